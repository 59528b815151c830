import { type FieldErrors, FormField } from "../../components/form/form-field";
import { useText } from "../../i18n/text";

interface RecordedFieldProps {
  readonly value: string;
  readonly errors: FieldErrors;
  readonly onChange: (value: string) => void;
}

/** Since when it is true in the world. */
export const EffectiveOnField = ({ value, errors, onChange }: RecordedFieldProps) => {
  const text = useText();
  return (
    <FormField name="effectiveOn" label={text("recording.effectiveOn")} errors={errors}>
      {(props) => (
        <input {...props} type="date" value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </FormField>
  );
};

interface WordsFieldProps extends RecordedFieldProps {
  readonly name: "note" | "reason";
}

/** What the writer has to say of it, in their language. */
export const WordsField = ({ name, value, errors, onChange }: WordsFieldProps) => {
  const text = useText();
  return (
    <FormField name={name} label={text(`recording.${name}`)} errors={errors}>
      {(props) => (
        <textarea {...props} dir="auto" value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </FormField>
  );
};
