import { sql } from "kysely";
import { ArgsType, Field, Int, Resolver } from "type-graphql";
import { CountryRole, DatasetCounts, Initiative } from "../initiatives";
import type { DB } from "../kernel/database/generated/tables";
import { AddedField, Takes } from "../kernel/graphql";
import type { Connection } from "../kernel/pagination";
import { Country } from "../parties";
import { equal, mapAddedFields, type Row, type Sql, table } from "../planner";
import { ActionItemsArgs, RelatedActionItemsArgs } from "./action-item.input";
import { actionItemList } from "./action-item.list";
import { type ActionItem, ActionItemConnection } from "./action-item.type";
import { ActionPlan } from "./action-plan.type";
import { CountedAsOfArgs } from "./as-of.input";
import { countItems } from "./progress.sql";
import { Progress } from "./progress.type";
import { countTally, isTallied } from "./tally.sql";

@ArgsType()
class CountryActionItemsArgs extends RelatedActionItemsArgs {
  @Field(() => [CountryRole], {
    nullable: true,
    description: "Only items in which this country has any of these roles.",
  })
  roles?: CountryRole[];
}

@Resolver(() => Country)
export class ActionItemsOfCountry {
  @AddedField(() => ActionItemConnection, {
    description: "The action items in which the country has a role.",
  })
  @Takes(() => CountryActionItemsArgs)
  actionItems!: Connection<ActionItem>;

  @AddedField(() => Progress, {
    description:
      "Where the country's action items stand, now or as of a moment. An item that countries share counts for each of them.",
  })
  @Takes(() => CountedAsOfArgs)
  progress!: Progress;
}

@Resolver(() => Initiative)
export class ActionItemsOfInitiative {
  @AddedField(() => ActionItemConnection, { description: "The action items that carry it out." })
  @Takes(() => RelatedActionItemsArgs)
  actionItems!: Connection<ActionItem>;

  @AddedField(() => Progress, {
    description: "Where its action items stand, now or as of a moment.",
  })
  @Takes(() => CountedAsOfArgs)
  progress!: Progress;
}

@Resolver(() => ActionPlan)
export class ActionItemsOfPlan {
  @AddedField(() => ActionItemConnection, { description: "The plan's items." })
  @Takes(() => ActionItemsArgs)
  items!: Connection<ActionItem>;

  @AddedField(() => Progress, {
    description: "Where the plan's items stand, now or as of a moment.",
  })
  @Takes(() => CountedAsOfArgs)
  progress!: Progress;
}

@Resolver(() => DatasetCounts)
export class ActionPlanCounts {
  @AddedField(() => Int, { description: "Action items." })
  actionItems!: number;

  @AddedField(() => Int, { description: "Status changes." })
  statusChanges!: number;
}

function hasRole(item: Row<DB["action_item"]>, country: Sql, roles: Sql): Sql {
  return sql`exists (select from action_item_country as c where c.item_id = ${item("id")} and c.country_code = ${country}${roles})`;
}

mapAddedFields(Country, ActionItemsOfCountry, table("country"), (country) => ({
  actionItems: country.connection<DB["action_item"]>(
    () => actionItemList,
    (row, item, args) => {
      const roles = args.get("roles");
      return [
        hasRole(item, row("code"), roles ? sql` and c.role = any(${roles.param("country_role[]")})` : sql``),
      ];
    },
  ),
  progress: country.oneDerived(
    () => Progress,
    (row, args, { columns }) =>
      isTallied(args, columns)
        ? countTally(columns, (tally) => [sql`${row("code")} = any(${tally("country_codes")})`])
        : countItems(args, columns, (item) => [hasRole(item, row("code"), sql``)]),
  ),
}));

mapAddedFields(Initiative, ActionItemsOfInitiative, table("initiative"), (initiative) => ({
  actionItems: initiative.connection<DB["action_item"]>(
    () => actionItemList,
    (row, item) => [equal(item("initiative_id"), row("id"))],
  ),
  progress: initiative.oneDerived(
    () => Progress,
    (row, args, { columns }) =>
      countItems(args, columns, (item) => [equal(item("initiative_id"), row("id"))]),
  ),
}));

mapAddedFields(ActionPlan, ActionItemsOfPlan, table("action_plan"), (plan) => ({
  items: plan.connection<DB["action_item"]>(
    () => actionItemList,
    (row, item) => [equal(item("plan_id"), row("id"))],
  ),
  progress: plan.oneDerived(
    () => Progress,
    (row, args, { columns }) =>
      isTallied(args, columns)
        ? countTally(columns, (tally) => [equal(tally("plan_id"), row("id"))])
        : countItems(args, columns, (item) => [equal(item("plan_id"), row("id"))]),
  ),
}));

mapAddedFields(DatasetCounts, ActionPlanCounts, table("dataset"), (dataset) => ({
  actionItems: dataset.expression(() => sql`(select count(*)::int from action_item)`),
  statusChanges: dataset.expression(() => sql`(select count(*)::int from status_change)`),
}));
