import { sql } from "kysely";
import { ArgsType, Field, Resolver } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { PlannedSubscription, Takes } from "../kernel/graphql";
import { mapSubscriptions, orderName, rowOf, type Sql, table, where } from "../planner";
import { ActionItemFilter } from "./action-item.input";
import { actionItemFilter } from "./action-item.list";
import { StatusChange } from "./status-change.type";

@ArgsType()
class StatusChangedArgs {
  @Field(() => ActionItemFilter, {
    nullable: true,
    description:
      "Only changes of these items, as the items are when the change is told; of all without it. A record that does not exist is an error NOT_FOUND.",
  })
  filter?: ActionItemFilter;

  @Field(() => String, {
    nullable: true,
    description:
      "Go on after the status change with this `cursor`, or after those that the edge of `changes` with this cursor knew of: what was recorded since comes first. Only what is recorded from now on without it. A cursor of anything else is an error BAD_CURSOR.",
  })
  after?: string;
}

@Resolver()
export class StatusChangeSubscriptions {
  @PlannedSubscription(() => StatusChange, {
    description:
      "Status changes as they are recorded, each once, in the order in which they were recorded. Over WebSocket (graphql-transport-ws) or as server-sent events, at the address of the graph. Who was cut off goes on with `after`, without a gap and without a repeat.",
  })
  @Takes(() => StatusChangedArgs)
  statusChanged!: StatusChange;
}

const items = table("action_item");

const isOfItem = (change: Sql, conditions: readonly Sql[]): Sql =>
  sql`exists (select from ${items.from("changed_item")}${where([sql`changed_item.id = ${change}`, ...conditions])})`;

mapSubscriptions(StatusChangeSubscriptions, (subscription) => ({
  statusChanged: subscription.feed(() => StatusChange, table("status_change"), {
    position: (change) => change("sequence"),
    belongs: (change, args, { filter }) => {
      const conditions = filter(
        actionItemFilter,
        args.get("filter"),
        rowOf<DB["action_item"]>("changed_item"),
      );
      return conditions.length === 0 ? [] : [isOfItem(change("item_id"), conditions)];
    },
    cursors: [
      {
        order: orderName("Change", "ID"),
        position: (id) => sql`select c.last_sequence from change as c where c.id = ${id}::bigint`,
      },
    ],
  }),
}));
