import type { StatusChangeRecord } from "../format/status-change";
import { type CountryInRole, countryCodes } from "./country-codes";
import { citationsIn, listTable, recordTable } from "./declare";
import { presentStatus } from "./present-status";

export const actionPlanTable = recordTable("action-plans", "action_plan", {
  key: "id",
  fields: {
    id: "text",
    title: "localized",
    description: "localized",
    startsOn: "text",
    endsOn: "text",
    document: { column: "document_id", references: "documents" },
    confidence: "text",
  },
  lists: [
    listTable("action_plan_initiative", {
      field: "relatedInitiatives",
      parent: "plan_id",
      key: ["initiative_id"],
      shape: "values",
      fields: { initiative: { column: "initiative_id", references: "initiatives" } },
    }),
    listTable("plan_statement", {
      field: "statements",
      parent: "plan_id",
      fields: {
        id: "text",
        statement: "localized",
        statedBy: "text",
        leader: { column: "leader_id", references: "leaders" },
        statedOn: "text",
        fields: "textArray",
        confidence: "text",
        note: "localized",
      },
      lists: [citationsIn("plan_statement_citation", "plan_statement_id")],
    }),
    citationsIn("action_plan_citation", "plan_id"),
  ],
});

const evidence = listTable("evidence", {
  field: "evidence",
  parent: "status_change_id",
  key: ["position"],
  isAppendOnly: true,
  fields: {
    source: { column: "source_id", references: "sources" },
    event: { column: "event_id", references: "events" },
    url: "text",
    locator: "text",
    note: "text",
    capturedAt: "instant",
    sha256: "text",
  },
});

const history = listTable("status_change", {
  field: "history",
  parent: "item_id",
  hasPosition: false,
  orderBy: ["sequence"],
  isAppendOnly: true,
  fields: {
    id: "text",
    axis: "text",
    country: { column: "country_code", references: "countries" },
    from: { column: "from_value" },
    to: { column: "to_value" },
    effectiveOn: "text",
    recordedAt: { column: "recorded_at", type: "instant", stands: true },
    recordedBy: "text",
    note: "localized",
    retracts: { column: "retracts_id", references: "action-items.history" },
  },
  lists: [evidence],
});

export const actionItemTable = recordTable("action-items", "action_item", {
  key: "id",
  fields: {
    id: "text",
    plan: { column: "plan_id", references: "action-plans" },
    initiative: { column: "initiative_id", references: "initiatives" },
    title: "localized",
    description: "localized",
    basis: "text",
    plannedStart: "text",
    plannedEnd: "text",
    actualStart: "text",
    actualEnd: "text",
  },
  lists: [
    listTable("action_item_country", {
      field: "countries",
      parent: "item_id",
      key: ["country_code", "role"],
      hasPosition: false,
      orderBy: ["role", "country_code"],
      fields: { country: { column: "country_code", references: "countries" }, role: "text" },
    }),
    listTable("milestone", {
      field: "milestones",
      parent: "item_id",
      fields: {
        id: "text",
        title: "localized",
        plannedOn: "text",
        completedOn: "text",
        note: "localized",
      },
      lists: [citationsIn("milestone_citation", "milestone_id")],
    }),
    citationsIn("action_item_citation", "action_item_id"),
    history,
  ],
  foretold: {
    columns: ["status", "assessment", "last_evidence_on", "country_codes"],
    of: ({ history: entries, countries }) => [
      ...presentStatus(entries as readonly StatusChangeRecord[]),
      countryCodes(countries as readonly CountryInRole[]),
    ],
  },
});
