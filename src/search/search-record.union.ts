import { createUnionType } from "type-graphql";
import { ActionItem, ActionPlan } from "../action-plan";
import { Disagreement, Document, Event, Indicator, Initiative, Sector, Source, Summit } from "../initiatives";
import { Country, Leader } from "../parties";
import { type TypeBuilder, table } from "../planner";
import type { FoundRow } from "./found.sql";
import { SearchKind } from "./search-kind.enum";

export const SearchRecord = createUnionType({
  name: "SearchRecord",
  description: "A record that a search found, whatever its kind.",
  types: () =>
    [
      ActionItem,
      ActionPlan,
      Country,
      Disagreement,
      Document,
      Event,
      Indicator,
      Initiative,
      Leader,
      Sector,
      Source,
      Summit,
    ] as const,
});

/** The record that was found, by its kind and its key. */
export const recordOf = (found: TypeBuilder<FoundRow>) =>
  found.union("kind", {
    [SearchKind.INITIATIVE]: found.one(() => Initiative, table("initiative"), { record_id: "id" }),
    [SearchKind.ACTION_ITEM]: found.one(() => ActionItem, table("action_item"), { record_id: "id" }),
    [SearchKind.ACTION_PLAN]: found.one(() => ActionPlan, table("action_plan"), { record_id: "id" }),
    [SearchKind.COUNTRY]: found.one(() => Country, table("country"), { record_id: "code" }),
    [SearchKind.LEADER]: found.one(() => Leader, table("leader"), { record_id: "id" }),
    [SearchKind.SUMMIT]: found.one(() => Summit, table("summit"), { record_id: "id" }),
    [SearchKind.DOCUMENT]: found.one(() => Document, table("document"), { record_id: "id" }),
    [SearchKind.EVENT]: found.one(() => Event, table("event"), { record_id: "id" }),
    [SearchKind.INDICATOR]: found.one(() => Indicator, table("indicator"), { record_id: "id" }),
    [SearchKind.SECTOR]: found.one(() => Sector, table("sector"), { record_id: "code" }),
    [SearchKind.DISAGREEMENT]: found.one(() => Disagreement, table("disagreement"), { record_id: "id" }),
    [SearchKind.SOURCE]: found.one(() => Source, table("source"), { record_id: "id" }),
  });
