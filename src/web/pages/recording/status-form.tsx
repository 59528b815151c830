import { useState } from "react";
import { EvidenceFields, evidenceFields } from "../../components/form/evidence-fields";
import { FormField } from "../../components/form/form-field";
import { FormOutcome } from "../../components/form/form-outcome";
import { STATUSES } from "../../components/standing/values";
import { type ActionStatus, RecordStatusDocument, type RecordStatusMutation } from "../../generated/graphql";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { today } from "../../routing/as-of";
import { mayFollow } from "./lifecycle";
import { type Seen, useRecording } from "./use-recording";

/** Whose status is recorded: the item's, or that which a country reports for itself. */
export interface StatusOf {
  /** Undefined for the item itself. */
  readonly country: string | undefined;
  readonly label: string;
  readonly status: ActionStatus;
}

interface StatusFormProps {
  readonly itemId: string;
  readonly seen: Seen;
  readonly choices: readonly StatusOf[];
}

const FIELDS = ["status", "country", "effectiveOn", "note"];

const payloadOf = ({ recordStatus }: RecordStatusMutation) => recordStatus;

/** Records an official status. What the lifecycle lets follow comes first. */
export const StatusForm = ({ itemId, seen, choices }: StatusFormProps) => {
  const text = useText();
  const [whose, setWhose] = useState(0);
  const chosen = choices[whose] ?? choices[0];
  const [status, setStatus] = useState<ActionStatus>();
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [note, setNote] = useState("");
  const { pieces, setPieces, errors, byField, done, write, submit } = useRecording(
    RecordStatusDocument,
    payloadOf,
    seen,
  );
  if (chosen === undefined) return null;
  const following = mayFollow(chosen.status);
  const to = status ?? following[0] ?? chosen.status;
  const input = {
    itemId,
    status: to,
    effectiveOn,
    ...(chosen.country && { country: chosen.country }),
    ...(note.trim() && { note: note.trim(), noteLanguage: localeOfPage() }),
  };
  const option = (value: ActionStatus) => (
    <option key={value} value={value}>
      {text(`status.${value}`)}
    </option>
  );
  return (
    <form
      className="form"
      onSubmit={submit(input, () => setNote(""))}
      noValidate
      aria-label={text("recording.status")}
    >
      <FormOutcome
        errors={errors}
        byField={byField}
        fields={[...FIELDS, ...evidenceFields(pieces)]}
        failure={write.failure}
        {...(done && { done })}
      />
      {choices.length > 1 && (
        <FormField name="country" label={text("recording.whose")} errors={byField}>
          {(props) => (
            <select {...props} value={whose} onChange={({ target }) => setWhose(Number(target.value))}>
              {choices.map(({ label }, index) => (
                <option key={label} value={index}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <div className="form-row">
        <FormField name="status" label={text("status")} errors={byField}>
          {(props) => (
            <select {...props} value={to} onChange={({ target }) => setStatus(target.value as ActionStatus)}>
              <optgroup label={text("recording.mayFollow")}>{following.map(option)}</optgroup>
              <optgroup label={text("recording.mayNot")}>
                {STATUSES.filter((value) => !following.includes(value)).map(option)}
              </optgroup>
            </select>
          )}
        </FormField>
        <FormField name="effectiveOn" label={text("recording.effectiveOn")} errors={byField}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={effectiveOn}
              onChange={({ target }) => setEffectiveOn(target.value)}
            />
          )}
        </FormField>
      </div>
      <EvidenceFields pieces={pieces} errors={byField} onChange={setPieces} />
      <FormField name="note" label={text("recording.note")} errors={byField}>
        {(props) => (
          <textarea {...props} dir="auto" value={note} onChange={({ target }) => setNote(target.value)} />
        )}
      </FormField>
      <div className="form-actions">
        <button type="submit" className="button button-main" disabled={write.isSending || seen.isOutdated}>
          {text("recording.record")}
        </button>
      </div>
    </form>
  );
};
