import { citationsIn, listTable, recordTable } from "./declare";

export const indicatorTable = recordTable("indicators", "indicator", {
  key: "id",
  fields: {
    id: "text",
    label: "localized",
    value: "number",
    unit: "text",
    qualifier: "text",
    periodStart: "text",
    periodEnd: "text",
    geography: "text",
    statedBy: "text",
    leader: { column: "leader_id", references: "leaders" },
    statedOn: "text",
    confidence: "text",
    note: "localized",
  },
  lists: [
    listTable("indicator_country", {
      field: "countries",
      parent: "indicator_id",
      key: ["country_code"],
      shape: "values",
      fields: { country: { column: "country_code", references: "countries" } },
    }),
    listTable("indicator_conflict", {
      field: "conflictsWith",
      parent: "indicator_id",
      key: ["other_id"],
      shape: "values",
      hasPosition: false,
      orderBy: ["other_id"],
      fields: { indicator: { column: "other_id", references: "indicators" } },
    }),
    citationsIn("indicator_citation", "indicator_id"),
  ],
});

export const eventTable = recordTable("events", "event", {
  key: "id",
  fields: {
    id: "text",
    happenedOn: "text",
    title: "localized",
    summary: "localized",
    kind: "text",
    relation: "text",
    scope: "text",
    confidence: "text",
    note: "localized",
  },
  lists: [
    listTable("event_country", {
      field: "countries",
      parent: "event_id",
      key: ["country_code"],
      shape: "values",
      fields: { country: { column: "country_code", references: "countries" } },
    }),
    listTable("event_initiative", {
      field: "initiatives",
      parent: "event_id",
      key: ["initiative_id"],
      shape: "values",
      fields: { initiative: { column: "initiative_id", references: "initiatives" } },
    }),
    citationsIn("event_citation", "event_id"),
  ],
});

export const disagreementTable = recordTable("disagreements", "disagreement", {
  key: "id",
  fields: { id: "text", topic: "localized", assessment: "localized", confidence: "text" },
  lists: [
    listTable("position", {
      field: "positions",
      parent: "disagreement_id",
      fields: { id: "text", value: "text" },
      lists: [citationsIn("position_citation", "position_id")],
    }),
    listTable("disagreement_subject", {
      field: "subjects",
      parent: "disagreement_id",
      key: ["position"],
      fields: {
        initiative: { column: "initiative_id", references: "initiatives" },
        indicator: { column: "indicator_id", references: "indicators" },
        event: { column: "event_id", references: "events" },
        summit: { column: "summit_id", references: "summits" },
        planStatement: { column: "plan_statement_id", references: "action-plans.statements" },
      },
    }),
  ],
});
