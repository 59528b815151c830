import { correctionsOfItem } from "./corrections";
import { firstDay } from "./days";
import { facet } from "./facets";
import { column, columns, many, moment, one, type Resolvers, texts, through } from "./fields";
import type { Lists } from "./lists";
import type { Row, Tables } from "./rows";
import { sectorsOf } from "./sectors";
import { citations } from "./sources";
import type { Standings } from "./standings";

export const actionPlanResolvers = (tables: Tables, lists: Lists, standings: Standings): Resolvers => {
  const { seen, seenAsOf, standingOf, counted, record } = standings;
  const countries = tables("action_item_country");

  /** Milestones have no history: as of a day, those count that were reached by it. */
  const progressOf = (item: Row): number => {
    const milestones = tables("milestone").where("item_id", item["id"]);
    if (milestones.length === 0) return standingOf(item).statusOf(record(item)) === "CLOSED" ? 1 : 0;
    const day = seen(item)?.effectiveOn;
    const reached = milestones.filter(
      ({ completed_on: on }) => on !== null && (day === undefined || firstDay(String(on)) <= String(day)),
    );
    return reached.length / milestones.length;
  };

  return {
    ActionPlan: {
      ...columns("id", "startsOn", "endsOn", "confidence"),
      ...texts("title", "description"),
      document: one(tables("document"), "document_id"),
      statements: many(tables("plan_statement"), "plan_id"),
      relatedInitiatives: through(tables("action_plan_initiative"), tables("initiative"), {
        from: "plan_id",
        to: "initiative_id",
      }),
      items: ({ id }, args) => lists.items((item) => item["plan_id"] === id, args),
      progress: ({ id }, args) => counted((item) => item["plan_id"] === id, args),
      citations: citations(tables, "action_plan_citation", "plan_id"),
    },
    PlanStatement: {
      ...columns("id", "statedBy", "statedOn", "fields", "confidence"),
      ...texts("statement", "note"),
      leader: one(tables("leader"), "leader_id"),
      citations: citations(tables, "plan_statement_citation", "plan_statement_id"),
    },
    ActionItem: {
      ...columns("id", "basis", "plannedStart", "plannedEnd", "actualStart", "actualEnd", "version"),
      ...texts("title", "description"),
      updatedAt: moment("updated_at"),
      plan: one(tables("action_plan"), "plan_id"),
      initiative: one(tables("initiative"), "initiative_id"),
      countries: (item) => countries.where("item_id", item["id"]).map((member) => ({ ...member, item })),
      status: (item, { asOf }) => standingOf(item, asOf).statusOf(record(item)),
      assessment: (item, { asOf }) => standingOf(item, asOf).assessmentOf(record(item)),
      isOverdue: (item, { asOf }) => standingOf(item, asOf).isOverdue(record(item)),
      freshness: (item, { asOf }) => standingOf(item, asOf).freshnessOf(record(item)),
      lastEvidenceOn: (item, { asOf }) => standingOf(item, asOf).lastEvidenceOf(record(item)),
      progress: (item, { asOf }) => progressOf(seenAsOf(item, asOf)),
      milestones: many(tables("milestone"), "item_id"),
      history: ({ id }, args) => lists.history(id, args),
      citations: citations(tables, "action_item_citation", "action_item_id"),
      ...correctionsOfItem(tables, lists),
    },
    ActionItemCountry: {
      role: column("role"),
      status: (member, { asOf }) => standings.countryStatusOf(seenAsOf(member["item"] as Row, asOf), member),
      country: one(tables("country"), "country_code", "code"),
    },
    Milestone: {
      ...columns("id", "plannedOn", "completedOn"),
      ...texts("title", "note"),
      citations: citations(tables, "milestone_citation", "milestone_id"),
    },
    ActionItemFacets: {
      countries: facet(({ id }) => countries.where("item_id", id).map((link) => link["country_code"])),
      sectors: facet((item) => sectorsOf(tables, item["initiative_id"])),
      statuses: facet((item) => [standingOf(item).statusOf(record(item))]),
      assessments: facet((item) => [standingOf(item).assessmentOf(record(item))]),
      basis: facet(({ basis }) => [basis]),
      freshness: facet((item) => [standingOf(item).freshnessOf(record(item))]),
    },
    ActionStatusFacet: { status: column("value"), count: column("count") },
    CompletionFacet: { assessment: column("value"), count: column("count") },
    ActionItemBasisFacet: { basis: column("value"), count: column("count") },
    FreshnessFacet: { freshness: column("value"), count: column("count") },
  };
};
