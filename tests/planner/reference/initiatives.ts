import { facet } from "./facets";
import { column, columns, decimal, many, moment, one, type Resolvers, texts, through } from "./fields";
import type { Lists } from "./lists";
import type { Row, Tables } from "./rows";
import { sectorsOf } from "./sectors";
import { citations } from "./sources";
import type { Standings } from "./standings";

export const hasPeriod = (row: Row): Row | null =>
  row["period_start"] === null && row["period_end"] === null ? null : row;

export const initiativeResolvers = (tables: Tables, lists: Lists, { counted }: Standings): Resolvers => {
  const initiatives = tables("initiative");
  const leaders = tables("leader");
  const isOf = (column: string, value: unknown) => (row: Row) => row[column] === value;
  return {
    Initiative: {
      ...columns("id", "kind", "stage", "stageAtSummit", "sdgGoals", "sdgGoalsAssignedBy"),
      ...columns("confidence", "version"),
      ...texts("title", "summary", "note"),
      updatedAt: moment("updated_at"),
      parent: one(initiatives, "parent_id"),
      children: many(initiatives, "parent_id"),
      countries: ({ id }, { roles }) =>
        tables("initiative_country")
          .where("initiative_id", id)
          .filter(({ role }) => !roles || roles.includes(role)),
      sectors: through(tables("initiative_sector"), tables("sector"), {
        from: "initiative_id",
        to: "sector_code",
        targetKey: "code",
      }),
      amounts: many(tables("amount"), "initiative_id"),
      locations: many(tables("location"), "initiative_id"),
      proposals: many(tables("proposals_by_kind"), "initiative_id"),
      supporters: ({ id }) => {
        const supporting = tables("proposal").where("initiative_id", id).filter(isOf("kind", "SUPPORTED"));
        return leaders.rows.filter((leader) => supporting.some(isOf("leader_id", leader["id"])));
      },
      events: ({ id }) => {
        const links = tables("event_initiative").where("initiative_id", id);
        return tables("event").rows.filter((event) => links.some(isOf("event_id", event["id"])));
      },
      disagreements: ({ id }) => {
        const subjects = tables("disagreement_subject").where("initiative_id", id);
        return tables("disagreement").rows.filter((each) =>
          subjects.some(isOf("disagreement_id", each["id"])),
        );
      },
      actionItems: ({ id }, args) => lists.items(isOf("initiative_id", id), args),
      progress: ({ id }, args) => counted(isOf("initiative_id", id), args),
      citations: citations(tables, "initiative_citation", "initiative_id"),
      corrections: ({ id }, args) =>
        lists.corrections((row) => row["subject"] === "INITIATIVE" && row["subject_id"] === id, args),
    },
    InitiativeCountry: { ...columns("role"), country: one(tables("country"), "country_code", "code") },
    InitiativeFacets: {
      countries: facet(({ id }) =>
        tables("initiative_country")
          .where("initiative_id", id)
          .map((link) => link["country_code"]),
      ),
      sectors: facet(({ id }) => sectorsOf(tables, id)),
      kinds: facet(({ kind }) => [kind]),
      stages: facet(({ stage }) => [stage]),
    },
    InitiativeKindFacet: { kind: column("value"), count: column("count") },
    InitiativeStageFacet: { stage: column("value"), count: column("count") },
    Location: {
      ...columns("id", "geometry"),
      ...texts("name", "note"),
      citations: citations(tables, "location_citation", "location_id"),
    },
    Amount: {
      ...columns("id", "unit", "currency", "qualifier", "statedOn", "confidence"),
      ...texts("label", "note"),
      value: decimal("value"),
      period: hasPeriod,
      citations: citations(tables, "amount_citation", "amount_id"),
    },
    Period: { start: column("period_start"), end: column("period_end") },
    Proposal: {
      ...columns("id", "kind", "proposedOn"),
      ...texts("statement"),
      initiative: one(initiatives, "initiative_id"),
      leader: one(leaders, "leader_id"),
      summit: one(tables("summit"), "summit_id"),
      citations: citations(tables, "proposal_citation", "proposal_id"),
    },
  };
};
