import { memo } from "react";
import { FORMATTED_AS } from "../../../labels/locales";
import { localeOfPage } from "../../i18n/locales";
import { pathOf, projection } from "./projection";
import type { Countries } from "./use-countries";

/** The six, and where their names stand. */
const SIX: Readonly<Record<string, readonly [code: string, longitude: number, latitude: number]>> = {
  "398": ["KZ", 67.6, 48.6],
  "417": ["KG", 75.3, 41.9],
  "643": ["RU", 60, 54.8],
  "762": ["TJ", 70.6, 38.75],
  "795": ["TM", 60.2, 38.9],
  "860": ["UZ", 58.9, 42.55],
};

/** The countries, drawn once: only what is around them moves. */
export const BaseMap = memo(({ countries }: { readonly countries: Countries }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of paths takes no focus.
  <g aria-hidden="true">
    {countries.map((country) => (
      <path
        key={country.id}
        d={pathOf(country) ?? ""}
        className={SIX[String(country.id)] === undefined ? "country" : "country country-member"}
      />
    ))}
  </g>
));

interface CountryNamesProps {
  readonly place: (longitude: number, latitude: number) => readonly [number, number];
}

/** The names of the six, in the language of the page. */
export const CountryNames = ({ place }: CountryNamesProps) => {
  const names = new Intl.DisplayNames(FORMATTED_AS[localeOfPage()], { type: "region" });
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of texts takes no focus.
    <g aria-hidden="true">
      {Object.values(SIX).map(([code, longitude, latitude]) => {
        const [x, y] = place(longitude, latitude);
        return (
          <text key={code} x={x} y={y} className="country-name">
            {names.of(code)}
          </text>
        );
      })}
    </g>
  );
};

/** Where a point of the earth is on the picture that is not moved. */
export const pointOf = (longitude: number, latitude: number): readonly [number, number] =>
  projection([longitude, latitude]) ?? [0, 0];
