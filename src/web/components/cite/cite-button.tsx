import { lazy, Suspense, useState } from "react";
import { useText } from "../../i18n/text";
import { Quote } from "../icons";

const CiteDialog = lazy(async () => ({ default: (await import("./cite-dialog")).CiteDialog }));

/** Opens the citation of this page. */
export const CiteButton = ({ title }: { readonly title: string }) => {
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
          <CiteDialog title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
