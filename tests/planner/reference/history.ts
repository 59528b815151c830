import { column, columns, many, moment, one, type Resolvers, texts } from "./fields";
import type { Tables } from "./rows";

export const historyResolvers = (tables: Tables): Resolvers => {
  const changes = tables("status_change");
  return {
    StatusChange: {
      ...columns("id", "axis", "effectiveOn", "recordedBy"),
      ...texts("note"),
      cursor: ({ sequence }) => Buffer.from(JSON.stringify(["FEED", String(sequence)])).toString("base64url"),
      from: column("from_value"),
      to: column("to_value"),
      recordedAt: moment("recorded_at"),
      item: one(tables("action_item"), "item_id"),
      country: one(tables("country"), "country_code", "code"),
      retracts: one(changes, "retracts_id"),
      retractedBy: ({ id }) => changes.find("retracts_id", id),
      evidence: many(tables("evidence"), "status_change_id"),
    },
    Evidence: {
      ...columns("url", "locator", "note", "sha256"),
      capturedAt: moment("captured_at"),
      source: one(tables("source"), "source_id"),
      event: one(tables("event"), "event_id"),
    },
    Change: {
      ...columns("kind", "revision", "recordedBy", "summary"),
      id: ({ id }) => String(id),
      recordedAt: moment("recorded_at"),
      initiative: one(tables("initiative"), "initiative_id"),
      actionItem: one(tables("action_item"), "item_id"),
      statusChange: one(changes, "status_change_id"),
      correction: one(tables("correction"), "correction_id"),
    },
  };
};
