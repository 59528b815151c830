import type { Failure } from "../../graph/failure";
import { useText } from "../../i18n/text";
import { FailureReason } from "./failure-reason";
import "./state.css";

interface FailedProps {
  /** What was asked for: "the initiatives". */
  readonly what: string;
  readonly failure: Failure;
  readonly retry: () => void;
}

/** Says what failed and why, and offers to try again. */
export const Failed = ({ what, failure, retry }: FailedProps) => {
  const text = useText();
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{text("failed", { what })}</strong>
      </p>
      <FailureReason failure={failure} />
      {failure.code !== undefined && <p className="small soft">{failure.code}</p>}
      <button type="button" className="button" onClick={retry}>
        {text("failed.retry")}
      </button>
    </div>
  );
};
