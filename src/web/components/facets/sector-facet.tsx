import { useId, useState } from "react";
import type { SectorFacetFragment } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { Localized } from "../text/localized";
import { FacetBox } from "./facet";

interface SectorFacetProps {
  readonly sectors: readonly SectorFacetFragment[];
  readonly chosen: readonly string[];
  readonly onToggle: (code: string) => Promise<void>;
}

/** The sectors as a tree: those at the top, and below each, once it is opened, its own. */
export const SectorFacet = ({ sectors, chosen, onToggle }: SectorFacetProps) => {
  const text = useText();
  const roots = sectors.filter(({ sector }) => sector.parent == null);
  if (roots.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{text("filter.sector")}</legend>
      <ul>
        {roots.map((root) => (
          <Branch
            key={root.sector.code}
            root={root}
            below={sectors.filter(({ sector }) => sector.parent?.code === root.sector.code)}
            chosen={chosen}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </fieldset>
  );
};

interface BranchProps extends Omit<SectorFacetProps, "sectors"> {
  readonly root: SectorFacetFragment;
  readonly below: readonly SectorFacetFragment[];
}

const Branch = ({ root, below, chosen, onToggle }: BranchProps) => {
  const text = useText();
  const isChosenBelow = below.some(({ sector }) => chosen.includes(sector.code));
  const [isOpen, setOpen] = useState(isChosenBelow);
  const id = useId();
  const { code, name } = root.sector;
  return (
    <li>
      <div className="facet-branch">
        <FacetBox
          value={code}
          label={
            <span id={`${id}-name`}>
              <Localized text={name} isNoted={false} />
            </span>
          }
          count={root.count}
          isChosen={chosen.includes(code)}
          onToggle={onToggle}
        />
        {below.length > 0 && (
          <button
            type="button"
            className="facet-open"
            aria-expanded={isOpen}
            id={`${id}-open`}
            aria-label={text("filter.sectorsBelow")}
            aria-labelledby={`${id}-open ${id}-name`}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true">{isOpen ? "−" : "+"}</span>
          </button>
        )}
      </div>
      {isOpen && (
        <ul className="facet-below">
          {below.map(({ sector, count }) => (
            <li key={sector.code}>
              <FacetBox
                value={sector.code}
                label={<Localized text={sector.name} isNoted={false} />}
                count={count}
                isChosen={chosen.includes(sector.code)}
                onToggle={onToggle}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};
