import { columns, many, one, type Resolvers, texts, through } from "./fields";
import type { Tables } from "./rows";
import { citations } from "./sources";

export const summitResolvers = (tables: Tables): Resolvers => {
  const leaders = tables("leader");
  const countries = tables("country");
  return {
    Summit: {
      ...columns("id", "ordinal", "status", "heldOn", "endedOn", "confidence"),
      ...texts("name", "city", "occasion", "note"),
      hostCountry: one(countries, "host_country_code", "code"),
      chair: one(leaders, "chair_id"),
      venue: ({ id }) => tables("summit_venue").find("summit_id", id),
      countries: through(tables("summit_country"), countries, {
        from: "summit_id",
        to: "country_code",
        targetKey: "code",
      }),
      participants: through(tables("summit_leader"), leaders, { from: "summit_id", to: "leader_id" }),
      speeches: many(tables("speech"), "summit_id"),
      documents: many(tables("document"), "summit_id"),
      proposals: many(tables("proposal"), "summit_id"),
      citations: citations(tables, "summit_citation", "summit_id"),
    },
    SummitVenue: {
      ...columns("confidence"),
      ...texts("name", "note"),
      citations: citations(tables, "summit_venue_citation", "summit_id", "summit_id"),
    },
    Speech: {
      ...columns("language"),
      leader: one(leaders, "leader_id"),
      citations: citations(tables, "speech_citation", "speech_id"),
    },
    Document: {
      ...columns("id", "kind", "adoptedOn", "isTextPublic", "pointCount", "confidence"),
      ...texts("title", "pointCountNote", "note"),
      summit: one(tables("summit"), "summit_id"),
      textSource: one(tables("source"), "text_source_id"),
      points: many(tables("document_point"), "document_id"),
      citations: citations(tables, "document_citation", "document_id"),
    },
    DocumentPoint: {
      ...columns("id", "number", "topic", "confidence"),
      ...texts("summary"),
      citations: citations(tables, "document_point_citation", "document_point_id"),
    },
    HistoryEntry: {
      ...columns("id", "happenedOn", "confidence"),
      ...texts("summary", "note"),
      citations: citations(tables, "history_entry_citation", "history_entry_id"),
    },
  };
};
