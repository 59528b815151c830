import type { Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { checkKnown, type Faults } from "../../kernel/writing";
import type { CitationInput } from "./citation.input";
import type { CountryInRoleInput } from "./country-in-role.input";

type Field = readonly (string | number)[];

export interface CitationRow {
  readonly source_id: string;
  readonly locator: string | null;
  readonly note: string | null;
}

export interface CountryRow {
  readonly country_code: string;
  readonly role: string;
}

/** The citations as rows; what is wrong with them joins the faults. There is at least one, always. */
export const citationRows = async (
  db: Transaction<DB>,
  faults: Faults,
  citations: readonly CitationInput[],
  field: Field = ["citations"],
): Promise<readonly CitationRow[]> => {
  if (citations.length === 0) {
    faults.add(
      "CITATION_REQUIRED",
      field,
      "Nothing is said without a source: name at least one that the graph knows.",
    );
  }
  const named = citations.map(({ sourceId }, index) => ({
    value: sourceId,
    field: [...field, index, "sourceId"],
  }));
  await checkKnown(db, faults, { table: "source", called: "source" }, named);
  return citations.map(({ sourceId, locator, note }) => ({
    source_id: sourceId,
    locator: locator ?? null,
    note: note ?? null,
  }));
};

/** The countries in their roles as rows; what is wrong with them joins the faults. */
export const countryRows = async (
  db: Transaction<DB>,
  faults: Faults,
  countries: readonly CountryInRoleInput[],
): Promise<readonly CountryRow[]> => {
  const named = countries.map(({ country }, index) => ({
    value: country,
    field: ["countries", index, "country"],
  }));
  await checkKnown(db, faults, { table: "country", key: "code", called: "country" }, named);
  const seen = new Set<string>();
  for (const [index, { country, role }] of countries.entries()) {
    const pair = `${country} ${role}`;
    if (seen.has(pair))
      faults.add("INVALID", ["countries", index], `${country} is named as ${role} twice: leave one out.`);
    seen.add(pair);
  }
  return countries.map(({ country, role }) => ({ country_code: country, role }));
};
