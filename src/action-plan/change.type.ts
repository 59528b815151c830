import { sql } from "kysely";
import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Initiative, KNOWN_INITIATIVE } from "../initiatives";
import { connectionOf, PageArgs } from "../kernel/pagination";
import { CountryCode, DateTime } from "../kernel/scalars";
import { KNOWN_COUNTRY } from "../parties";
import { anyOf, listOf, mapType, table } from "../planner";
import { ActionItem } from "./action-item.type";
import { ChangeKind } from "./action-plan.enums";
import { KNOWN_ACTION_ITEM } from "./known";
import { StatusChange } from "./status-change.type";

@ObjectType({ description: "One write to the graph, in the feed of all of them." })
export class Change {
  @Field(() => ID, { description: "Its number: larger than that of every change before it." })
  id!: string;

  @Field(() => ChangeKind, { description: "What was written." })
  kind!: ChangeKind;

  @Field(() => Int, { description: "The dataset's revision that it led to." })
  revision!: number;

  @Field(() => DateTime, { description: "When it was written." })
  recordedAt!: string;

  @Field(() => String, { description: "Who wrote it." })
  recordedBy!: string;

  @Field(() => String, { description: "What changed, in English." })
  summary!: string;

  @Field(() => Initiative, { nullable: true, description: "The initiative that it is about." })
  initiative!: Initiative | null;

  @Field(() => ActionItem, { nullable: true, description: "The action item that it is about." })
  actionItem!: ActionItem | null;

  @Field(() => StatusChange, { nullable: true, description: "The status change that it recorded." })
  statusChange!: StatusChange | null;
}

export const ChangeConnection = connectionOf("Change", () => Change);

@InputType({ description: "Which changes: a list means any of its values, fields combine with “and”." })
export class ChangeFilter {
  @Field(() => [ChangeKind], { nullable: true, description: "Changes of any of these kinds." })
  kinds?: ChangeKind[];

  @Field(() => DateTime, { nullable: true, description: "Changes written at this moment or later." })
  since?: string;

  @Field(() => DateTime, { nullable: true, description: "Changes written at this moment or earlier." })
  until?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "Changes about any of these initiatives, or about action items that carry them out.",
  })
  initiatives?: string[];

  @Field(() => [ID], { nullable: true, description: "Changes about any of these action items." })
  items?: string[];

  @Field(() => [CountryCode], {
    nullable: true,
    description: "Changes about initiatives or action items in which any of these countries has a role.",
  })
  countries?: string[];
}

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => ChangeFilter, { nullable: true, description: "Which changes; all without it." })
  filter?: ChangeFilter;
}

mapType(Change, table("change"), (change) => ({
  id: change.expression((row) => sql`${row("id")}::text`),
  kind: change.column("kind"),
  revision: change.column("revision"),
  recordedAt: change.moment("recorded_at"),
  recordedBy: change.column("recorded_by"),
  summary: change.column("summary"),
  initiative: change.one(() => Initiative, table("initiative"), { initiative_id: "id" }),
  actionItem: change.one(() => ActionItem, table("action_item"), { item_id: "id" }),
  statusChange: change.one(() => StatusChange, table("status_change"), { status_change_id: "id" }),
}));

/** The feed of changes, the earliest first. */
export const changeList = listOf({
  type: () => Change,
  rows: table("change"),
  key: { value: (change) => change("id"), type: "bigint" },
  filter: {
    kinds: anyOf("kind", "change_kind[]"),
    since: { where: (change, moment) => sql`${change("recorded_at")} >= ${moment.param("timestamptz")}` },
    until: { where: (change, moment) => sql`${change("recorded_at")} <= ${moment.param("timestamptz")}` },
    initiatives: {
      where: (change, ids) =>
        sql`(${change("initiative_id")} = any(${ids.param("text[]")}) or exists (select from action_item as i where i.id = ${change("item_id")} and i.initiative_id = any(${ids.param("text[]")})))`,
      known: KNOWN_INITIATIVE,
    },
    items: anyOf("item_id", "text[]", KNOWN_ACTION_ITEM),
    countries: {
      where: (change, codes) =>
        sql`(exists (select from initiative_country as c where c.initiative_id = ${change("initiative_id")} and c.country_code = any(${codes.param("text[]")})) or exists (select from action_item_country as c where c.item_id = ${change("item_id")} and c.country_code = any(${codes.param("text[]")})))`,
      known: KNOWN_COUNTRY,
    },
  },
  forGood: { what: "change", table: "change", column: "id", isOfCursor: true },
  orders: { ID: [] },
  defaultOrder: { field: "ID", direction: "ASC" },
});
