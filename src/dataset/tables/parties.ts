import { citationsIn, listTable, recordTable } from "./declare";

export const countryTable = recordTable("countries", "country", {
  key: "code",
  fields: {
    code: "text",
    alpha3: "text",
    m49: "text",
    name: "localized",
    officialName: "localized",
    capital: "localized",
    latitude: "number",
    longitude: "number",
    geonamesId: "number",
    confidence: "text",
    fieldConfidence: "json",
    note: "localized",
  },
  lists: [
    listTable("country_language", {
      field: "languages",
      parent: "country_code",
      key: ["tag"],
      fields: { tag: "text", script: "text", status: "text" },
    }),
    citationsIn("country_citation", "country_code"),
  ],
});

export const countryGroupTable = recordTable("country-groups", "country_group", {
  key: "id",
  fields: { id: "text", name: "localized" },
  lists: [
    listTable("country_group_member", {
      field: "countries",
      parent: "group_id",
      key: ["country_code"],
      shape: "values",
      hasPosition: false,
      orderBy: ["country_code"],
      fields: { country: { column: "country_code", references: "countries" } },
    }),
  ],
});

export const leaderTable = recordTable("leaders", "leader", {
  key: "id",
  fields: {
    id: "text",
    country: { column: "country_code", references: "countries" },
    name: "localized",
    nameVariants: "json",
    office: "localized",
    tookOfficeOn: "text",
    leftOfficeOn: "text",
    tookOfficeNote: "localized",
    wikidataId: "text",
    confidence: "text",
    note: "localized",
  },
  lists: [citationsIn("leader_citation", "leader_id")],
});
