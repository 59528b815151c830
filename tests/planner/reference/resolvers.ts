import { facet } from "./facets";
import type { Resolve, Resolvers } from "./fields";
import { type ListArguments, pageOf } from "./pages";
import type { Row, Tables } from "./rows";
import { textIn } from "./texts";

const column =
  (name: string): Resolve =>
  (row) =>
    row[name];

const text =
  (name: string): Resolve =>
  (row, { in: tags }: { in?: readonly string[] | null }, { languages }) =>
    textIn(row[name] as never, [...(tags ?? []), ...languages]);

const where = (rows: readonly Row[], match: Row): readonly Row[] =>
  rows.filter((row) => Object.entries(match).every(([name, value]) => row[name] === value));

const find = (rows: readonly Row[], match: Row): Row | null => where(rows, match)[0] ?? null;

const isAny = (values: readonly unknown[] | null | undefined, value: unknown): boolean =>
  values === undefined || values === null || values.includes(value);

/** The graph, a part of it, in the plainest way: each field of each row by itself, over whole tables. */
export const resolversOver = (tables: Tables): Resolvers => {
  const country = (code: unknown) => find(tables.countries, { code });
  const initiative = (id: unknown) => find(tables.initiatives, { id });

  const inRoles = (links: readonly Row[], match: Row, roles?: readonly unknown[] | null) =>
    where(links, match).some(({ role }) => isAny(roles, role));

  const sectorsAbove = (code: unknown): unknown[] => {
    const parent = find(tables.sectors, { code })?.["parent_code"] ?? null;
    return parent === null ? [code] : [code, ...sectorsAbove(parent)];
  };
  const sectorsOf = (initiativeId: unknown): unknown[] =>
    where(tables.initiativeSectors, { initiative_id: initiativeId }).flatMap((link) =>
      sectorsAbove(link["sector_code"]),
    );
  const countriesOf = (links: readonly Row[], match: Row): unknown[] =>
    where(links, match).map((link) => link["country_code"]);

  interface InitiativeFilter {
    readonly kinds?: readonly string[];
    readonly countries?: readonly string[];
    readonly not?: InitiativeFilter;
  }
  const matches = (row: Row, { kinds, countries, not }: InitiativeFilter): boolean =>
    isAny(kinds, row["kind"]) &&
    (countries === undefined ||
      countries.some((code) =>
        inRoles(tables.initiativeCountries, { initiative_id: row["id"], country_code: code }),
      )) &&
    (not === undefined || !matches(row, not));

  const initiatives = (belongs: (row: Row) => boolean, args: ListArguments & { filter?: InitiativeFilter }) =>
    pageOf(
      tables.initiatives.filter((row) => belongs(row) && matches(row, args.filter ?? {})),
      args,
    );

  const items = (
    belongs: (row: Row) => boolean,
    args: ListArguments & { filter?: { statuses?: readonly string[] } },
  ) =>
    pageOf(
      tables.items.filter((row) => belongs(row) && isAny(args.filter?.statuses, row["status"])),
      args,
    );

  return {
    Query: {
      countries: () => tables.countries,
      country: (_, { code }) => country(code),
      leaders: (_, args) => pageOf(tables.leaders, args),
      sectors: () => tables.sectors,
      sector: (_, { code }) => find(tables.sectors, { code }),
      initiatives: (_, args) => initiatives(() => true, args),
      actionItems: (_, args) => items(() => true, args),
    },
    Country: {
      code: column("code"),
      alpha3: column("alpha3"),
      name: text("name"),
      note: text("note"),
      leaders: ({ code }) => where(tables.leadersInOffice, { country_code: code }),
      initiatives: ({ code }, args) =>
        initiatives(
          ({ id }) =>
            inRoles(tables.initiativeCountries, { initiative_id: id, country_code: code }, args.roles),
          args,
        ),
      actionItems: ({ code }, args) =>
        items(
          ({ id }) => inRoles(tables.itemCountries, { item_id: id, country_code: code }, args.roles),
          args,
        ),
    },
    Leader: {
      id: column("id"),
      office: text("office"),
      tookOfficeOn: column("took_office_on"),
      country: (row) => country(row["country_code"]),
      proposals: ({ id }) => where(tables.proposalsByDay, { leader_id: id }),
    },
    Proposal: {
      id: column("id"),
      kind: column("kind"),
      statement: text("statement"),
      leader: (row) => find(tables.leaders, { id: row["leader_id"] }),
      initiative: (row) => initiative(row["initiative_id"]),
    },
    Sector: {
      code: column("code"),
      name: text("name"),
      isWithdrawn: column("is_withdrawn"),
      parent: (row) => find(tables.sectors, { code: row["parent_code"] }),
      children: ({ code }) => where(tables.sectors, { parent_code: code }),
      initiatives: ({ code }, args) => initiatives(({ id }) => sectorsOf(id).includes(code), args),
    },
    Initiative: {
      id: column("id"),
      kind: column("kind"),
      stage: column("stage"),
      sdgGoals: column("sdg_goals"),
      title: text("title"),
      parent: (row) => initiative(row["parent_id"]),
      children: ({ id }) => where(tables.initiatives, { parent_id: id }),
      countries: ({ id }, { roles }) =>
        where(tables.initiativeCountries, { initiative_id: id }).filter(({ role }) => isAny(roles, role)),
      sectors: ({ id }) =>
        where(tables.initiativeSectors, { initiative_id: id }).map((link) =>
          find(tables.sectors, { code: link["sector_code"] }),
        ),
      proposals: ({ id }) => where(tables.proposalsByKind, { initiative_id: id }),
      actionItems: ({ id }, args) => items((item) => item["initiative_id"] === id, args),
    },
    InitiativeFacets: {
      countries: facet(({ id }) => countriesOf(tables.initiativeCountries, { initiative_id: id })),
      sectors: facet(({ id }) => sectorsOf(id)),
      kinds: facet(({ kind }) => [kind]),
      stages: facet(({ stage }) => [stage]),
    },
    InitiativeKindFacet: { kind: column("value"), count: column("count") },
    InitiativeStageFacet: { stage: column("value"), count: column("count") },
    CountryFacet: { country: ({ value }) => country(value), count: column("count") },
    SectorFacet: {
      sector: ({ value }) => find(tables.sectors, { code: value }),
      count: column("count"),
    },
    InitiativeCountry: {
      role: column("role"),
      country: (row) => country(row["country_code"]),
    },
    ActionItem: {
      id: column("id"),
      status: column("status"),
      assessment: column("assessment"),
      description: text("description"),
      initiative: (row) => initiative(row["initiative_id"]),
      countries: ({ id }) => where(tables.itemCountries, { item_id: id }),
      history: ({ id }, { axis, ...args }) =>
        pageOf(
          where(tables.changes, { item_id: id }).filter((change) => isAny(axis && [axis], change["axis"])),
          args,
        ),
    },
    ActionItemFacets: {
      countries: facet(({ id }) => countriesOf(tables.itemCountries, { item_id: id })),
      sectors: facet((row) => sectorsOf(row["initiative_id"])),
      statuses: facet(({ status }) => [status]),
      assessments: facet(({ assessment }) => [assessment]),
    },
    ActionStatusFacet: { status: column("value"), count: column("count") },
    CompletionFacet: { assessment: column("value"), count: column("count") },
    ActionItemCountry: {
      role: column("role"),
      status: column("status"),
      country: (row) => country(row["country_code"]),
    },
    StatusChange: {
      id: column("id"),
      axis: column("axis"),
      from: column("from_value"),
      to: column("to_value"),
      effectiveOn: column("day"),
      note: text("note"),
      item: (row) => find(tables.items, { id: row["item_id"] }),
    },
  };
};
