import { Directive, Field, ID, ObjectType } from "type-graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { mapType, table } from "../planner";

@Directive('@key(fields: "code")')
@ObjectType({
  description:
    "A sector of the OECD DAC's Creditor Reporting System: 3-digit sectors over 5-digit purposes. Which purpose an initiative has was decided by the compilers of the dataset.",
})
export class Sector {
  @Field(() => ID, { description: "The DAC's code: three digits for a sector, five for a purpose." })
  code!: string;

  @Text({ description: "The DAC's label." })
  name!: LocalizedText;

  @Field(() => Sector, { nullable: true, description: "The sector above a purpose; null for a sector." })
  parent!: Sector | null;

  @Field(() => [Sector], { description: "The purposes below, by code." })
  children!: Sector[];

  @Field(() => Boolean, { description: "Whether the DAC has withdrawn the code." })
  isWithdrawn!: boolean;
}

mapType(Sector, table("sector"), (sector) => ({
  code: sector.column("code"),
  name: sector.text("name"),
  parent: sector.one(() => Sector, table("sector"), { parent_code: "code" }),
  children: sector.many(
    () => Sector,
    table("sector"),
    { code: "parent_code" },
    { orderBy: (child) => [child("code")] },
  ),
  isWithdrawn: sector.column("is_withdrawn"),
}));
