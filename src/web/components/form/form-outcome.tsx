import type { ReactNode } from "react";
import type { UserError } from "../../access/user-error";
import type { Failure } from "../../graph/failure";
import { useText } from "../../i18n/text";
import { FailureReason } from "../state/failure-reason";
import { type FieldErrors, FieldMessages } from "./form-field";
import { useOutcomeFocus } from "./use-outcome-focus";

interface FormOutcomeProps {
  readonly errors: readonly UserError[];
  readonly byField: FieldErrors;
  /** Places that the form has inputs for: what belongs elsewhere is said here. */
  readonly fields: readonly string[];
  readonly failure: Failure | undefined;
  readonly done?: ReactNode;
}

/** What came of sending: that it was written, or how much is to be mended, or why nothing helps. The focus follows. */
export const FormOutcome = ({ errors, byField, fields, failure, done }: FormOutcomeProps) => {
  const text = useText();
  const place = useOutcomeFocus({ errors, failure, isDone: done !== undefined });
  const others = Object.entries(byField).flatMap(([name, messages]) =>
    fields.includes(name) ? [] : messages,
  );
  if (failure !== undefined) {
    return (
      <div ref={place} tabIndex={-1} className="failed" role="alert">
        <p>
          <strong>{text(failure.code === "UNAUTHENTICATED" ? "access.ended" : "form.failed")}</strong>
        </p>
        <FailureReason failure={failure} />
      </div>
    );
  }
  if (errors.length > 0) {
    return (
      <div ref={place} tabIndex={-1} className="failed" role="alert">
        <p>
          <strong>{text("form.mend", { count: errors.length })}</strong>
        </p>
        <FieldMessages messages={others} />
      </div>
    );
  }
  return (
    <div ref={place} tabIndex={-1} role="status" className={done === undefined ? "" : "form-done"}>
      {done}
    </div>
  );
};
