import { GraphQLCountryCode, GraphQLDate, GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";

// What stands in a class is what Prisma reads for it; what is read from elsewhere has a resolver of its own.

@ObjectType()
export class LocalizedText {
  @Field(() => String)
  text!: string;
}

@ObjectType()
export class Country {
  @Field(() => GraphQLCountryCode)
  code!: string;
}

@ObjectType()
export class Sector {
  @Field(() => ID)
  code!: string;
}

@ObjectType()
export class Leader {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class Proposal {
  leaderId!: string;
}

@ObjectType()
export class InitiativeCountry {
  countryCode!: string;

  @Field(() => String)
  role!: string;
}

@ObjectType()
export class ActionItemCountry {
  countryCode!: string;

  @Field(() => String)
  role!: string;
}

@ObjectType()
export class Initiative {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  stage!: string;
}

@ObjectType()
export class InitiativeConnection {
  @Field(() => [Initiative])
  nodes!: Initiative[];
}

@ObjectType()
export class ActionItem {
  initiativeId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  status!: string;

  @Field(() => String)
  assessment!: string;

  @Field(() => String, { nullable: true })
  plannedEnd!: string | null;
}

@ObjectType()
export class ActionItemConnection {
  @Field(() => [ActionItem])
  nodes!: ActionItem[];
}

@ObjectType()
export class StatusChange {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  axis!: string;

  @Field(() => String)
  to!: string;

  @Field(() => GraphQLDate)
  effectiveOn!: Date;

  @Field(() => GraphQLDateTimeISO)
  recordedAt!: Date;

  @Field(() => String)
  recordedBy!: string;
}

@ObjectType()
export class StatusChangeConnection {
  @Field(() => [StatusChange])
  nodes!: StatusChange[];
}

@ObjectType()
export class StatusCount {
  @Field(() => String)
  status!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class Progress {
  @Field(() => [StatusCount])
  byStatus!: StatusCount[];
}

@ObjectType()
export class ProgressGroup {
  @Field(() => Progress)
  progress!: Progress;
}

@InputType()
export class InitiativeFilter {
  @Field(() => [GraphQLCountryCode], { nullable: true })
  countries?: string[];

  @Field(() => [ID], { nullable: true })
  sectors?: string[];
}

@InputType()
export class ActionItemFilter {
  @Field(() => [GraphQLCountryCode], { nullable: true })
  countries?: string[];
}
