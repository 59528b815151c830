import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { DatasetQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { today, useAsOf } from "../../routing/as-of";
import { useDatasetAnswer } from "../../shell/use-dataset";
import { Close } from "../icons";
import { Answered } from "../state/answered";
import { Widgets } from "../widgets";
import {
  CITATION_ENDINGS,
  CITATION_FORMATS,
  type CitationFormat,
  type CitedPage,
  citationIn,
} from "./formats";
import { permanentAddress } from "./permanent-address";
import "./cite.css";

interface CiteDialogProps {
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
    asOf: day,
    accessed: today(),
    address: permanentAddress(location.href, { day, knownAt: knownAt ?? updatedAt, revision }),
  });
};

/** The permanent address of the page, and its citation in the common forms. */
export const CiteDialog = ({ title, onClose }: CiteDialogProps) => {
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
              {(known) => <Citations page={citedPage(known)} />}
            </Answered>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Widgets>
  );
};

const Citations = ({ page }: { readonly page: CitedPage }) => {
  const text = useText();
  return (
    <>
      <h3>{text("cite.address")}</h3>
      <Copied name="address" content={page.address} />
      <p className="small soft">{text("cite.addressNote")}</p>
      <Tabs>
        <TabList aria-label={text("cite.formats")} className="button-group">
          {CITATION_FORMATS.map((format) => (
            <Tab key={format} id={format} className="button">
              {text(`cite.${format}`)}
            </Tab>
          ))}
        </TabList>
        {CITATION_FORMATS.map((format) => (
          <TabPanel key={format} id={format}>
            <Copied name="citation" content={citationIn(format, page)} format={format} />
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
};

interface CopiedProps {
  readonly name: "address" | "citation";
  readonly content: string;
  readonly format?: CitationFormat;
}

/** A text to take away: copied, or as a file. */
const Copied = ({ name, content, format }: CopiedProps) => {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(content);
    setCopied(true);
  };
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(content)}`;
  return (
    <div className="copied">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={text(name === "address" ? "cite.address" : "cite.title")}>
        <pre dir="ltr">{content}</pre>
      </section>
      <div className="copied-tools">
        {navigator.clipboard !== undefined && (
          <button type="button" className="button" onClick={() => void copy()}>
            {text(isCopied ? "cite.copied" : "cite.copy")}
          </button>
        )}
        {format !== undefined && (
          <a className="button" href={file} download={`sarazm.${CITATION_ENDINGS[format]}`}>
            {text("cite.save")}
          </a>
        )}
      </div>
    </div>
  );
};
