import { type ReactNode, useId } from "react";
import "./form.css";

/** What an input gets from its field. */
export interface InputProps {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
}

interface FormFieldProps {
  /** Its place in the input of the mutation: "evidence.0.url". */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly errors: FieldErrors;
  readonly children: (props: InputProps) => ReactNode;
}

/** What is to be mended, by the place in the input. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

interface Mended {
  readonly field?: readonly string[] | null;
  readonly message: string;
}

/** Sorts what is to be mended by where it belongs; what is about the whole is under "". */
export const errorsByField = (errors: readonly Mended[]): FieldErrors => {
  const sorted: Record<string, string[]> = {};
  for (const { field, message } of errors) {
    const name = (field ?? []).slice(1).join(".");
    sorted[name] = [...(sorted[name] ?? []), message];
  }
  return sorted;
};

/** An input with its name, a hint, and what is to be mended in it. */
export const FormField = ({ name, label, hint, errors, children }: FormFieldProps) => {
  const id = useId();
  const messages = errors[name] ?? [];
  const described = [hint !== undefined && `${id}-hint`, messages.length > 0 && `${id}-errors`].filter(
    Boolean,
  );
  return (
    <div className="form-field" data-invalid={messages.length > 0}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="small soft">
          {hint}
        </span>
      )}
      {children({
        id,
        name,
        ...(messages.length > 0 && { "aria-invalid": true as const }),
        ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
      })}
      <FieldMessages id={`${id}-errors`} messages={messages} />
    </div>
  );
};

/** What the server says is wrong, in the language in which it says it. */
export const FieldMessages = ({
  id,
  messages,
}: {
  readonly id?: string;
  readonly messages: readonly string[];
}) =>
  messages.length === 0 ? null : (
    <ul className="form-errors" lang="en" dir="ltr" {...(id && { id })}>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
