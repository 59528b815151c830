import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { filterReference } from "./support/filter-reference";
import { serveGraph } from "./support/graph";

const { execute } = await serveGraph();
const { sectorsOf } = filterReference(records);

interface List {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

const idsOf = ({ nodes }: List): string[] => nodes.map(({ id }) => id).sort();

const find = async (filter: object): Promise<string[]> => {
  const query =
    "query ($filter: InitiativeFilter) { initiatives(filter: $filter, first: 100) { totalCount nodes { id } } }";
  const { initiatives } = (
    await execute<{ initiatives: List }>({ query, variables: { filter } })
  ).expectData();
  expect(initiatives.totalCount).toBe(initiatives.nodes.length);
  return idsOf(initiatives);
};

const inFiles = (matches: (initiative: (typeof records.initiatives)[number]) => boolean): string[] =>
  records.initiatives
    .filter(matches)
    .map(({ id }) => id)
    .sort();

const parents = records.sectors.filter(({ code }) => records.sectors.some(({ parent }) => parent === code));

describe("Initiatives", () => {
  it.each(records.countries.map(({ code }) => code))("of %s are those that name it", async (code) => {
    const found = await find({ countries: [code] });
    expect(found).toEqual(inFiles(({ countries }) => countries.some(({ country }) => country === code)));
    expect(found).not.toEqual([]);
  });

  it("of a sector above others are those in any sector below it", async () => {
    expect(parents.length).toBeGreaterThan(10);
    for (const { code } of parents) {
      const found = await find({ sectors: [code] });
      expect(found).toEqual(inFiles((initiative) => sectorsOf(initiative).includes(code)));
      const below = records.sectors.filter(({ parent }) => parent === code);
      expect(found).toEqual(await find({ sectors: below.map((purpose) => purpose.code) }));
    }
  });

  it("of a country and a sector are those of both", async () => {
    const both = (sector: string) =>
      inFiles(
        (initiative) =>
          initiative.countries.some(({ country }) => country === "KZ") &&
          sectorsOf(initiative).includes(sector),
      );
    const found = await Promise.all(parents.map(({ code }) => find({ countries: ["KZ"], sectors: [code] })));
    expect(found).toEqual(parents.map(({ code }) => both(code)));
    expect(found.some((ids) => ids.length > 0)).toBe(true);
  });

  it("of a sector are the same from the sector itself", async () => {
    const query =
      "{ sectors { code parent { code } children { code } initiatives(first: 100) { totalCount nodes { id } } } }";
    interface Sectors {
      readonly sectors: readonly {
        readonly code: string;
        readonly parent: { readonly code: string } | null;
        readonly children: readonly { readonly code: string }[];
        readonly initiatives: List;
      }[];
    }
    const { sectors } = (await execute<Sectors>({ query })).expectData();
    const seen = sectors.map(({ code, parent, children, initiatives }) => ({
      code,
      parent: parent?.code,
      children: children.map((child) => child.code),
      initiatives: idsOf(initiatives),
    }));
    const wanted = records.sectors.map(({ code, parent }) => ({
      code,
      parent,
      children: records.sectors
        .filter((child) => child.parent === code)
        .map((child) => child.code)
        .sort(),
      initiatives: inFiles((initiative) => sectorsOf(initiative).includes(code)),
    }));
    expect(seen).toEqual(wanted.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
  });
});

describe("A country", () => {
  interface OneCountry {
    readonly country: { readonly initiatives: List; readonly actionItems: List };
  }
  const having = (role?: string) => (record: { countries: readonly { country: string; role: string }[] }) =>
    record.countries.some(
      (member) => member.country === "KZ" && (role === undefined || member.role === role),
    );

  it("leads to its initiatives and action items", async () => {
    const query =
      '{ country(code: "KZ") { initiatives(first: 100) { totalCount nodes { id } } actionItems(first: 100) { totalCount nodes { id } } } }';
    const { country } = (await execute<OneCountry>({ query })).expectData();
    expect(idsOf(country.initiatives)).toEqual(inFiles(having()));
    const items = records["action-items"].filter(having()).map(({ id }) => id);
    expect(idsOf(country.actionItems)).toEqual(items.sort());
    expect(country.actionItems.totalCount).toBe(items.length);
  });

  it.each(["PROPOSER", "LEAD", "PARTNER", "FUNDER"])("leads to those in which it is %s", async (role) => {
    const query =
      'query ($roles: [CountryRole!]) { country(code: "KZ") { initiatives(first: 100, roles: $roles) { totalCount nodes { id } } actionItems(first: 100, roles: $roles) { totalCount nodes { id } } } }';
    const { country } = (await execute<OneCountry>({ query, variables: { roles: [role] } })).expectData();
    expect(idsOf(country.initiatives)).toEqual(inFiles(having(role)));
    const items = records["action-items"].filter(having(role)).map(({ id }) => id);
    expect(idsOf(country.actionItems)).toEqual(items.sort());
  });
});
