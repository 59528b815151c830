import fc from "fast-check";
import { ProgressDimension } from "../../../src/action-plan/progress-group.type";
import { CitingKind } from "../../../src/action-plan/sources/citing-kind.enum";
import {
  ChangeKind,
  CorrectionState,
  CorrectionSubject,
  CountryRole,
  EventKind,
  EventRelation,
  SearchKind,
  StatusAxis,
} from "../../../src/kernel/database/generated/enums";
import { filterArbitraries } from "../../contract/support/filter-arbitraries";
import { asOf, day, moment } from "../../contract/support/past";
import type { referenceExecutor } from "../reference/reference-executor";
import type { Searches } from "../reference/search";
import { type Args, pagesOf } from "./pages";
import { searchPages } from "./search-pages";

export type Reference = Awaited<ReturnType<typeof referenceExecutor>>;

/** Arguments to give to fields, by the names of type and field; those of the same kind on every type by the field's. */
export type ArgumentArbitraries = Readonly<Record<string, fc.Arbitrary<Args>>>;

/** A value, at times null, at times none. */
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | undefined> =>
  fc.oneof(
    { arbitrary: value, weight: 6 },
    { arbitrary: fc.constant(undefined), weight: 4 },
    { arbitrary: fc.constant(null), weight: 1 },
  );

/** A list of these, or one of them, which stands for a list of it. */
const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value | readonly Value[]> =>
  fc.oneof(
    { arbitrary: fc.array(fc.constantFrom(...values), { maxLength: 3 }), weight: 4 },
    { arbitrary: fc.constantFrom(...values), weight: 1 },
  );

const all = (...parts: readonly fc.Arbitrary<Args>[]): fc.Arbitrary<Args> =>
  fc.tuple(...parts).map((given) => Object.assign({}, ...given));

const given = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Args> =>
  fc.record(fields);

const filterOf = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => ({
  filter: maybe(fc.record(fields, { requiredKeys: [] })),
});

const LANGUAGES = ["en", "ru", "tg", "ar", "ar-EG", "uz-Cyrl-UZ", "uz-Latn", "kk", "fa", "tk", "RU"];

const series = fc
  .record({
    from: day,
    steps: fc.nat({ max: 12 }),
    interval: fc.constantFrom("DAY", "WEEK", "MONTH", "QUARTER", "YEAR", undefined),
    knownAt: maybe(moment),
  })
  .map(({ steps, ...args }) => ({
    ...args,
    to: new Date(Date.parse(args.from) + steps * 9 * 86_400_000).toISOString().slice(0, 10),
  }));

export const argumentsOver = (
  { tables, records, lists }: Reference,
  searches: Searches,
): ArgumentArbitraries => {
  const keysOf = (table: string, key = "id") => tables(table).rows.map((row) => String(row[key]));
  const anyKey = (table: string, key = "id") => given({ [key]: fc.constantFrom(...keysOf(table, key)) });
  const filters = filterArbitraries(records);
  const since = maybe(moment);
  const dated = (filter: fc.Arbitrary<object>) =>
    given({
      filter: maybe(
        fc.tuple(filter, since).map(([fields, updatedSince]) => ({
          ...fields,
          ...(updatedSince === undefined ? {} : { updatedSince }),
        })),
      ),
    });
  const initiativePages = all(dated(filters.initiative), pagesOf(lists.initiatives));
  const itemFilters = dated(filters.actionItem);
  const seen = given({ asOf: maybe(asOf) });
  const itemPages = all(itemFilters, seen, pagesOf(lists.items));
  const forwardItems = all(
    itemFilters,
    seen,
    pagesOf({ ...lists.items, orders: { ID: lists.items.orders.ID } }, { isForward: true }),
  );
  const codes = keysOf("country", "code");
  const roles = given({ roles: maybe(some(Object.values(CountryRole))) });
  const anyOf = (table: string) => some(keysOf(table));

  const corrections = all(
    given(
      filterOf({
        ids: maybe(anyOf("correction")),
        states: maybe(some(Object.values(CorrectionState))),
        subjects: maybe(some(Object.values(CorrectionSubject))),
        subjectIds: maybe(some([...keysOf("correction", "subject_id"), "nothing"])),
        initiatives: maybe(anyOf("initiative")),
        items: maybe(anyOf("action_item")),
      }),
    ),
    pagesOf(lists.corrections),
  );

  return {
    in: given({ in: maybe(some(LANGUAGES)) }),
    asOf: seen,
    "Query.country": anyKey("country", "code"),
    "Query.leader": anyKey("leader"),
    "Query.summit": anyKey("summit"),
    "Query.document": anyKey("document"),
    "Query.sector": anyKey("sector", "code"),
    "Query.initiative": anyKey("initiative"),
    "Query.source": anyKey("source"),
    "Query.actionPlan": anyKey("action_plan"),
    "Query.actionItem": anyKey("action_item"),
    "Query.countries": given(filterOf({ codes: maybe(some(codes)), groups: maybe(anyOf("country_group")) })),
    "Query.indicators": given(
      filterOf({
        ids: maybe(anyOf("indicator")),
        countries: maybe(some(codes)),
        leaders: maybe(anyOf("leader")),
        sources: maybe(anyOf("source")),
      }),
    ),
    "Query.leaders": all(
      given(filterOf({ ids: maybe(anyOf("leader")), countries: maybe(some(codes)), currentOn: maybe(day) })),
      pagesOf(lists.leaders),
    ),
    "Query.events": all(
      given(
        filterOf({
          ids: maybe(anyOf("event")),
          initiatives: maybe(anyOf("initiative")),
          countries: maybe(some(codes)),
          sources: maybe(anyOf("source")),
          kinds: maybe(some(Object.values(EventKind))),
          relations: maybe(some(Object.values(EventRelation))),
          happenedFrom: maybe(day),
          happenedTo: maybe(day),
        }),
      ),
      pagesOf(lists.events, { isForward: true }),
    ),
    "Query.changes": all(
      given(
        filterOf({
          kinds: maybe(some(Object.values(ChangeKind))),
          since,
          until: since,
          initiatives: maybe(anyOf("initiative")),
          items: maybe(anyOf("action_item")),
          countries: maybe(some(codes)),
        }),
      ),
      pagesOf(lists.changes),
    ),
    "Query.statusChanges": all(
      given(
        filterOf({
          axis: maybe(fc.constantFrom(...Object.values(StatusAxis))),
          effectiveTo: maybe(day),
          recordedTo: since,
        }),
      ),
      pagesOf(lists.history),
    ),
    "Query.correction": anyKey("correction"),
    "Query.corrections": corrections,
    "Source.citedBy": all(
      given({ kinds: maybe(some(Object.values(CitingKind))) }),
      pagesOf(lists.uses, { isForward: true }),
    ),
    "ActionItem.corrections": corrections,
    "Initiative.corrections": corrections,
    "Query.initiatives": initiativePages,
    "Query.actionItems": itemPages,
    "Query.progress": all(
      itemFilters,
      seen,
      given({
        groupBy: fc.option(some(Object.values(ProgressDimension)), {
          nil: undefined,
        }),
      }),
    ),
    "Query.progressSeries": all(series, itemFilters),
    "Query.search": searchPages(searches, Object.values(SearchKind)),
    "Country.leaders": given({ currentOn: maybe(day) }),
    "Country.initiatives": all(roles, initiativePages),
    "Country.actionItems": all(roles, forwardItems),
    "Sector.initiatives": initiativePages,
    "Initiative.countries": roles,
    "Initiative.actionItems": forwardItems,
    "ActionPlan.items": itemPages,
    "ActionItem.history": all(
      given({ axis: maybe(fc.constantFrom(...Object.values(StatusAxis))) }),
      pagesOf(lists.history),
    ),
  };
};
