import { lastDay } from "../../contract/support/standing";
import { usesIn } from "./citing";
import { selectsCorrection } from "./corrections-selected";
import { firstDay } from "./days";
import { type List, type ListArguments, type ListOrder, pageOf } from "./pages";
import type { Row, Tables } from "./rows";
import type { Standings } from "./standings";

type Belongs = (row: Row) => boolean;
type Filter = Readonly<Record<string, readonly unknown[] | string | null | undefined>>;
// biome-ignore lint/suspicious/noExplicitAny: filters of every list.
type Args = ListArguments & Readonly<Record<string, any>>;

/** In office on a day; a partial date counts with its first day. */
export const inOfficeOn = ({ took_office_on: from, left_office_on: to }: Row, day: string): boolean =>
  (from === null || firstDay(String(from)) <= day) && (to === null || firstDay(String(to)) > day);

const isAny = (wanted: Filter[string], ...values: readonly unknown[]): boolean =>
  wanted === undefined || wanted === null || values.some((value) => wanted.includes(value as never));

const order = (rows: readonly Row[], ...columns: readonly string[]): ListOrder => ({
  rows,
  values: (row) => columns.map((column) => String(row[column])),
});

/** Sorted by as much of the English title as an index can hold. */
const byTitle = (rows: readonly Row[]): ListOrder => ({
  rows,
  values: ({ title, id }) => [
    [...((title as Record<string, { text: string }>)["en"]?.text ?? "")].slice(0, 200).join(""),
    String(id),
  ],
});

const byDueDay = (rows: readonly Row[]): ListOrder => ({
  rows,
  values: ({ due_on: due, id }) => [String(due ?? "infinity"), String(id)],
});

const listsIn = (tables: Tables) => ({
  initiatives: {
    type: "Initiative",
    defaultOrder: "ID",
    orders: {
      ID: order(tables("initiative").rows, "id"),
      TITLE: byTitle(tables("initiatives_by_title").rows),
      UPDATED_AT: order(tables("initiatives_by_update").rows, "updated_at", "id"),
    },
  },
  items: {
    type: "ActionItem",
    defaultOrder: "ID",
    orders: {
      ID: order(tables("action_item").rows, "id"),
      TITLE: byTitle(tables("items_by_title").rows),
      UPDATED_AT: order(tables("items_by_update").rows, "updated_at", "id"),
      DUE_ON: byDueDay(tables("items_by_due_day").rows),
    },
  },
  leaders: { type: "Leader", defaultOrder: "ID", orders: { ID: order(tables("leader").rows, "id") } },
  events: {
    type: "Event",
    defaultOrder: "HAPPENED_ON",
    orders: { HAPPENED_ON: order(tables("event").rows, "happened_on", "id") },
  },
  changes: { type: "Change", defaultOrder: "ID", orders: { ID: order(tables("change").rows, "id") } },
  uses: { type: "SourceUse", defaultOrder: "KIND", orders: { KIND: order(usesIn(tables), "kind", "id") } },
  corrections: {
    type: "Correction",
    defaultOrder: "NUMBER",
    orders: { NUMBER: order(tables("correction").rows, "number") },
  },
  history: {
    type: "StatusChange",
    defaultOrder: "EFFECTIVE_ON",
    orders: { EFFECTIVE_ON: order(tables("status_change").rows, "effective_on", "sequence") },
  },
});

/** The lists of the graph, by what they are called here. */
export const listsOver = (tables: Tables, standings: Standings) => {
  const lists = listsIn(tables) satisfies Readonly<Record<string, List>>;
  const codesOf = (links: string, record: string, id: unknown) =>
    tables(links)
      .where(record, id)
      .map((link) => link["country_code"]);

  const selectsEvent =
    (filter: Filter): Belongs =>
    ({ id, kind, relation, happened_on: day }) =>
      isAny(filter["ids"], id) &&
      isAny(filter["kinds"], kind) &&
      isAny(filter["relations"], relation) &&
      isAny(filter["countries"], ...codesOf("event_country", "event_id", id)) &&
      isAny(
        filter["initiatives"],
        ...tables("event_initiative")
          .where("event_id", id)
          .map((link) => link["initiative_id"]),
      ) &&
      isAny(
        filter["sources"],
        ...tables("event_citation")
          .where("event_id", id)
          .map((link) => link["source_id"]),
      ) &&
      (!filter["happenedFrom"] || lastDay(String(day)) >= String(filter["happenedFrom"])) &&
      (!filter["happenedTo"] || firstDay(String(day)) <= String(filter["happenedTo"]));

  const selectsChange =
    ({ kinds, since, until, initiatives, items, countries }: Filter): Belongs =>
    ({ kind, recorded_at: at, initiative_id: initiative, item_id: item }) =>
      isAny(kinds, kind) &&
      isAny(items, item) &&
      isAny(initiatives, initiative, tables("action_item").find("id", item)?.["initiative_id"]) &&
      isAny(
        countries,
        ...codesOf("initiative_country", "initiative_id", initiative),
        ...codesOf("action_item_country", "item_id", item),
      ) &&
      (!since || Date.parse(String(at)) >= Date.parse(String(since))) &&
      (!until || Date.parse(String(at)) <= Date.parse(String(until)));

  return {
    byName: lists,
    initiatives: (belongs: Belongs, args: Args) => {
      const isSelected = standings.selectsInitiative(args["filter"]);
      return pageOf(lists.initiatives, (row) => belongs(row) && isSelected(row), args);
    },
    items: (belongs: Belongs, args: Args) => {
      const { asOf } = args;
      const isSelected = standings.selectsItem(args["filter"], asOf);
      const page = pageOf(lists.items, (row) => belongs(row) && isSelected(row), args);
      const seen = (rows: readonly Row[]) => rows.map((row) => standings.seenAsOf(row, asOf));
      return { ...page, rows: seen(page.rows), nodes: seen(page.nodes) };
    },
    leaders: (args: Args) => {
      const { ids, countries, currentOn } = args["filter"] ?? {};
      const belongs: Belongs = (row) =>
        isAny(ids, row["id"]) &&
        isAny(countries, row["country_code"]) &&
        (!currentOn || inOfficeOn(row, currentOn));
      return pageOf(lists.leaders, belongs, args);
    },
    events: (args: Args) => pageOf(lists.events, selectsEvent(args["filter"] ?? {}), args),
    changes: (args: Args) => pageOf(lists.changes, selectsChange(args["filter"] ?? {}), args),
    corrections: (belongs: Belongs, args: Args) => {
      const isSelected = selectsCorrection(tables, args["filter"] ?? {});
      return pageOf(lists.corrections, (row) => belongs(row) && isSelected(row), args);
    },
    uses: (source: unknown, { kinds, ...args }: Args) => {
      const belongs: Belongs = ({ source_ids: sources, kind }) =>
        (sources as Set<unknown>).has(source) && isAny(kinds, kind);
      return pageOf(lists.uses, belongs, args);
    },
    statusChanges: (args: Args) => {
      const { axis, effectiveTo, recordedTo } = args["filter"] ?? {};
      const belongs: Belongs = (row) =>
        (!axis || row["axis"] === axis) &&
        (!effectiveTo || String(row["effective_on"]) <= effectiveTo) &&
        (!recordedTo || Date.parse(String(row["recorded_at"])) <= Date.parse(recordedTo));
      return pageOf(lists.history, belongs, args);
    },
    history: (item: unknown, args: Args) => {
      const belongs: Belongs = (row) =>
        row["item_id"] === item && (!args["axis"] || row["axis"] === args["axis"]);
      return pageOf(lists.history, belongs, args);
    },
  };
};

export type Lists = ReturnType<typeof listsOver>;
