import { counted } from "../../contract/support/counted";
import type { Records } from "../../contract/support/dataset";
import { type Filter, filterReference } from "../../contract/support/filter-reference";
import { type AsOf, type PastStanding, replayed } from "../../contract/support/replay";
import { freshnessOn, today } from "./days";
import type { ItemRecord } from "./records";
import type { Row } from "./rows";

type MaybeAsOf = AsOf | null | undefined;

const rowOf = (item: unknown): Row => (item as ItemRecord).row;

/** Where items stand now, as their rows say. */
const present: PastStanding = {
  statusOf: (item) => String(rowOf(item)["status"]),
  assessmentOf: (item) => String(rowOf(item)["assessment"]),
  lastEvidenceOf: (item) => rowOf(item)["last_evidence_on"] as string | null,
  countryStatusOf: () => null,
  isOverdue: (item) => {
    const { due_on: due, status } = rowOf(item);
    return due !== null && String(due) < today() && status !== "CLOSED" && status !== "CANCELLED";
  },
  freshnessOf: (item) => freshnessOn(rowOf(item)["last_evidence_on"] as string | null, today()),
};

/** Histories are replayed once for a moment. */
const remembered = (standing: PastStanding): PastStanding => {
  const once = <Value>(read: (item: never) => Value) => {
    const known = new Map<unknown, Value>();
    return (item: unknown): Value => {
      const value = known.has(item) ? (known.get(item) as Value) : read(item as never);
      known.set(item, value);
      return value;
    };
  };
  return {
    ...standing,
    statusOf: once(standing.statusOf),
    assessmentOf: once(standing.assessmentOf),
    isOverdue: once(standing.isOverdue),
    freshnessOf: once(standing.freshnessOf),
    lastEvidenceOf: once(standing.lastEvidenceOf),
  };
};

/** A filter without the fields that are null. */
const given = (filter: unknown): unknown => {
  if (Array.isArray(filter)) return filter.map(given);
  if (typeof filter !== "object" || filter === null) return filter;
  const entries = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, given(value)]));
};

/** Where items stand, now and as of any moment, and what filters say of them. */
export const standingsOver = (records: Records) => {
  const items = new Map(records["action-items"].map((item) => [item.id, item as ItemRecord]));
  const initiatives = new Map(records.initiatives.map((initiative) => [initiative.id, initiative]));
  const known = new Map<string, PastStanding>([["", present]]);
  const filters = new Map<PastStanding, ReturnType<typeof filterReference>>();

  const at = (asOf: MaybeAsOf): PastStanding => {
    const key = asOf ? `${asOf.effectiveOn ?? ""}/${asOf.knownAt ?? ""}` : "";
    const standing = known.get(key) ?? remembered(replayed(asOf ?? {}));
    known.set(key, standing);
    return standing;
  };
  const filterAt = (asOf: MaybeAsOf) => {
    const standing = at(asOf);
    const filter = filters.get(standing) ?? filterReference(records, standing);
    filters.set(standing, filter);
    return filter;
  };
  const record = (row: Row): ItemRecord => {
    const item = items.get(String(row["id"]));
    if (item === undefined) throw new Error(`the reference has no item ${row["id"]}`);
    return item;
  };
  /** The moment that a row is seen as of. */
  const seen = (row: Row) => row["seen"] as AsOf | undefined;
  const standingOf = (row: Row, asOf?: MaybeAsOf) => at(asOf ?? seen(row));

  return {
    record,
    seen,
    standingOf,
    at,
    seenAsOf: (row: Row, asOf: MaybeAsOf): Row =>
      asOf ? { ...row, seen: { ...asOf, effectiveOn: asOf.effectiveOn ?? today() } } : row,
    countryStatusOf: (row: Row, member: Row) =>
      seen(row)
        ? standingOf(row).countryStatusOf(record(row), String(member["country_code"]))
        : member["status"],
    selectsItem: (filter: unknown, asOf?: MaybeAsOf) => {
      const wanted = given(filter ?? {}) as Filter;
      const { actionItem } = filterAt(asOf);
      return (row: Row): boolean => actionItem(wanted, record(row));
    },
    selectsInitiative: (filter: unknown) => {
      const wanted = given(filter ?? {}) as Filter;
      const { initiative } = filterAt(null);
      return (row: Row): boolean => {
        const found = initiatives.get(String(row["id"]));
        return found !== undefined && initiative(wanted, found);
      };
    },
    counted: (belongs: (row: Row) => boolean, { asOf }: { readonly asOf?: MaybeAsOf }) =>
      counted(
        [...items.values()].filter(({ row }) => belongs(row)),
        at(asOf),
      ),
  };
};

export type Standings = ReturnType<typeof standingsOver>;
