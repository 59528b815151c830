import type { ActionItem, Initiative, Records } from "./dataset";
import type { Standing } from "./replay";
import { assessmentOf, freshnessOf, isOverdue, lastDay, stageOf, statusOf } from "./standing";

const present: Standing = { assessmentOf, freshnessOf, isOverdue, statusOf };

type Value = string | number | boolean;

/** A filter as it is sent: lists, single values, and `and`, `or`, `not`. */
export interface Filter {
  readonly [field: string]: Value | readonly Value[] | Filter | readonly Filter[] | undefined;
}

interface Combined {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

type Condition<Item> = (item: Item, value: never, filter: Filter) => boolean;

interface InRoles {
  readonly countries: readonly { readonly country: string; readonly role: string }[];
}

/** Files do not tell when a record changed; what was read from a database does. */
interface Dated {
  readonly updatedAt?: string;
}

const byUpdate: Condition<object> = (item: Dated, since: string) =>
  Date.parse(String(item.updatedAt)) >= Date.parse(since);

interface Citing {
  readonly citations: readonly { readonly source: string }[];
}

interface WithText {
  readonly title: Readonly<Record<string, { readonly text: string }>>;
}

const anyOf =
  <Item>(values: (item: Item) => readonly (Value | undefined)[]): Condition<Item> =>
  (item, wanted: readonly Value[]) =>
    values(item).some((value) => value !== undefined && wanted.includes(value));

const hasCountry = ({ countries }: InRoles, codes: unknown, roles: unknown): boolean =>
  countries.some(
    ({ country, role }) =>
      (codes === undefined || (codes as string[]).includes(country)) &&
      (roles === undefined || (roles as string[]).includes(role)),
  );

const byCountry: Condition<InRoles> = (item, _, { countries, countryRoles }) =>
  hasCountry(item, countries, countryRoles);

const holds =
  <Item extends WithText>(body: (item: Item) => WithText["title"] | undefined): Condition<Item> =>
  (item, text: string) =>
    [item.title, body(item) ?? {}]
      .flatMap((texts) => Object.values(texts))
      .some((translation) => translation.text.toLowerCase().includes(text.toLowerCase()));

/** What a record cites itself: its parts have citations of their own. */
const sourcesOf = ({ citations }: Citing): readonly string[] => citations.map(({ source }) => source);

const evaluator = <Item>(conditions: Readonly<Record<string, Condition<Item>>>) => {
  const field = (name: string): Condition<Item> => {
    const condition = conditions[name];
    if (condition === undefined) throw new Error(`the reference knows no filter "${name}"`);
    return condition;
  };
  const matches = (filter: Filter, item: Item): boolean => {
    const { and = [], or, not, ...fields } = filter as Filter & Combined;
    return (
      and.every((part) => matches(part, item)) &&
      (or === undefined || or.some((part) => matches(part, item))) &&
      (not === undefined || !matches(not, item)) &&
      Object.entries(fields).every(([name, value]) => field(name)(item, value as never, filter))
    );
  };
  return matches;
};

/** Filters as their descriptions say, in plain TypeScript over the records of a dataset, now or as of a moment. */
export const filterReference = (records: Records, standing: Standing = present) => {
  const { assessmentOf, freshnessOf, isOverdue, statusOf } = standing;
  const parents = new Map(records.sectors.map(({ code, parent }) => [code, parent]));
  const withAncestors = (code: string | undefined): string[] =>
    code === undefined ? [] : [code, ...withAncestors(parents.get(code))];
  const initiatives = new Map(records.initiatives.map((initiative) => [initiative.id, initiative]));
  const sectorsOf = (initiative: Initiative | undefined): string[] =>
    (initiative?.sectors ?? []).flatMap(({ sector }) => withAncestors(sector));
  const acted = new Set(records["action-items"].map(({ initiative }) => initiative));

  const initiative = evaluator<Initiative>({
    ids: anyOf(({ id }) => [id]),
    countries: byCountry,
    countryRoles: byCountry,
    sectors: anyOf(sectorsOf),
    kinds: anyOf(({ kind }) => [kind]),
    stages: anyOf((item) => [stageOf(item, records)]),
    leaders: anyOf(({ proposals }) => proposals.map(({ leader }) => leader)),
    summits: anyOf(({ proposals }) => proposals.map(({ summit }) => summit)),
    sdgGoals: anyOf(({ sdgGoals }) => sdgGoals),
    sources: anyOf(sourcesOf),
    text: holds(({ summary }) => summary),
    updatedSince: byUpdate,
    hasActionItems: ({ id }, wanted: boolean) => acted.has(id) === wanted,
  });

  const actionItem = evaluator<ActionItem>({
    ids: anyOf(({ id }) => [id]),
    plans: anyOf(({ plan }) => [plan]),
    initiatives: anyOf((item) => [item.initiative]),
    countries: byCountry,
    countryRoles: byCountry,
    sectors: anyOf((item) => sectorsOf(initiatives.get(item.initiative ?? ""))),
    statuses: anyOf((item) => [statusOf(item)]),
    assessments: anyOf((item) => [assessmentOf(item)]),
    basis: anyOf(({ basis }) => [basis]),
    dueFrom: ({ plannedEnd }, day: string) => plannedEnd !== undefined && lastDay(plannedEnd) >= day,
    dueTo: ({ plannedEnd }, day: string) => plannedEnd !== undefined && lastDay(plannedEnd) <= day,
    overdue: (item, wanted: boolean) => isOverdue(item) === wanted,
    freshness: anyOf((item) => [freshnessOf(item)]),
    sources: anyOf(sourcesOf),
    text: holds(({ description }) => description),
    updatedSince: byUpdate,
  });

  return { initiative, actionItem, sectorsOf };
};
