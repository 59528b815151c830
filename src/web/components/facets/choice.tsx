import { type ReactNode, useId } from "react";
import type { TextFragment } from "../../generated/graphql";

/** One of several: a value and what it is called. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** The language of what it is called, where that may be another one than the page's. */
  readonly language?: string;
}

/** What a record is called, in the language that it has a name in. */
export const named = ({ text, language }: TextFragment): Pick<Option, "label" | "language"> => ({
  label: text,
  language,
});

interface ChoiceProps {
  readonly label: ReactNode;
  readonly options: readonly Option[];
  /** What stands for none of them; without it, one is always chosen. */
  readonly none?: string;
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** Chooses one of several. */
export const Choice = ({ label, options, none, value, onChoose }: ChoiceProps) => {
  const id = useId();
  return (
    <div className="field choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={({ target }) => onChoose(target.value || undefined)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.language}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
