import type { TextFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import "./fallback-mark.css";

/** Says of a text beside it that it is not in the reader's language, or that no person has read its translation. */
export const FallbackMark = ({
  of,
}: {
  readonly of: Omit<TextFragment, "__typename" | "text" | "direction">;
}) => {
  const text = useText();
  const { language } = useFormats();
  const { language: tag, isFallback, isMachineTranslated, isReviewed } = of;
  if (isFallback) return <Mark sign={tag} note={text("text.fallback", { language: language(tag) })} />;
  if (isMachineTranslated && !isReviewed) return <Mark sign="≈" note={text("text.machine")} />;
  return null;
};

const Mark = ({ sign, note }: { readonly sign: string; readonly note: string }) => (
  <span className="fallback-mark" title={note}>
    <span aria-hidden="true">{sign}</span>
    <span className="for-screen-readers">({note})</span>
  </span>
);
