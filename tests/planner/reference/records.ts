import type { ActionItem, Records } from "../../contract/support/dataset";
import type { Row, Tables } from "./rows";

const orNothing = (value: unknown) => value ?? undefined;

const inRoles = (links: readonly Row[]) =>
  links.map(({ country_code: country, role }) => ({ country, role }));

const entryOf = (change: Row) => ({
  id: change["id"],
  axis: change["axis"],
  country: orNothing(change["country_code"]),
  to: change["to_value"],
  effectiveOn: change["effective_on"],
  recordedAt: change["recorded_at"],
  retracts: orNothing(change["retracts_id"]),
});

const cited = (links: readonly Row[]) => links.map(({ source_id: source }) => ({ source }));

const initiativeOf = (tables: Tables, row: Row) => ({
  id: row["id"],
  kind: row["kind"],
  title: row["title"],
  summary: row["summary"],
  stageAtSummit: row["stage_at_summit"],
  sdgGoals: row["sdg_goals"],
  updatedAt: row["updated_at"],
  countries: inRoles(tables("initiative_country").where("initiative_id", row["id"])),
  citations: cited(tables("initiative_citation").where("initiative_id", row["id"])),
  sectors: tables("initiative_sector")
    .where("initiative_id", row["id"])
    .map(({ sector_code: sector }) => ({ sector })),
  proposals: tables("proposal")
    .where("initiative_id", row["id"])
    .map(({ leader_id: leader, summit_id: summit }) => ({ leader, summit: orNothing(summit) })),
});

const itemOf = (tables: Tables, bySequence: readonly Row[], row: Row) => ({
  id: row["id"],
  plan: row["plan_id"],
  initiative: orNothing(row["initiative_id"]),
  title: row["title"],
  description: orNothing(row["description"]),
  basis: row["basis"],
  plannedEnd: orNothing(row["planned_end"]),
  actualStart: orNothing(row["actual_start"]),
  updatedAt: row["updated_at"],
  countries: inRoles(tables("action_item_country").where("item_id", row["id"])),
  citations: cited(tables("action_item_citation").where("action_item_id", row["id"])),
  history: bySequence.filter((change) => change["item_id"] === row["id"]).map(entryOf),
  row,
});

/** An item as the dataset's files have it, with its row. */
export type ItemRecord = ActionItem & { readonly row: Row };

/** Rows as the dataset's files have them, as far as filters and histories read them. */
export const recordsOf = (tables: Tables): Records => {
  const bySequence = tables("status_change").rows.toSorted(
    (one, other) => Number(one["sequence"]) - Number(other["sequence"]),
  );
  const all = {
    countries: tables("country").rows,
    leaders: tables("leader").rows,
    summits: tables("summit").rows,
    sources: tables("source").rows,
    "action-plans": tables("action_plan").rows,
    sectors: tables("sector").rows.map(({ code, parent_code: parent }) => ({
      code,
      parent: orNothing(parent),
    })),
    initiatives: tables("initiative").rows.map((row) => initiativeOf(tables, row)),
    "action-items": tables("action_item").rows.map((row) => itemOf(tables, bySequence, row)),
  };
  return all as unknown as Records;
};
