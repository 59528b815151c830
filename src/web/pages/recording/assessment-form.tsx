import { useState } from "react";
import { EvidenceFields, evidenceFields } from "../../components/form/evidence-fields";
import { FormField } from "../../components/form/form-field";
import { FormOutcome } from "../../components/form/form-outcome";
import { ASSESSMENTS } from "../../components/standing/values";
import {
  type Completion,
  RecordAssessmentDocument,
  type RecordAssessmentMutation,
} from "../../generated/graphql";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { today } from "../../routing/as-of";
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
  const { pieces, setPieces, errors, byField, done, write, submit } = useRecording(
    RecordAssessmentDocument,
    payloadOf,
    seen,
  );
  const input = {
    itemId,
    assessment,
    effectiveOn,
    ...(note.trim() && { note: note.trim(), noteLanguage: localeOfPage() }),
  };
  return (
    <form
      className="form"
      onSubmit={submit(input, () => setNote(""))}
      noValidate
      aria-label={text("recording.assessment")}
    >
      <FormOutcome
        errors={errors}
        byField={byField}
        fields={[...FIELDS, ...evidenceFields(pieces)]}
        failure={write.failure}
        {...(done && { done })}
      />
      <div className="form-row">
        <FormField name="assessment" label={text("assessment")} errors={byField}>
          {(props) => (
            <select
              {...props}
              value={assessment}
              onChange={({ target }) => setAssessment(target.value as Completion)}
            >
              {ASSESSMENTS.filter((value) => value !== "NO_EVIDENCE").map((value) => (
                <option key={value} value={value}>
                  {text(`assessment.${value}`)}
                </option>
              ))}
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
