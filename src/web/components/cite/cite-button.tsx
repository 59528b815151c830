import { lazy, Suspense, useState } from "react";
import { useText } from "../../i18n/text";
import { Quote } from "../icons";

const CiteDialog = lazy(async () => ({ default: (await import("./cite-dialog")).CiteDialog }));

interface CiteButtonProps {
  /** What the page is called. */
  readonly title: string;
  /** Whether the page has the chart that other sites may show. */
  readonly hasChart?: boolean;
  /** Whether the page shows other days, too. */
  readonly isAsOf?: boolean;
}

/** Opens the citation of this page. */
export const CiteButton = ({ title, hasChart = false, isAsOf = true }: CiteButtonProps) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Quote />
        {text("cite")}
      </button>
      {isOpen && (
        <Suspense>
          <CiteDialog title={title} hasChart={hasChart} isAsOf={isAsOf} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
