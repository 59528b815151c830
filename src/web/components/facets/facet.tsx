import { type ReactNode, startTransition, useOptimistic } from "react";
import { useFormats } from "../../i18n/formats";
import "./facets.css";

/** A value that a list can be narrowed to. */
export interface FacetValue {
  readonly value: string;
  readonly label: ReactNode;
  /** How many would be left; undefined where nobody counts. */
  readonly count?: number | undefined;
}

interface FacetProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => Promise<void>;
}

/** Values to choose from, with how many each would leave. */
export const Facet = ({ title, values, chosen, onToggle }: FacetProps) => {
  if (values.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <ul>
        {values.map((value) => (
          <li key={value.value}>
            <FacetBox {...value} isChosen={chosen.includes(value.value)} onToggle={onToggle} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

interface FacetBoxProps extends FacetValue {
  readonly isChosen: boolean;
  readonly onToggle: (value: string) => Promise<void>;
}

export const FacetBox = ({ value, label, count, isChosen, onToggle }: FacetBoxProps) => {
  const { number } = useFormats();
  // The box answers at once; the address, and what follows from it, a moment later. Then the address decides.
  const [isChecked, show] = useOptimistic(isChosen);
  const toggle = (): void =>
    startTransition(async () => {
      show(!isChecked);
      await onToggle(value);
    });
  return (
    <label className={count === 0 ? "facet-value soft" : "facet-value"}>
      <input type="checkbox" checked={isChecked} onChange={toggle} />
      <span>{label}</span>
      {count !== undefined && <span className="facet-count figures">{number(count)}</span>}
    </label>
  );
};
