import { useSearchParams } from "react-router";
import type { Failure } from "../../graph/failure";
import { useText } from "../../i18n/text";
import { PageHead } from "../page/page-head";
import { FailureReason } from "./failure-reason";
import { WrongAddress } from "./wrong-address";
import { isPlace, wrongValuesOf } from "./wrong-values";
import "./state.css";

interface FailedProps {
  /** What was asked for: "the initiatives". */
  readonly what: string;
  readonly failure: Failure;
  readonly retry: () => void;
  /** Whether it is the page itself that failed: its title says so then. */
  readonly isPage?: boolean;
  /** Whether what is wrong in the address is told elsewhere on the page, of the same values. */
  readonly isToldElsewhere?: boolean;
}

/** Says what failed and why, and offers to try again; or to go on without what the address asks for in vain. */
export const Failed = ({ what, failure, retry, isPage = false, isToldElsewhere = false }: FailedProps) => {
  const text = useText();
  const [parameters] = useSearchParams();
  const wrong = wrongValuesOf(failure, parameters);
  const isWrong = wrong.length > 0;
  if (isWrong && isToldElsewhere) return null;
  const title = isWrong
    ? text(wrong.every(isPlace) ? "address.noPage" : "address.wrong")
    : text("failed", { what });
  return (
    <div className="failed" role="alert">
      {isPage ? (
        <PageHead title={title} />
      ) : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {isWrong ? (
        <WrongAddress values={wrong} />
      ) : (
        <>
          <FailureReason failure={failure} />
          {failure.code !== undefined && <p className="small soft">{failure.code}</p>}
          <button type="button" className="button" onClick={retry}>
            {text("failed.retry")}
          </button>
        </>
      )}
    </div>
  );
};
