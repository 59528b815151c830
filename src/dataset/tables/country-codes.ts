export interface CountryInRole {
  readonly country: string;
}

/** The countries of an item, each once, in the order of their codes, as PostgreSQL writes an array. */
export const countryCodes = (countries: readonly CountryInRole[] = []): string =>
  `{${[...new Set(countries.map(({ country }) => country))].toSorted().join(",")}}`;
