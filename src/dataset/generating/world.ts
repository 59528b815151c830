import type { RecordInput, RecordKind } from "../format/kinds";
import { findDatasetFiles } from "../reading/dataset-files";
import { readRecords } from "../reading/read-records";
import { SHIPPED_DATASET } from "../reading/shipped-directory";

/** What is real in a synthetic dataset: codes and names of countries and sectors, with the sources of these names. */
export interface World {
  readonly countries: readonly RecordInput<"countries">[];
  readonly groups: readonly RecordInput<"country-groups">[];
  readonly sectors: readonly RecordInput<"sectors">[];
  readonly sources: readonly RecordInput<"sources">[];
}

const sourceOf = (citation: string | { readonly source: string }): string =>
  typeof citation === "string" ? citation : citation.source;

/** Takes the code lists from the dataset that the program brings along. */
export const readWorld = async (): Promise<World> => {
  const files = await findDatasetFiles(SHIPPED_DATASET);
  const read = async <Kind extends RecordKind>(kind: Kind): Promise<RecordInput<Kind>[]> => {
    const records: RecordInput<Kind>[] = [];
    const sink = { report: () => undefined };
    for await (const { value } of readRecords(kind, files.kinds.get(kind) ?? [], sink)) {
      records.push(value as RecordInput<Kind>);
    }
    return records;
  };
  const countries = await read("countries");
  const cited = new Set(countries.flatMap(({ citations }) => citations.map(sourceOf)));
  return {
    countries,
    groups: await read("country-groups"),
    sectors: await read("sectors"),
    sources: (await read("sources")).filter(({ id }) => cited.has(id)),
  };
};
