import { sql } from "kysely";
import { ArgsType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Initiative, Sector } from "../initiatives";
import { Country } from "../parties";
import { mapType, type Row, type Rows, type Sql, table } from "../planner";
import { ActionItemFilter } from "./action-item.input";
import { ActionStatus, Completion } from "./action-plan.enums";
import { AsOf } from "./as-of.input";
import { type Dimension, type ProgressColumns, progressRows } from "./progress.sql";
import { Progress } from "./progress.type";

export enum ProgressDimension {
  COUNTRY = "COUNTRY",
  SECTOR = "SECTOR",
  SECTOR_CATEGORY = "SECTOR_CATEGORY",
  STATUS = "STATUS",
  ASSESSMENT = "ASSESSMENT",
  INITIATIVE = "INITIATIVE",
  YEAR = "YEAR",
}

registerEnumType(ProgressDimension, {
  name: "ProgressDimension",
  description: "What progress can be grouped by.",
  valuesConfig: {
    COUNTRY: {
      description:
        "By country: an item that several countries share counts once for each of them, so that groups add up to more than the items.",
    },
    SECTOR: {
      description: "By the sectors of the item's initiative; an item in several counts once for each.",
    },
    SECTOR_CATEGORY: {
      description:
        "By the categories of these sectors: the sectors at the top, under which they lie. An item in several counts once for each category, however many of its sectors lie there. Beside SECTOR, it is the category of that sector.",
    },
    STATUS: { description: "By official status." },
    ASSESSMENT: { description: "By independent assessment." },
    INITIATIVE: { description: "By initiative." },
    YEAR: { description: "By the year of the planned end." },
  },
});

@ObjectType({
  description:
    "A group of action items and where it stands. The fields of the dimensions asked for are set; null there means items that have none.",
})
export class ProgressGroup {
  @Field(() => Country, { nullable: true, description: "The country, where grouped by it." })
  country!: Country | null;

  @Field(() => Sector, { nullable: true, description: "The sector, where grouped by it." })
  sector!: Sector | null;

  @Field(() => Sector, {
    nullable: true,
    description: "The sector at the top, where grouped by the category of sectors.",
  })
  sectorCategory!: Sector | null;

  @Field(() => ActionStatus, { nullable: true, description: "The official status, where grouped by it." })
  status!: ActionStatus | null;

  @Field(() => Completion, {
    nullable: true,
    description: "The independent assessment, where grouped by it.",
  })
  assessment!: Completion | null;

  @Field(() => Initiative, { nullable: true, description: "The initiative, where grouped by it." })
  initiative!: Initiative | null;

  @Field(() => Int, { nullable: true, description: "The year of the planned end, where grouped by it." })
  year!: number | null;

  @Field(() => Progress, { description: "Where the group stands." })
  progress!: Progress;
}

@ArgsType()
export class ProgressArgs {
  @Field(() => ActionItemFilter, { nullable: true, description: "Which items; all without it." })
  filter?: ActionItemFilter;

  @Field(() => [ProgressDimension], {
    defaultValue: [],
    description: "What to group by; without it, one group of all items.",
  })
  groupBy!: ProgressDimension[];

  @Field(() => AsOf, {
    nullable: true,
    description:
      "As of which moment; as things are now without it. The filter's `statuses`, `assessments`, `overdue` and `freshness`, the groups by status and assessment, and every count then mean that moment. Which items there are, their countries and planned ends are as now.",
  })
  asOf?: AsOf;
}

/** A group's key beside its counts; null in the columns of dimensions that were not asked for. */
interface GroupColumns extends ProgressColumns {
  country_code: string | null;
  sector_code: string | null;
  category_code: string | null;
  status: string | null;
  assessment: string | null;
  initiative_id: string | null;
  year: number | null;
}

const groupRows: Rows<GroupColumns> = progressRows as Rows<GroupColumns>;

const DIMENSIONS: Readonly<Record<ProgressDimension, Dimension>> = {
  COUNTRY: {
    column: "country_code",
    value: sql`c.country_code`,
    join: sql`left join lateral (select distinct country_code from action_item_country where item_id = i.id) as c on true`,
  },
  SECTOR: {
    column: "sector_code",
    value: sql`s.sector_code`,
    join: sql`left join initiative_sector as s on s.initiative_id = i.initiative_id`,
  },
  SECTOR_CATEGORY: {
    column: "category_code",
    value: sql`g.sector_code`,
    join: sql`left join (initiative_sector_closure as g join sector as top on top.code = g.sector_code and top.parent_code is null) on g.initiative_id = i.initiative_id`,
  },
  STATUS: { column: "status", value: sql`i.status` },
  ASSESSMENT: { column: "assessment", value: sql`i.assessment` },
  INITIATIVE: { column: "initiative_id", value: sql`i.initiative_id` },
  YEAR: { column: "year", value: sql`extract(year from i.due_on)::int` },
};

/** Beside SECTOR: all the categories of an item, beside each of its sectors, would tell nothing of that sector. */
const CATEGORY_OF_SECTOR: Dimension = {
  column: "category_code",
  value: sql`g.ancestor_code`,
  join: sql`left join (sector_closure as g join sector as top on top.code = g.ancestor_code and top.parent_code is null) on g.descendant_code = s.sector_code`,
};

/** Every group has every key; of the dimensions that were not asked for it is null. */
const NO_KEYS: readonly Dimension[] = Object.values(DIMENSIONS).map(({ column }) => ({
  column,
  value: column === "year" ? sql`null::int` : sql`null::text`,
  isConstant: true,
}));

/** The dimensions to group by, each once, in the order of the enum. */
export function dimensionsOf(groupBy: readonly ProgressDimension[]): Dimension[] {
  const dimensions = groupBy.includes(ProgressDimension.SECTOR)
    ? { ...DIMENSIONS, SECTOR_CATEGORY: CATEGORY_OF_SECTOR }
    : DIMENSIONS;
  return Object.values(ProgressDimension).map((dimension, index) =>
    groupBy.includes(dimension) ? dimensions[dimension] : (NO_KEYS[index] as Dimension),
  );
}

/** Groups in the order of their keys, those without a key last. */
export function groupOrder(group: Row<GroupColumns>): Sql[] {
  return Object.values(DIMENSIONS).map(({ column }) => group(column as keyof GroupColumns));
}

mapType(ProgressGroup, groupRows, (group) => ({
  country: group.one(() => Country, table("country"), { country_code: "code" }),
  sector: group.one(() => Sector, table("sector"), { sector_code: "code" }),
  sectorCategory: group.one(() => Sector, table("sector"), { category_code: "code" }),
  status: group.column("status"),
  assessment: group.column("assessment"),
  initiative: group.one(() => Initiative, table("initiative"), { initiative_id: "id" }),
  year: group.column("year"),
  progress: group.embedded(() => Progress),
}));
