import type { Completion } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import "./marks.css";
import { LEVELS } from "./values";

const SQUARES = [0, 1, 2, 3];

export const AssessmentSign = ({ assessment }: { readonly assessment: Completion }) => (
  <svg
    className={`mark-sign assessment-${assessment}`}
    viewBox="0 0 26 16"
    width="26"
    height="16"
    aria-hidden="true"
  >
    {SQUARES.map((square) => (
      <rect
        key={square}
        x={1 + square * 6.25}
        y="5.25"
        width="5"
        height="5.5"
        rx="1"
        className={square < LEVELS[assessment] ? "square-full" : "square-empty"}
      />
    ))}
    {assessment === "NOT_STARTED" && <path className="square-stroke" d="M0.5 13.5 25.5 2.5" />}
  </svg>
);

/** The independent assessment, in words and as a meter of four. */
export const AssessmentMark = ({ assessment }: { readonly assessment: Completion }) => {
  const text = useText();
  return (
    <span className="mark">
      <AssessmentSign assessment={assessment} />
      {text(`Completion.${assessment}`)}
    </span>
  );
};
