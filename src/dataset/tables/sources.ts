import { recordTable } from "./declare";

export const sourceTable = recordTable("sources", "source", {
  key: "id",
  fields: {
    id: "text",
    title: "text",
    publisher: "text",
    language: "text",
    publishedOn: "text",
    url: "text",
    kind: "text",
    reading: "text",
    note: "localized",
  },
});

export const sectorTable = recordTable("sectors", "sector", {
  key: "code",
  fields: {
    code: "text",
    name: "localized",
    parent: { column: "parent_code", references: "sectors" },
    isWithdrawn: "boolean",
  },
});
