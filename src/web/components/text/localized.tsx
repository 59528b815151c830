import type { TextFragment } from "../../generated/graphql";
import { FallbackMark } from "./fallback-mark";

interface LocalizedProps {
  readonly text: TextFragment;
  /** Whether a note says that it is not in the reader's language; else only the mark-up does. */
  readonly isNoted?: boolean;
}

/** A text of the dataset, in the language that it has; it says so where that is not the one that was wanted. */
export const Localized = ({ text, isNoted = true }: LocalizedProps) => (
  <>
    <bdi lang={text.language} dir={text.direction.toLowerCase()}>
      {text.text}
    </bdi>
    {isNoted && <FallbackMark of={text} />}
  </>
);
