import { useState } from "react";
import { FormField } from "../../components/form/form-field";
import { STATUSES } from "../../components/standing/values";
import { type ActionStatus, RecordStatusDocument, type RecordStatusMutation } from "../../generated/graphql";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { today } from "../../routing/asked-moment";
import { mayFollow } from "./lifecycle";
import { EffectiveOnField, WordsField } from "./recorded-fields";
import { RecordingForm } from "./recording-form";
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
  const recording = useRecording(RecordStatusDocument, payloadOf, seen);
  const { byField } = recording;
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
      {text(`ActionStatus.${value}`)}
    </option>
  );
  return (
    <RecordingForm
      recording={recording}
      label={text("recording.status")}
      fields={FIELDS}
      input={input}
      onDone={() => setNote("")}
      action={text("recording.record")}
      behind={<WordsField name="note" value={note} errors={byField} onChange={setNote} />}
    >
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
        <FormField name="status" label={text("StatusAxis.OFFICIAL")} errors={byField}>
          {(props) => (
            <select {...props} value={to} onChange={({ target }) => setStatus(target.value as ActionStatus)}>
              <optgroup label={text("recording.mayFollow")}>{following.map(option)}</optgroup>
              <optgroup label={text("recording.mayNot")}>
                {STATUSES.filter((value) => !following.includes(value)).map(option)}
              </optgroup>
            </select>
          )}
        </FormField>
        <EffectiveOnField value={effectiveOn} errors={byField} onChange={setEffectiveOn} />
      </div>
    </RecordingForm>
  );
};
