import { refusals } from "../../kernel/writing";

/** What the checks find first, unless somebody writes by other means at that moment. */
export const INITIATIVE_REFUSALS = refusals({
  initiative_pkey: ["ID_TAKEN", "id", "There is an initiative with this id already: give another id."],
  initiative_parent_id_fkey: ["NOT_FOUND", "parentId", "There is no such initiative any more: check the id."],
  initiative_parent_another: [
    "PARENT_CYCLE",
    "parentId",
    "An initiative is not part of itself: choose another parent.",
  ],
  SZ005: [
    "PARENT_CYCLE",
    "parentId",
    "An initiative is not part of one of its parts: choose another parent.",
  ],
  SZ003: ["CITATION_REQUIRED", "citations", "Nothing is said without a source: name at least one."],
  initiative_citation_source_id_fkey: [
    "NOT_FOUND",
    "citations",
    "A source is not there any more: check the ids.",
  ],
  initiative_country_country_code_fkey: [
    "NOT_FOUND",
    "countries",
    "A country is not there any more: check the codes.",
  ],
  initiative_sector_sector_code_fkey: [
    "NOT_FOUND",
    "sectors",
    "A sector is not there any more: check the codes.",
  ],
});
