import { citationsIn, listTable, recordTable } from "./declare";

const amounts = listTable("amount", {
  field: "amounts",
  parent: "initiative_id",
  fields: {
    id: "text",
    label: "localized",
    value: "number",
    unit: "text",
    currency: "text",
    qualifier: "text",
    periodStart: "text",
    periodEnd: "text",
    statedOn: "text",
    confidence: "text",
    note: "localized",
  },
  lists: [citationsIn("amount_citation", "amount_id")],
});

const proposals = listTable("proposal", {
  field: "proposals",
  parent: "initiative_id",
  hasPosition: false,
  orderBy: ["kind", "id"],
  fields: {
    id: "text",
    leader: { column: "leader_id", references: "leaders" },
    summit: { column: "summit_id", references: "summits" },
    kind: "text",
    proposedOn: "text",
    statement: "localized",
  },
  lists: [citationsIn("proposal_citation", "proposal_id")],
});

export const initiativeTable = recordTable("initiatives", "initiative", {
  key: "id",
  fields: {
    id: "text",
    parent: { column: "parent_id", references: "initiatives" },
    title: "localized",
    summary: "localized",
    kind: "text",
    stageAtSummit: "text",
    sdgGoals: "integerArray",
    sdgGoalsAssignedBy: "text",
    confidence: "text",
    note: "localized",
  },
  lists: [
    listTable("initiative_sector", {
      field: "sectors",
      parent: "initiative_id",
      key: ["sector_code"],
      hasPosition: false,
      orderBy: ["sector_code"],
      fields: { sector: { column: "sector_code", references: "sectors" }, assignedBy: "text" },
    }),
    listTable("initiative_country", {
      field: "countries",
      parent: "initiative_id",
      key: ["country_code", "role"],
      hasPosition: false,
      orderBy: ["role", "country_code"],
      fields: { country: { column: "country_code", references: "countries" }, role: "text" },
    }),
    proposals,
    amounts,
    listTable("location", {
      field: "locations",
      parent: "initiative_id",
      fields: { id: "text", name: "localized", geometry: "json", note: "localized" },
      lists: [citationsIn("location_citation", "location_id")],
    }),
    citationsIn("initiative_citation", "initiative_id"),
  ],
});
