import type { Fields, Resolve } from "./fields";
import type { Lists } from "./lists";
import type { progressOver } from "./progress";
import type { Row, Tables } from "./rows";
import type { searchOver } from "./search";

interface Parts {
  readonly tables: Tables;
  readonly lists: Lists;
  readonly progress: ReturnType<typeof progressOver>;
  readonly search: ReturnType<typeof searchOver>;
}

/** The root fields. */
export const queryResolvers = ({ tables, lists, progress, search }: Parts): Fields => {
  const all =
    (table: string): Resolve =>
    () =>
      tables(table).rows;
  const byKey =
    (table: string, key = "id"): Resolve =>
    (_, args) =>
      tables(table).find(key, args[key]);
  const everything = () => true;
  const linked = (links: string, column: string, key: string, row: Row, other: string, wanted: unknown[]) =>
    tables(links)
      .where(column, row[key])
      .some((link) => wanted.includes(link[other]));
  return {
    countries: (_, { filter }) =>
      tables("country").rows.filter(
        (row) =>
          (!filter?.codes || filter.codes.includes(row["code"])) &&
          (!filter?.groups ||
            linked("country_group_member", "country_code", "code", row, "group_id", filter.groups)),
      ),
    country: byKey("country", "code"),
    countryGroups: all("country_group"),
    leaders: (_, args) => lists.leaders(args),
    leader: byKey("leader"),
    summits: all("summit"),
    summit: byKey("summit"),
    document: byKey("document"),
    sectors: all("sector"),
    sector: byKey("sector", "code"),
    initiatives: (_, args) => lists.initiatives(everything, args),
    initiative: byKey("initiative"),
    indicators: (_, { filter }) =>
      tables("indicator").rows.filter(
        (row) =>
          (!filter?.ids || filter.ids.includes(row["id"])) &&
          (!filter?.leaders || filter.leaders.includes(row["leader_id"])) &&
          (!filter?.countries ||
            linked("indicator_country", "indicator_id", "id", row, "country_code", filter.countries)) &&
          (!filter?.sources ||
            linked("indicator_citation", "indicator_id", "id", row, "source_id", filter.sources)),
      ),
    sources: all("source"),
    source: byKey("source"),
    events: (_, args) => lists.events(args),
    disagreements: all("disagreement"),
    formatHistory: all("history_entry"),
    dataset: () => tables("dataset").rows[0],
    actionPlans: all("action_plan"),
    actionPlan: byKey("action_plan"),
    actionItems: (_, args) => lists.items(everything, args),
    actionItem: byKey("action_item"),
    progress: (_, args) => progress.groupsOf(args),
    progressSeries: (_, args) => progress.series(args),
    changes: (_, args) => lists.changes(args),
    statusChanges: (_, args) => lists.statusChanges(args),
    corrections: (_, args) => lists.corrections(everything, args),
    correction: byKey("correction"),
    search: (_, args) => search.search(args),
  };
};
