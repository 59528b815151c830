import { useState } from "react";
import { FormField } from "../../components/form/form-field";
import {
  type ActionStatus,
  type Completion,
  RetractDocument,
  type RetractMutation,
  type StatusRecordFragment,
} from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { WordsField } from "./recorded-fields";
import { RecordingForm } from "./recording-form";
import { type Seen, useRecording } from "./use-recording";

interface RetractionFormProps {
  readonly records: readonly StatusRecordFragment[];
  readonly seen: Seen;
}

const payloadOf = ({ retractStatusChange }: RetractMutation) => retractStatusChange;

const FIELDS = ["statusChangeId", "reason"];

/** Takes a record back, by one more record. */
export const RetractionForm = ({ records, seen }: RetractionFormProps) => {
  const text = useText();
  const { date } = useFormats();
  const standing = records.filter(({ retracts, retractedBy }) => retracts == null && retractedBy == null);
  const [id, setId] = useState<string>();
  const [reason, setReason] = useState("");
  const recording = useRecording(RetractDocument, payloadOf, seen);
  const { byField } = recording;
  const chosen = standing.find((record) => record.id === id) ?? standing.at(-1);
  const nameOf = ({ axis, to, effectiveOn, country }: StatusRecordFragment): string => {
    const value =
      axis === "OFFICIAL"
        ? text(`ActionStatus.${to as ActionStatus}`)
        : text(`Completion.${to as Completion}`);
    return [date(effectiveOn), text(`StatusAxis.${axis}`), value, country?.name.text]
      .filter(Boolean)
      .join(" · ");
  };
  const input = { statusChangeId: chosen?.id ?? "", reason: reason.trim(), reasonLanguage: localeOfPage() };
  return (
    <RecordingForm
      recording={recording}
      label={text("recording.retraction")}
      fields={FIELDS}
      input={input}
      onDone={() => setReason("")}
      action={chosen && text("recording.retract")}
    >
      {chosen === undefined ? (
        <p>{text("recording.nothingToRetract")}</p>
      ) : (
        <>
          <FormField name="statusChangeId" label={text("recording.which")} errors={byField}>
            {(props) => (
              <select {...props} value={chosen.id} onChange={({ target }) => setId(target.value)}>
                {standing.map((record) => (
                  <option key={record.id} value={record.id}>
                    {nameOf(record)}
                  </option>
                ))}
              </select>
            )}
          </FormField>
          <WordsField name="reason" value={reason} errors={byField} onChange={setReason} />
        </>
      )}
    </RecordingForm>
  );
};
