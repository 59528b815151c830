import { Dialog, Heading, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { DatasetQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";
import { useDatasetAnswer } from "../../shell/use-dataset";
import { Close } from "../icons";
import { Answered } from "../state/answered";
import { Widgets } from "../widgets";
import { Copied } from "./copied";
import { Embed } from "./embed";
import { CITATION_ENDINGS, CITATION_FORMATS, type CitedPage, citationIn } from "./formats";
import { permanentAddress } from "./permanent-address";
import "./cite.css";

interface Citable {
  /** Whether the page has the chart that other sites may show. */
  readonly hasChart: boolean;
  /** Whether the page shows other days, too. */
  readonly isAsOf: boolean;
}

interface CiteDialogProps extends Citable {
  /** What the page is called. */
  readonly title: string;
  readonly onClose: () => void;
}

const useCitedPage = (title: string): ((known: DatasetQuery) => CitedPage) => {
  const { day = today(), knownAt } = useAsOf();
  return ({ dataset: { title: dataset, revision, updatedAt, publisher, licence } }) => ({
    title,
    dataset: dataset.text,
    publisher,
    licence,
    revision,
    knownAt: knownAt ?? updatedAt,
    asOf: day,
    accessed: today(),
    address: permanentAddress(location.href, { day, knownAt: knownAt ?? updatedAt, revision }),
  });
};

/** The permanent address of the page, and its citation in the common forms. */
export const CiteDialog = ({ title, onClose, ...citable }: CiteDialogProps) => {
  const text = useText();
  const citedPage = useCitedPage(title);
  const answer = useDatasetAnswer();
  return (
    <Widgets>
      <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
        <Modal className="modal">
          <Dialog className="dialog">
            <div className="section-head">
              <Heading slot="title">{text("cite.title")}</Heading>
              <button
                type="button"
                className="button button-plain"
                aria-label={text("close")}
                onClick={onClose}
              >
                <Close />
              </button>
            </div>
            <Answered what={text("foot.what")} answer={answer}>
              {(known) => <Citations page={citedPage(known)} {...citable} />}
            </Answered>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Widgets>
  );
};

interface CitationsProps extends Citable {
  readonly page: CitedPage;
}

const Citations = ({ page, hasChart, isAsOf }: CitationsProps) => {
  const text = useText();
  return (
    <div className="cite-parts">
      <section className="cite-part">
        <h3>{text("cite.address")}</h3>
        <Copied label={text("cite.address")} content={page.address} />
        <p className="small soft">{text(isAsOf ? "cite.addressNote" : "cite.addressNotePresent")}</p>
      </section>
      <Tabs className="cite-part">
        <TabList aria-label={text("cite.formats")} className="button-group">
          {CITATION_FORMATS.map((format) => (
            <Tab key={format} id={format} className="button">
              {text(`cite.${format}`)}
            </Tab>
          ))}
        </TabList>
        {CITATION_FORMATS.map((format) => (
          <TabPanel key={format} id={format}>
            <Copied
              label={text("cite.title")}
              content={citationIn(format, page)}
              fileName={`sarazm.${CITATION_ENDINGS[format]}`}
            />
          </TabPanel>
        ))}
      </Tabs>
      {hasChart && <Embed page={page} />}
    </div>
  );
};
