import type { ReactNode } from "react";
import { EvidenceFields, evidenceFields } from "../../components/form/evidence-fields";
import { FormOutcome } from "../../components/form/form-outcome";
import { SendButton } from "../../components/form/send-button";
import type { Recording } from "./use-recording";

interface RecordingFormProps {
  readonly recording: Recording;
  readonly label: string;
  /** The names of its own inputs. */
  readonly fields: readonly string[];
  /** What is sent besides the evidence. */
  readonly input: object;
  readonly onDone: () => void;
  /** What the button says; without it, there is nothing to send. */
  readonly action?: string | undefined;
  /** What is asked for before the evidence, and behind it. */
  readonly children: ReactNode;
  readonly behind?: ReactNode;
}

/** What all forms about an item look like: what came of sending, their inputs, evidence, a button. */
export const RecordingForm = ({
  recording,
  label,
  fields,
  input,
  onDone,
  action,
  children,
  behind,
}: RecordingFormProps) => {
  const { pieces, setPieces, errors, byField, done, write, isOutdated, submit } = recording;
  return (
    <form className="form" onSubmit={submit(input, onDone)} noValidate aria-label={label}>
      <FormOutcome
        errors={errors}
        byField={byField}
        fields={[...fields, ...evidenceFields(pieces)]}
        failure={write.failure}
        {...(done && { done })}
      />
      {children}
      {action !== undefined && (
        <>
          <EvidenceFields pieces={pieces} errors={byField} onChange={setPieces} />
          {behind}
          <div className="form-actions">
            <SendButton isBlocked={write.isSending || isOutdated}>{action}</SendButton>
          </div>
        </>
      )}
    </form>
  );
};
