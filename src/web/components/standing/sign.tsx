import { type ChartValue, SIGNS, type View } from "../../../charts";
import "./marks.css";

interface SignProps {
  readonly view: View;
  readonly value: ChartValue;
}

/** The sign of a status or of an assessment, in its colour: what says the same in words stands beside it. */
export const Sign = ({ view, value }: SignProps) => {
  const { width, path } = SIGNS[value];
  return (
    <svg
      className={`mark-sign ${view}-${value}`}
      viewBox={`0 0 ${width} 16`}
      width={width}
      height="16"
      aria-hidden="true"
    >
      <path fillRule="evenodd" d={path} />
    </svg>
  );
};
