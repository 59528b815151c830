import { useText } from "../../i18n/text";
import { factsOf, PAGE_FACTS } from "../../routing/page-facts";
import { CiteButton } from "../cite/cite-button";
import { AsOfControl } from "./as-of-control";
import { AsOfNote, PresentNote } from "./as-of-note";
import { PageHead } from "./page-head";

type Facts = typeof PAGE_FACTS;

interface NamedHeadProps {
  readonly page: { [Page in keyof Facts]: Facts[Page] extends { lede: string } ? Page : never }[keyof Facts];
}

/** The head of a page that is called the same whatever is in it, with the day that is shown and its citation. */
export const NamedHead = ({ page }: NamedHeadProps) => {
  const text = useText();
  const { lede } = PAGE_FACTS[page];
  const { title, isForm = false, isAsOf = false } = factsOf(page);
  const name = text(title);
  if (isForm) return <PageHead title={name} lede={<p>{text(lede)}</p>} />;
  return (
    <>
      <PageHead
        title={name}
        lede={<p>{text(lede)}</p>}
        actions={
          <>
            {isAsOf && <AsOfControl />}
            <CiteButton title={name} isAsOf={isAsOf} />
          </>
        }
      />
      {isAsOf ? <AsOfNote /> : <PresentNote />}
    </>
  );
};
