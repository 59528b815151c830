import { ActionStatus, Completion } from "../../../src/kernel/database/generated/enums";
import { counted } from "../../contract/support/counted";
import type { AsOf, PastStanding } from "../../contract/support/replay";
import { daysOfSeries } from "./days";
import { columns, one, type Resolvers } from "./fields";
import type { ItemRecord } from "./records";
import type { Tables } from "./rows";
import type { Standings } from "./standings";

interface ProgressArguments {
  readonly asOf?: AsOf | null;
  readonly filter?: unknown;
  readonly groupBy: readonly string[];
}

interface SeriesArguments {
  readonly filter?: unknown;
  readonly from: string;
  readonly to: string;
  readonly interval: string;
  readonly knownAt?: string | null;
}

type Key = string | number | null;
/** The keys of a group, by the dimensions that were asked for. */
type Keys = Readonly<Record<string, Key>>;

/** What items are grouped by: the keys of an item in each dimension, and the keys in their order. */
const dimensionsOver = (tables: Tables) => {
  const orNone = (values: readonly Key[]): readonly Key[] => (values.length === 0 ? [null] : values);
  const sectorsOf = ({ row }: ItemRecord): readonly Key[] =>
    tables("initiative_sector")
      .where("initiative_id", row["initiative_id"])
      .map((link) => String(link["sector_code"]));
  const categoryOf = (sector: Key): Key => {
    const parent = tables("sector").find("code", sector)?.["parent_code"] ?? null;
    return parent === null ? sector : categoryOf(parent as Key);
  };
  const keysOf: Readonly<Record<string, (item: ItemRecord, at: PastStanding) => readonly Key[]>> = {
    COUNTRY: ({ countries }) => orNone([...new Set(countries.map(({ country }) => country))]),
    SECTOR: (item) => orNone(sectorsOf(item)),
    SECTOR_CATEGORY: (item) => orNone([...new Set(sectorsOf(item).map(categoryOf))]),
    STATUS: (item, { statusOf }) => [statusOf(item)],
    ASSESSMENT: (item, { assessmentOf }) => [assessmentOf(item)],
    INITIATIVE: ({ row }) => [row["initiative_id"] as Key],
    YEAR: ({ row }) => [row["due_on"] === null ? null : Number(String(row["due_on"]).slice(0, 4))],
  };
  /** Beside a sector stands the category of that one. */
  const keysBeside = (keys: Keys, name: string, item: ItemRecord, at: PastStanding): readonly Key[] => {
    const { SECTOR: sector } = keys;
    if (name !== "SECTOR_CATEGORY" || sector === undefined) return keysOf[name]?.(item, at) ?? [];
    return [sector === null ? null : categoryOf(sector)];
  };
  /** Years are in their own order. */
  const order: Readonly<Record<string, readonly unknown[]>> = {
    COUNTRY: tables("country").rows.map(({ code }) => code),
    SECTOR: tables("sector").rows.map(({ code }) => code),
    SECTOR_CATEGORY: tables("sector").rows.map(({ code }) => code),
    STATUS: Object.values(ActionStatus),
    ASSESSMENT: Object.values(Completion),
    INITIATIVE: tables("initiative").rows.map(({ id }) => id),
  };
  const placeOf = (name: string, { [name]: key }: Keys): number => {
    if (key === null || key === undefined) return Number.MAX_SAFE_INTEGER;
    return order[name]?.indexOf(key) ?? Number(key);
  };
  const compare = (one: Keys, other: Keys): number => {
    const differences = Object.keys(keysOf).map((name) => placeOf(name, one) - placeOf(name, other));
    return differences.find((difference) => difference !== 0) ?? 0;
  };
  /** Each combination of an item's keys in the dimensions given. */
  const combinations = (names: readonly string[], item: ItemRecord, at: PastStanding): readonly Keys[] =>
    names.reduce<readonly Keys[]>(
      (some, name) =>
        some.flatMap((keys) => keysBeside(keys, name, item, at).map((key) => ({ ...keys, [name]: key }))),
      [{}],
    );
  return { combinations, compare, names: Object.keys(keysOf) };
};

export const progressOver = (tables: Tables, standings: Standings) => {
  const items = tables("action_item").rows.map(standings.record);
  const dimensions = dimensionsOver(tables);

  const groupsOf = ({ groupBy, filter, asOf }: ProgressArguments) => {
    const at = standings.at(asOf);
    const isSelected = standings.selectsItem(filter, asOf);
    const names = dimensions.names.filter((name) => groupBy.includes(name));
    const groups = new Map<string, { keys: Keys; members: ItemRecord[] }>();
    // Without dimensions there is one group, also of no items.
    if (names.length === 0) groups.set("{}", { keys: {}, members: [] });
    for (const item of items.filter(({ row }) => isSelected(row))) {
      for (const keys of dimensions.combinations(names, item, at)) {
        const group = groups.get(JSON.stringify(keys)) ?? { keys, members: [] };
        group.members.push(item);
        groups.set(JSON.stringify(keys), group);
      }
    }
    return [...groups.values()]
      .sort((one, other) => dimensions.compare(one.keys, other.keys))
      .map(({ keys, members }) => ({
        country_code: keys["COUNTRY"] ?? null,
        sector_code: keys["SECTOR"] ?? null,
        category_code: keys["SECTOR_CATEGORY"] ?? null,
        status: keys["STATUS"] ?? null,
        assessment: keys["ASSESSMENT"] ?? null,
        initiative_id: keys["INITIATIVE"] ?? null,
        year: keys["YEAR"] ?? null,
        progress: counted(members, at),
      }));
  };

  const series = ({ filter, from, to, interval, knownAt }: SeriesArguments) =>
    daysOfSeries(from, to, interval).map((on) => {
      const asOf: AsOf = { effectiveOn: on, ...(knownAt && { knownAt }) };
      const isSelected = standings.selectsItem(filter, asOf);
      return {
        on,
        progress: counted(
          items.filter(({ row }) => isSelected(row)),
          standings.at(asOf),
        ),
      };
    });

  const resolvers: Resolvers = {
    Progress: {
      total: ({ total }) => total,
      overdue: ({ overdue }) => overdue,
      stale: ({ stale }) => stale,
      completedShare: ({ completedShare }) => completedShare,
      byStatus: ({ byStatus }) => byStatus,
      byAssessment: ({ byAssessment }) => byAssessment,
    },
    StatusCount: columns("status", "count"),
    CompletionCount: columns("assessment", "count"),
    ProgressGroup: {
      ...columns("status", "assessment", "year", "progress"),
      country: one(tables("country"), "country_code", "code"),
      sector: one(tables("sector"), "sector_code", "code"),
      sectorCategory: one(tables("sector"), "category_code", "code"),
      initiative: one(tables("initiative"), "initiative_id"),
    },
    ProgressPoint: columns("on", "progress"),
  };
  return { resolvers, groupsOf, series };
};
