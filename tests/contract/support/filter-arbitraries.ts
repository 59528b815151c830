import fc from "fast-check";
import {
  ActionStatus,
  Completion,
  CountryRole,
  InitiativeKind,
  InitiativeStage,
} from "../../../src/kernel/database/generated/enums";
import type { Records } from "./dataset";
import type { Filter } from "./filter-reference";

const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });

const idsOf = (ofKind: readonly { readonly id: string }[]): fc.Arbitrary<string[]> =>
  some(ofKind.map(({ id }) => id));

/** Words of the records' own texts in every language, in capitals at times. */
const wordsOf = (
  titles: readonly Readonly<Record<string, { readonly text: string }>>[],
): fc.Arbitrary<string> => {
  const words = titles.flatMap((title) => Object.values(title).flatMap(({ text }) => text.split(/\s+/)));
  return (
    fc
      .tuple(fc.constantFrom(...words), fc.boolean())
      // Which letters beyond ASCII have two cases is for the locale of the database to say.
      .filter(([word]) => /^[ -~]*$/.test(word) || word.toLowerCase() === word.toUpperCase())
      .map(([word, isLoud]) => (isLoud ? word.toUpperCase() : [...word].slice(0, 6).join("")))
  );
};

/** Up to three fields, and `and`, `or`, `not` of smaller filters. */
const nested = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Filter> => {
  const few = fc
    .subarray(Object.keys(fields), { maxLength: 3 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name] as never]))));
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => {
    const list = fc.array(tie("filter"), { maxLength: 3, depthIdentifier: "filter" });
    const combined = fc.record({ and: list, or: list, not: tie("filter") }, { requiredKeys: [] });
    return {
      filter: fc.oneof(
        { maxDepth: 2, depthIdentifier: "filter" },
        few as fc.Arbitrary<Filter>,
        fc.tuple(few, combined).map(([own, others]) => ({ ...own, ...others }) as Filter),
      ),
    };
  });
  return filter;
};

/** Random filters that name what a dataset holds. */
export const filterArbitraries = (records: Records) => {
  const shared = {
    countries: some(records.countries.map(({ code }) => code)),
    countryRoles: some(Object.values(CountryRole)),
    sectors: some(records.sectors.map(({ code }) => code)),
    sources: idsOf(records.sources),
  };
  const items = records["action-items"];
  const day = fc
    .date({ min: new Date("2025-01-01"), max: new Date("2028-01-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  return {
    initiative: nested({
      ...shared,
      ids: idsOf(records.initiatives),
      kinds: some(Object.values(InitiativeKind)),
      stages: some(Object.values(InitiativeStage)),
      leaders: idsOf(records.leaders),
      summits: idsOf(records.summits),
      sdgGoals: some([1, 2, 4, 6, 7, 8, 9, 11, 13, 15, 16, 17]),
      text: wordsOf(records.initiatives.flatMap(({ title, summary }) => [title, summary])),
      hasActionItems: fc.boolean(),
    }),
    actionItem: nested({
      ...shared,
      ids: idsOf(items),
      plans: idsOf(records["action-plans"]),
      initiatives: idsOf(records.initiatives),
      statuses: some(Object.values(ActionStatus)),
      assessments: some(Object.values(Completion)),
      basis: some(["PLAN_TEXT", "COMMUNIQUE", "SUMMIT_PROPOSAL"]),
      dueFrom: day,
      dueTo: day,
      overdue: fc.boolean(),
      freshness: some(["CURRENT", "AGEING", "STALE"]),
      text: wordsOf(items.flatMap(({ title, description }) => [title, description ?? {}])),
    }),
  };
};
