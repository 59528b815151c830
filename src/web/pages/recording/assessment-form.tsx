import { useState } from "react";
import { FormField } from "../../components/form/form-field";
import { ASSESSMENTS } from "../../components/standing/values";
import {
  type Completion,
  RecordAssessmentDocument,
  type RecordAssessmentMutation,
} from "../../generated/graphql";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { today } from "../../routing/asked-moment";
import { EffectiveOnField, WordsField } from "./recorded-fields";
import { RecordingForm } from "./recording-form";
import { type Seen, useRecording } from "./use-recording";

interface AssessmentFormProps {
  readonly itemId: string;
  readonly seen: Seen;
}

const FIELDS = ["assessment", "effectiveOn", "note"];

const payloadOf = ({ recordAssessment }: RecordAssessmentMutation) => recordAssessment;

/** Records what an independent assessor finds. */
export const AssessmentForm = ({ itemId, seen }: AssessmentFormProps) => {
  const text = useText();
  const [assessment, setAssessment] = useState<Completion>("LIMITED");
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [note, setNote] = useState("");
  const recording = useRecording(RecordAssessmentDocument, payloadOf, seen);
  const { byField } = recording;
  const input = {
    itemId,
    assessment,
    effectiveOn,
    ...(note.trim() && { note: note.trim(), noteLanguage: localeOfPage() }),
  };
  return (
    <RecordingForm
      recording={recording}
      label={text("recording.assessment")}
      fields={FIELDS}
      input={input}
      onDone={() => setNote("")}
      action={text("recording.record")}
      behind={<WordsField name="note" value={note} errors={byField} onChange={setNote} />}
    >
      <div className="form-row">
        <FormField name="assessment" label={text("StatusAxis.ASSESSMENT")} errors={byField}>
          {(props) => (
            <select
              {...props}
              value={assessment}
              onChange={({ target }) => setAssessment(target.value as Completion)}
            >
              {ASSESSMENTS.filter((value) => value !== "NO_EVIDENCE").map((value) => (
                <option key={value} value={value}>
                  {text(`Completion.${value}`)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <EffectiveOnField value={effectiveOn} errors={byField} onChange={setEffectiveOn} />
      </div>
    </RecordingForm>
  );
};
