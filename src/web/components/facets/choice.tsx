import { type ReactNode, useId } from "react";

/** One of several: a value and what it is called. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

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
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
