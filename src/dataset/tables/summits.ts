import { citationsIn, listTable, recordTable } from "./declare";

export const summitTable = recordTable("summits", "summit", {
  key: "id",
  fields: {
    id: "text",
    ordinal: "number",
    status: "text",
    name: "localized",
    heldOn: "text",
    endedOn: "text",
    city: "localized",
    hostCountry: { column: "host_country_code", references: "countries" },
    chair: { column: "chair_id", references: "leaders" },
    occasion: "localized",
    confidence: "text",
    note: "localized",
  },
  lists: [
    listTable("summit_venue", {
      field: "venue",
      parent: "summit_id",
      shape: "single",
      hasPosition: false,
      orderBy: ["summit_id"],
      fields: { name: "localized", confidence: "text", note: "localized" },
      lists: [citationsIn("summit_venue_citation", "summit_id")],
    }),
    listTable("summit_country", {
      field: "countries",
      parent: "summit_id",
      key: ["country_code"],
      shape: "values",
      fields: { country: { column: "country_code", references: "countries" } },
    }),
    listTable("summit_leader", {
      field: "participants",
      parent: "summit_id",
      key: ["leader_id"],
      shape: "values",
      fields: { leader: { column: "leader_id", references: "leaders" } },
    }),
    listTable("speech", {
      field: "speeches",
      parent: "summit_id",
      fields: {
        id: "text",
        leader: { column: "leader_id", references: "leaders" },
        language: "text",
      },
      lists: [citationsIn("speech_citation", "speech_id")],
    }),
    citationsIn("summit_citation", "summit_id"),
  ],
});

export const documentTable = recordTable("documents", "document", {
  key: "id",
  fields: {
    id: "text",
    summit: { column: "summit_id", references: "summits" },
    position: "number",
    kind: "text",
    title: "localized",
    adoptedOn: "text",
    isTextPublic: "boolean",
    textSource: { column: "text_source_id", references: "sources" },
    pointCount: "number",
    pointCountNote: "localized",
    confidence: "text",
    note: "localized",
  },
  lists: [
    listTable("document_point", {
      field: "points",
      parent: "document_id",
      fields: { id: "text", topic: "text", number: "text", summary: "localized", confidence: "text" },
      lists: [citationsIn("document_point_citation", "document_point_id")],
    }),
    citationsIn("document_citation", "document_id"),
  ],
});

export const historyEntryTable = recordTable("history", "history_entry", {
  key: "id",
  fields: { id: "text", happenedOn: "text", summary: "localized", confidence: "text", note: "localized" },
  lists: [citationsIn("history_entry_citation", "history_entry_id")],
});
