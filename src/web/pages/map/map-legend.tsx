import { Localized } from "../../components/text/localized";
import { useText } from "../../i18n/text";
import type { Group } from "./groups";
import "./map-legend.css";

/** Which colour is which. */
export const MapLegend = ({
  groups,
  hasSeveral,
}: {
  readonly groups: readonly Group[];
  readonly hasSeveral: boolean;
}) => {
  const text = useText();
  return (
    <ul className="map-legend small" aria-label={text("map.legend")}>
      {groups.map(({ key, className, label }) => (
        <li key={key} className={className}>
          <span className="map-key" aria-hidden="true" />
          <span>{typeof label === "string" ? label : <Localized text={label} isNoted={false} />}</span>
        </li>
      ))}
      {hasSeveral && (
        <li className="hue-several">
          <span className="map-key" aria-hidden="true" />
          <span>{text("map.several")}</span>
        </li>
      )}
    </ul>
  );
};
