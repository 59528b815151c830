import type { TextFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import "./localized.css";

interface LocalizedProps {
  readonly text: TextFragment;
  /** Whether a note says that it is not in the reader's language; else only the mark-up does. */
  readonly isNoted?: boolean;
}

/** A text of the dataset, in the language that it has; it says so where that is not the one that was wanted. */
export const Localized = ({ text: localized, isNoted = true }: LocalizedProps) => {
  const text = useText();
  const { language } = useFormats();
  const { language: tag, direction, isFallback, isMachineTranslated, isReviewed } = localized;
  const note = isFallback
    ? text("text.fallback", { language: language(tag) })
    : isMachineTranslated && !isReviewed
      ? text("text.machine")
      : undefined;
  return (
    <>
      <bdi lang={tag} dir={direction.toLowerCase()}>
        {localized.text}
      </bdi>
      {isNoted && note !== undefined && <FallbackMark tag={isFallback ? tag : "≈"} note={note} />}
    </>
  );
};

const FallbackMark = ({ tag, note }: { readonly tag: string; readonly note: string }) => (
  <span className="fallback-mark" title={note}>
    <span aria-hidden="true">{tag}</span>
    <span className="for-screen-readers">({note})</span>
  </span>
);
