import { Directive, Field, ID, ObjectType, Resolver } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { AddedField } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { Confidence } from "../parties";
import { mapAddedFields, mapType, type Row, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";
import { Event } from "./event.type";
import { Indicator } from "./indicator.type";
import { Initiative } from "./initiative.type";
import { Summit } from "./summit.type";

@ObjectType({ description: "What some of the sources say where others say something else." })
export class Position {
  @Field(() => String, { description: "The value that they give, in English." })
  value!: string;

  @Field(() => [Citation], { description: "The sources that give it." })
  citations!: Citation[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "Sources contradict each other: every position stays, with who says it." })
export class Disagreement {
  @Field(() => ID, { description: "A stable slug: `joint-programmes-amount`." })
  id!: string;

  @Text({ description: "What they disagree about." })
  topic!: LocalizedText;

  @Field(() => [Position], { description: "Every position." })
  positions!: Position[];

  @Text({ description: "What the compilers make of it." })
  assessment!: LocalizedText;

  @Field(() => Confidence, { description: "How sure the compilers are of their assessment." })
  confidence!: Confidence;

  @Field(() => [Initiative], { description: "The initiatives that it is about." })
  initiatives!: Initiative[];

  @Field(() => [Indicator], { description: "The indicators that it is about." })
  indicators!: Indicator[];

  @Field(() => [Event], { description: "The events that it is about." })
  events!: Event[];

  @Field(() => [Summit], { description: "The summits that it is about." })
  summits!: Summit[];
}

@Resolver(() => Initiative)
export class DisagreementsOfInitiative {
  @AddedField(() => [Disagreement], { description: "Where sources contradict each other about it." })
  disagreements!: Disagreement[];
}

@Resolver(() => Indicator)
export class DisagreementsOfIndicator {
  @AddedField(() => [Disagreement], { description: "Where sources contradict each other about it." })
  disagreements!: Disagreement[];
}

const subjects = table("disagreement_subject");
const byPosition = (subject: Row<DB["disagreement_subject"]>) => [subject("position")];
const byId = (_: unknown, disagreement: Row<DB["disagreement"]>) => [disagreement("id")];

mapType(Position, table("position"), (position) => ({
  value: position.column("value"),
  citations: citationsOf(position, "position_citation", "id", "position_id"),
}));

mapType(Disagreement, table("disagreement"), (disagreement) => ({
  id: disagreement.column("id"),
  topic: disagreement.text("topic"),
  positions: disagreement.many(
    () => Position,
    table("position"),
    { id: "disagreement_id" },
    { orderBy: (position) => [position("position")] },
  ),
  assessment: disagreement.text("assessment"),
  confidence: disagreement.column("confidence"),
  initiatives: disagreement.through(() => Initiative, table("initiative"), {
    rows: subjects,
    from: { id: "disagreement_id" },
    to: { initiative_id: "id" },
    orderBy: byPosition,
  }),
  indicators: disagreement.through(() => Indicator, table("indicator"), {
    rows: subjects,
    from: { id: "disagreement_id" },
    to: { indicator_id: "id" },
    orderBy: byPosition,
  }),
  events: disagreement.through(() => Event, table("event"), {
    rows: subjects,
    from: { id: "disagreement_id" },
    to: { event_id: "id" },
    orderBy: byPosition,
  }),
  summits: disagreement.through(() => Summit, table("summit"), {
    rows: subjects,
    from: { id: "disagreement_id" },
    to: { summit_id: "id" },
    orderBy: byPosition,
  }),
}));

mapAddedFields(Initiative, DisagreementsOfInitiative, table("initiative"), (initiative) => ({
  disagreements: initiative.through(() => Disagreement, table("disagreement"), {
    rows: subjects,
    from: { id: "initiative_id" },
    to: { disagreement_id: "id" },
    orderBy: byId,
  }),
}));

mapAddedFields(Indicator, DisagreementsOfIndicator, table("indicator"), (indicator) => ({
  disagreements: indicator.through(() => Disagreement, table("disagreement"), {
    rows: subjects,
    from: { id: "indicator_id" },
    to: { disagreement_id: "id" },
    orderBy: byId,
  }),
}));
