import type { RecordKind } from "../format/kinds";
import { actionItemTable, actionPlanTable } from "./action-plan";
import { disagreementTable, eventTable, indicatorTable } from "./evidence";
import { initiativeTable } from "./initiatives";
import { countryGroupTable, countryTable, leaderTable } from "./parties";
import { sectorTable, sourceTable } from "./sources";
import { documentTable, historyEntryTable, summitTable } from "./summits";
import type { RecordTable } from "./table";

/** Where each kind of record lies. */
export const RECORD_TABLES: Readonly<Record<RecordKind, RecordTable>> = {
  sources: sourceTable,
  countries: countryTable,
  "country-groups": countryGroupTable,
  leaders: leaderTable,
  sectors: sectorTable,
  summits: summitTable,
  documents: documentTable,
  history: historyEntryTable,
  initiatives: initiativeTable,
  indicators: indicatorTable,
  events: eventTable,
  "action-plans": actionPlanTable,
  disagreements: disagreementTable,
  "action-items": actionItemTable,
};

export { type Column, type ListTable, type RecordTable, tablesOf, writtenColumns } from "./table";
