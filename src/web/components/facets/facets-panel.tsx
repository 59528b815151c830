import { type ReactNode, useState } from "react";
import { useText } from "../../i18n/text";
import type { Filters } from "./use-filters";
import "./facets.css";

interface FacetsPanelProps {
  readonly filters: Filters;
  /** The parameters that narrow this list. */
  readonly names: readonly string[];
  readonly children: ReactNode;
}

const isWide = (): boolean => matchMedia("(width >= 60rem)").matches;

/** All that a list can be narrowed by: beside it, or above it and closed where there is no room. */
export const FacetsPanel = ({ filters, names, children }: FacetsPanelProps) => {
  const text = useText();
  const [isOpen, setOpen] = useState(isWide);
  const count = names.reduce((sum, name) => sum + filters.all(name).length, 0);
  return (
    <details className="facets" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{text("filter")}</h2>
        {count > 0 && <span className="soft small">{text("filter.count", { count })}</span>}
      </summary>
      {count > 0 && (
        <button type="button" className="button" onClick={() => filters.clear(names)}>
          {text("filter.clear")}
        </button>
      )}
      <div className="facets-body">{children}</div>
    </details>
  );
};
