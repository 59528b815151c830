import { ArgsType, Field, ID, Resolver } from "type-graphql";
import { ByIdArgs, ListSize, PlannedQuery, Takes } from "../kernel/graphql";
import type { Connection } from "../kernel/pagination";
import { mapQueries, table } from "../planner";
import { Dataset } from "./dataset.type";
import { Disagreement } from "./disagreement.type";
import { Document } from "./document.type";
import { EventsArgs } from "./event.input";
import { eventList } from "./event.list";
import { type Event, EventConnection } from "./event.type";
import { HistoryEntry } from "./history-entry.type";
import { IndicatorsArgs, indicatorFilter } from "./indicator.input";
import { Indicator } from "./indicator.type";
import { InitiativesArgs } from "./initiative.input";
import { initiativeList } from "./initiative.list";
import { Initiative, InitiativeConnection } from "./initiative.type";
import { KNOWN_DOCUMENT, KNOWN_INITIATIVE, KNOWN_SECTOR, KNOWN_SOURCE, KNOWN_SUMMIT } from "./known";
import { Sector } from "./sector.type";
import { Source } from "./source.type";
import { Summit } from "./summit.type";

@ArgsType()
class ByCodeArgs {
  @Field(() => ID, { description: "The sector's code." })
  code!: string;
}

@Resolver()
export class InitiativesQueries {
  @ListSize(3)
  @PlannedQuery(() => [Summit], { description: "The summits, the first one first; planned ones included." })
  summits!: Summit[];

  @PlannedQuery(() => Summit, {
    nullable: true,
    description: "One summit. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  summit!: Summit | null;

  @PlannedQuery(() => Document, {
    nullable: true,
    description: "One document. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  document!: Document | null;

  @ListSize(60)
  @PlannedQuery(() => [Sector], {
    description: "The sectors, by code: each 3-digit sector before its purposes.",
  })
  sectors!: Sector[];

  @PlannedQuery(() => Sector, {
    nullable: true,
    description: "One sector. Where there is none with the code: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByCodeArgs)
  sector!: Sector | null;

  @PlannedQuery(() => InitiativeConnection, { description: "Initiatives." })
  @Takes(() => InitiativesArgs)
  initiatives!: Connection<Initiative>;

  @PlannedQuery(() => Initiative, {
    nullable: true,
    description: "One initiative. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  initiative!: Initiative | null;

  @ListSize(50)
  @PlannedQuery(() => [Indicator], { description: "Figures that someone stated, by id." })
  @Takes(() => IndicatorsArgs)
  indicators!: Indicator[];

  @ListSize(150)
  @PlannedQuery(() => [Source], { description: "All sources, by id." })
  sources!: Source[];

  @PlannedQuery(() => Source, {
    nullable: true,
    description: "One source. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  source!: Source | null;

  @PlannedQuery(() => EventConnection, {
    description: "What happened around the initiatives, the earliest first.",
  })
  @Takes(() => EventsArgs)
  events!: Connection<Event>;

  @ListSize(12)
  @PlannedQuery(() => [Disagreement], { description: "Where sources contradict each other, by id." })
  disagreements!: Disagreement[];

  @PlannedQuery(() => [HistoryEntry], {
    description: "The history of the format itself, the earliest first.",
  })
  formatHistory!: HistoryEntry[];

  @PlannedQuery(() => Dataset, {
    description: "The dataset that is served: its revision, licence, languages and counts.",
  })
  dataset!: Dataset;
}

mapQueries(InitiativesQueries, (query) => ({
  summits: query.list(() => Summit, table("summit"), { orderBy: (summit) => [summit("ordinal")] }),
  summit: query.byKey(() => Summit, table("summit"), "id", "id", KNOWN_SUMMIT),
  document: query.byKey(() => Document, table("document"), "id", "id", KNOWN_DOCUMENT),
  sectors: query.list(() => Sector, table("sector"), { orderBy: (sector) => [sector("code")] }),
  sector: query.byKey(() => Sector, table("sector"), "code", "code", KNOWN_SECTOR),
  initiatives: query.connection(() => initiativeList),
  initiative: query.byKey(() => Initiative, table("initiative"), "id", "id", KNOWN_INITIATIVE),
  indicators: query.list(() => Indicator, table("indicator"), {
    filter: indicatorFilter,
    orderBy: (indicator) => [indicator("id")],
  }),
  sources: query.list(() => Source, table("source"), { orderBy: (source) => [source("id")] }),
  source: query.byKey(() => Source, table("source"), "id", "id", KNOWN_SOURCE),
  events: query.connection(() => eventList),
  disagreements: query.list(() => Disagreement, table("disagreement"), {
    orderBy: (disagreement) => [disagreement("id")],
  }),
  formatHistory: query.list(() => HistoryEntry, table("history_entry"), {
    orderBy: (entry) => [entry("happened_on"), entry("id")],
  }),
  dataset: query.one(() => Dataset, table("dataset"), {}),
}));
