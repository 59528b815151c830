import { actionPlanResolvers } from "./action-plan";
import { correctionResolvers } from "./corrections";
import { datasetResolvers } from "./dataset";
import { eventResolvers } from "./events";
import type { Resolvers } from "./fields";
import { historyResolvers } from "./history";
import { initiativeResolvers } from "./initiatives";
import { listsOver } from "./lists";
import { partiesResolvers } from "./parties";
import { progressOver } from "./progress";
import { queryResolvers } from "./queries";
import { recordsOf } from "./records";
import type { Tables } from "./rows";
import { type Searches, searchOver } from "./search";
import { sectorResolvers } from "./sectors";
import { sourceResolvers } from "./sources";
import { standingsOver } from "./standings";
import { structureResolvers } from "./structures";
import { summitResolvers } from "./summits";

const NODES = [
  "Initiative",
  "ActionItem",
  "Leader",
  "Event",
  "Change",
  "StatusChange",
  "Search",
  "Correction",
  "SourceUse",
];

/** The graph in the plainest way: each field of each row by itself, over whole tables. */
export const resolversOver = (tables: Tables, searches: Searches) => {
  const records = recordsOf(tables);
  const standings = standingsOver(records);
  const lists = listsOver(tables, standings);
  const progress = progressOver(tables, standings);
  const search = searchOver(tables, searches);
  const structures = structureResolvers(NODES);
  const facets = { facets: (page: object) => page };
  const resolvers: Resolvers = {
    ...structures,
    InitiativeConnection: { ...structures["InitiativeConnection"], ...facets },
    ActionItemConnection: { ...structures["ActionItemConnection"], ...facets },
    ...sourceResolvers(tables, lists),
    ...datasetResolvers(tables),
    ...partiesResolvers(tables, lists, standings),
    ...summitResolvers(tables),
    ...sectorResolvers(tables, lists),
    ...initiativeResolvers(tables, lists, standings),
    ...eventResolvers(tables),
    ...actionPlanResolvers(tables, lists, standings),
    ...historyResolvers(tables),
    ...correctionResolvers(tables),
    ...progress.resolvers,
    ...search.resolvers,
    Query: queryResolvers({ tables, lists, progress, search }),
  };
  return { resolvers, records, lists: lists.byName };
};
