import type { Database } from "../../../src/kernel/database";
import { fieldsOver, type Resolvers } from "./fields";
import { loadWholeTables } from "./whole-tables";

/** Types whose fields are columns, texts and relations, and nothing else. */
export const recordResolvers = async (database: Database): Promise<Resolvers> => {
  const table = await loadWholeTables(database);
  const { columns, texts, one, many, through, citations, decimal, moment, all, byId } = fieldsOver(table);
  const period = {
    period: (row: Record<string, unknown>) => ((row["period_start"] ?? row["period_end"]) ? row : null),
  };
  return {
    Query: {
      ...all({
        actionPlans: "action_plan",
        countryGroups: "country_group",
        disagreements: "disagreement",
        formatHistory: "history_entry",
        indicators: "indicator",
        sources: "source",
        summits: "summit",
      }),
      ...byId({
        actionItem: "action_item",
        actionPlan: "action_plan",
        document: "document",
        initiative: "initiative",
        leader: "leader",
        source: "source",
        summit: "summit",
      }),
    },
    CountryGroup: { ...columns("id"), ...texts("name") },
    Country: { ...columns("m49"), ...texts("officialName", "capital"), location: (row) => row },
    GeoPoint: columns("latitude", "longitude"),
    Leader: {
      ...columns("leftOfficeOn", "wikidataId", "confidence"),
      ...texts("name", "tookOfficeNote", "note"),
      ...citations("leader_citation", "leader_id"),
      ...through("summits", "summit_leader", ["leader_id", "summit_id"], "summit", "target"),
    },
    Summit: {
      ...columns("id", "ordinal", "status", "heldOn", "endedOn", "confidence"),
      ...texts("name", "city", "occasion", "note"),
      ...one("hostCountry", "host_country_code", "country", "code"),
      ...one("venue", "id", "summit_venue", "summit_id"),
      ...one("chair", "chair_id", "leader"),
      ...through("countries", "summit_country", ["summit_id", "country_code"], "country"),
      ...through("participants", "summit_leader", ["summit_id", "leader_id"], "leader"),
      ...many("speeches", "speech", "summit_id"),
      ...many("documents", "document", "summit_id", "position"),
      ...many("proposals", "proposal", "summit_id"),
      ...citations("summit_citation", "summit_id"),
    },
    SummitVenue: {
      ...columns("confidence"),
      ...texts("name", "note"),
      ...citations("summit_venue_citation", "summit_id", "summit_id"),
    },
    Speech: {
      ...columns("language"),
      ...one("leader", "leader_id", "leader"),
      ...citations("speech_citation", "speech_id"),
    },
    Document: {
      ...columns("id", "kind", "adoptedOn", "isTextPublic", "pointCount", "confidence"),
      ...texts("title", "pointCountNote", "note"),
      ...one("summit", "summit_id", "summit"),
      ...one("textSource", "text_source_id", "source"),
      ...many("points", "document_point", "document_id"),
      ...citations("document_citation", "document_id"),
    },
    DocumentPoint: {
      ...columns("id", "number", "topic", "confidence"),
      ...texts("summary"),
      ...citations("document_point_citation", "document_point_id"),
    },
    Event: {
      ...columns("id", "happenedOn", "kind", "relation", "scope", "confidence"),
      ...texts("title", "summary", "note"),
      ...through("countries", "event_country", ["event_id", "country_code"], "country"),
      ...through("initiatives", "event_initiative", ["event_id", "initiative_id"], "initiative"),
      ...citations("event_citation", "event_id"),
    },
    Indicator: {
      ...columns("id", "unit", "qualifier", "geography", "statedBy", "statedOn", "confidence"),
      ...decimal("value"),
      ...texts("label", "note"),
      ...period,
      ...one("leader", "leader_id", "leader"),
      ...through("countries", "indicator_country", ["indicator_id", "country_code"], "country"),
      ...through("conflictsWith", "indicator_conflict", ["indicator_id", "other_id"], "indicator", "target"),
      ...citations("indicator_citation", "indicator_id"),
    },
    Period: { start: (row) => row["period_start"], end: (row) => row["period_end"] },
    Amount: {
      ...columns("id", "unit", "currency", "qualifier", "statedOn", "confidence"),
      ...decimal("value"),
      ...texts("label", "note"),
      ...period,
      ...citations("amount_citation", "amount_id"),
    },
    Location: {
      ...columns("id", "geometry"),
      ...texts("name", "note"),
      ...citations("location_citation", "location_id"),
    },
    Source: {
      ...columns("id", "title", "publisher", "language", "publishedOn", "url", "kind", "reading"),
      ...texts("note"),
    },
    Citation: { ...columns("locator", "note"), ...one("source", "source_id", "source") },
    HistoryEntry: {
      ...columns("id", "happenedOn", "confidence"),
      ...texts("summary", "note"),
      ...citations("history_entry_citation", "history_entry_id"),
    },
    Proposal: {
      ...columns("proposedOn"),
      ...one("summit", "summit_id", "summit"),
      ...citations("proposal_citation", "proposal_id"),
    },
    Initiative: {
      ...columns("stageAtSummit", "sdgGoalsAssignedBy", "confidence", "version"),
      ...texts("summary", "note"),
      ...many("amounts", "amount", "initiative_id"),
      ...many("locations", "location", "initiative_id"),
      ...moment("updatedAt"),
      ...through("events", "event_initiative", ["initiative_id", "event_id"], "event", "target"),
      ...through(
        "disagreements",
        "disagreement_subject",
        ["initiative_id", "disagreement_id"],
        "disagreement",
        "target",
      ),
      ...citations("initiative_citation", "initiative_id"),
    },
    Disagreement: {
      ...columns("id", "confidence"),
      ...texts("topic", "assessment"),
      ...many("positions", "position", "disagreement_id"),
      ...through("initiatives", "disagreement_subject", ["disagreement_id", "initiative_id"], "initiative"),
      ...through("indicators", "disagreement_subject", ["disagreement_id", "indicator_id"], "indicator"),
      ...through("events", "disagreement_subject", ["disagreement_id", "event_id"], "event"),
      ...through("summits", "disagreement_subject", ["disagreement_id", "summit_id"], "summit"),
      ...through(
        "planStatements",
        "disagreement_subject",
        ["disagreement_id", "plan_statement_id"],
        "plan_statement",
      ),
    },
    Position: { ...columns("value"), ...citations("position_citation", "position_id") },
    ActionPlan: {
      ...columns("id", "startsOn", "endsOn", "confidence"),
      ...texts("title", "description"),
      ...one("document", "document_id", "document"),
      ...many("statements", "plan_statement", "plan_id"),
      ...through("relatedInitiatives", "action_plan_initiative", ["plan_id", "initiative_id"], "initiative"),
      ...citations("action_plan_citation", "plan_id"),
    },
    PlanStatement: {
      ...columns("id", "statedBy", "statedOn", "fields", "confidence"),
      ...texts("statement", "note"),
      ...one("leader", "leader_id", "leader"),
      ...citations("plan_statement_citation", "plan_statement_id"),
    },
    ActionItem: {
      ...columns("basis", "plannedStart", "plannedEnd", "actualStart", "actualEnd", "version"),
      ...texts("title"),
      ...moment("updatedAt"),
      ...one("plan", "plan_id", "action_plan"),
      ...many("milestones", "milestone", "item_id"),
      ...citations("action_item_citation", "action_item_id"),
    },
    Milestone: {
      ...columns("id", "plannedOn", "completedOn"),
      ...texts("title", "note"),
      ...citations("milestone_citation", "milestone_id"),
    },
    StatusChange: {
      ...columns("recordedBy"),
      ...moment("recordedAt"),
      ...one("country", "country_code", "country", "code"),
      ...many("evidence", "evidence", "status_change_id"),
    },
    Evidence: {
      ...columns("url", "locator", "note", "sha256"),
      ...moment("capturedAt"),
      ...one("source", "source_id", "source"),
      ...one("event", "event_id", "event"),
    },
  };
};
