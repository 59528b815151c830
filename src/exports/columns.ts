/** A column as a table declares it; what else is to be known of it stands in the schema. */
export interface ColumnSpec {
  readonly name: string;
  /** Where its value stands in a record of the graph: `plan.title.text`. */
  readonly path: string;
  /** Whether it shows what people read in place of the code at its path. */
  readonly isLabel?: boolean;
  /** Where the schema does not name it: the code list, or the lists, that the values are from. */
  readonly codeLists?: readonly string[];
  readonly unit?: string;
  /** Where the description of the path's first field does not tell it. */
  readonly meaning?: string;
}

type Details = Omit<ColumnSpec, "name" | "path">;

export const field = (name: string, path: string = name, details: Details = {}): ColumnSpec => ({
  name,
  path,
  ...details,
});

/** A text that exists in many languages, and the language that it stands here in. */
export const text = (name: string): readonly ColumnSpec[] => [
  field(name, `${name}.text`),
  field(`${name}Language`, `${name}.language`, {
    meaning: `The language that \`${name}\` stands in here: the one asked for, or what it falls back to.`,
    codeLists: ["BCP 47"],
  }),
];

/** A code, and what people read in its place, under the name given where there are several. */
export const coded = (
  name: string,
  { path = name, label = `${name}Label`, ...details }: Details & { path?: string; label?: string } = {},
): readonly ColumnSpec[] => [
  field(name, path, details),
  field(label, path, {
    ...details,
    isLabel: true,
    meaning: `What \`${name}\` means, in the language asked for.`,
  }),
];

const COUNTRIES = ["ISO 3166-1 alpha-2"];

/** The countries of a record, under the path of the country in each entry. */
export const countries = (path: string): readonly ColumnSpec[] => [
  field("countries", `${path}.code`, { codeLists: COUNTRIES }),
  field("countryLabels", `${path}.name.text`, {
    meaning: "The names of `countries`, in the same order, in the language asked for.",
  }),
];

export const country = (name: string, path: string): readonly ColumnSpec[] => [
  field(name, `${path}.code`, { codeLists: COUNTRIES }),
  field(`${name}Label`, `${path}.name.text`, {
    meaning: `The name of \`${name}\`, in the language asked for.`,
  }),
];

export const sectors = (path: string, meaning: string): readonly ColumnSpec[] => [
  field("sectors", `${path}.code`, { codeLists: ["OECD DAC CRS purpose codes"], meaning }),
  field("sectorLabels", `${path}.name.text`, {
    meaning: "The names of `sectors`, in the same order, in the language asked for.",
  }),
];

export const sources = field("sources", "citations.source.id", {
  meaning: "The sources that it rests on, by id: they stand in the export of sources.",
});
