import type { TableName } from "../kernel/exports";
import { type ColumnSpec, coded, countries, country, field, sectors, sources, text } from "./columns";

/** A list of the graph, as a table. */
export interface TableSpec {
  /** As addresses and commands name it. */
  readonly name: TableName;
  readonly root: "query" | "subscription";
  /** The root field that is its list. */
  readonly field: string;
  readonly columns: readonly ColumnSpec[];
}

const initiatives: TableSpec = {
  name: "initiatives",
  root: "query",
  field: "initiatives",
  columns: [
    field("id"),
    ...text("title"),
    ...text("summary"),
    ...coded("kind"),
    ...coded("stage"),
    ...coded("stageAtSummit"),
    field("parent", "parent.id"),
    ...countries("countries.country"),
    ...coded("countryRoles", {
      path: "countries.role",
      label: "countryRoleLabels",
      meaning: "The roles of `countries`, in the same order.",
    }),
    ...sectors("sectors", "Its sectors: DAC purpose codes."),
    field("sdgGoals", "sdgGoals", { codeLists: ["Sustainable Development Goals"] }),
    ...coded("sdgGoalsAssignedBy"),
    field("proposalLeaders", "proposals.leader.id", {
      meaning: "Who proposed or supported it, the proposer first, by id.",
    }),
    field("proposalLeaderLabels", "proposals.leader.name.text", {
      meaning: "The names of `proposalLeaders`, in the same order, in the language asked for.",
    }),
    ...coded("proposalKinds", {
      path: "proposals.kind",
      label: "proposalKindLabels",
      meaning: "Whether each of `proposalLeaders` proposed or supported it, in the same order.",
    }),
    field("proposalDates", "proposals.proposedOn", {
      meaning: "When each of `proposalLeaders` said it, in the same order.",
    }),
    field("proposalSummits", "proposals.summit.id", {
      meaning: "The summits where `proposalLeaders` said it, in the same order; empty where it was at none.",
    }),
    field("amounts", "amounts.value", {
      meaning: "Figures named for it, each in its unit of `amountUnits`.",
    }),
    field("amountUnits", "amounts.unit", { meaning: "The units of `amounts`, in the same order." }),
    field("amountLabels", "amounts.label.text", {
      meaning: "What `amounts` say, in the same order, in the language asked for.",
    }),
    field("locations", "locations.name.text", {
      meaning: "The names of the places that sources name, in the language asked for.",
    }),
    field("actionItemCount", "progress.total", {
      unit: "items",
      meaning: "How many action items carry it out.",
    }),
    field("closedShare", "progress.completedShare", {
      unit: "share, 0 to 1",
      meaning: "The share of its action items whose official status is CLOSED.",
    }),
    ...coded("confidence"),
    ...text("note"),
    sources,
    field("version"),
    field("updatedAt"),
  ],
};

const actionItems: TableSpec = {
  name: "action-items",
  root: "query",
  field: "actionItems",
  columns: [
    field("id"),
    ...text("title"),
    ...text("description"),
    field("plan", "plan.id"),
    field("planLabel", "plan.title.text", { meaning: "The title of `plan`, in the language asked for." }),
    field("initiative", "initiative.id"),
    field("initiativeLabel", "initiative.title.text", {
      meaning: "The title of `initiative`, in the language asked for.",
    }),
    ...coded("basis"),
    ...coded("status"),
    ...coded("assessment"),
    field("isOverdue"),
    ...coded("freshness"),
    field("lastEvidenceOn"),
    field("progress", "progress", { unit: "share, 0 to 1" }),
    field("plannedStart"),
    field("plannedEnd"),
    field("actualStart"),
    field("actualEnd"),
    ...countries("countries.country"),
    ...coded("countryRoles", {
      path: "countries.role",
      label: "countryRoleLabels",
      meaning: "The roles of `countries`, in the same order.",
    }),
    ...coded("countryStatuses", {
      path: "countries.status",
      label: "countryStatusLabels",
      meaning:
        "What `countries` report for themselves, in the same order; empty where one has reported nothing.",
    }),
    ...sectors("initiative.sectors", "The sectors of its initiative: DAC purpose codes."),
    field("milestones", "milestones.title.text", {
      meaning: "The steps on the way, in order, in the language asked for.",
    }),
    field("milestonesPlannedOn", "milestones.plannedOn", {
      meaning: "When `milestones` are planned for, in the same order; empty where no source says.",
    }),
    field("milestonesCompletedOn", "milestones.completedOn", {
      meaning: "When `milestones` were reached, in the same order; empty while one is not.",
    }),
    field("isContested"),
    sources,
    field("version"),
    field("updatedAt"),
  ],
};

const VALUES = ["ActionStatus", "Completion"];

const statusChanges: TableSpec = {
  name: "status-changes",
  root: "subscription",
  field: "statusChanged",
  columns: [
    field("id"),
    field("item", "item.id"),
    field("itemLabel", "item.title.text", { meaning: "The title of `item`, in the language asked for." }),
    ...coded("axis"),
    ...country("country", "country"),
    ...coded("from", { codeLists: VALUES }),
    ...coded("to", { codeLists: VALUES }),
    field("effectiveOn"),
    field("recordedAt"),
    field("recordedBy"),
    ...text("note"),
    field("evidenceSources", "evidence.source.id", {
      meaning: "What it rests on: of each piece of evidence the source, by id; empty where it names none.",
    }),
    field("evidenceEvents", "evidence.event.id", {
      meaning: "Of each piece of evidence the event, by id, in the same order; empty where it names none.",
    }),
    field("evidenceUrls", "evidence.url", {
      meaning: "Of each piece of evidence the address, in the same order; empty where it names none.",
    }),
    field("retracts", "retracts.id"),
    field("retractedBy", "retractedBy.id"),
    field("cursor"),
  ],
};

const indicators: TableSpec = {
  name: "indicators",
  root: "query",
  field: "indicators",
  columns: [
    field("id"),
    ...text("label"),
    field("value", "value", { unit: "as `unit` says" }),
    field("unit"),
    ...coded("qualifier"),
    field("periodStart", "period.start", { meaning: "The first year, month or day that it holds for." }),
    field("periodEnd", "period.end", { meaning: "The last year, month or day that it holds for." }),
    ...countries("countries"),
    field("geography"),
    field("statedBy"),
    field("statedOn"),
    field("leader", "leader.id"),
    field("leaderLabel", "leader.name.text", { meaning: "The name of `leader`, in the language asked for." }),
    field("conflictsWith", "conflictsWith.id"),
    ...coded("confidence"),
    ...text("note"),
    sources,
  ],
};

const events: TableSpec = {
  name: "events",
  root: "query",
  field: "events",
  columns: [
    field("id"),
    ...text("title"),
    ...text("summary"),
    field("happenedOn"),
    ...coded("kind"),
    ...coded("relation"),
    ...coded("scope"),
    ...countries("countries"),
    field("initiatives", "initiatives.id"),
    field("initiativeLabels", "initiatives.title.text", {
      meaning: "The titles of `initiatives`, in the same order, in the language asked for.",
    }),
    ...coded("confidence"),
    ...text("note"),
    sources,
  ],
};

const allSources: TableSpec = {
  name: "sources",
  root: "query",
  field: "sources",
  columns: [
    field("id"),
    field("title"),
    field("publisher"),
    field("language", "language", { codeLists: ["BCP 47"] }),
    field("publishedOn"),
    field("url"),
    ...coded("kind"),
    ...coded("reading"),
    ...text("note"),
  ],
};

/** What can be taken away, as tables. */
export const TABLES: readonly TableSpec[] = [
  initiatives,
  actionItems,
  statusChanges,
  indicators,
  events,
  allSources,
];
