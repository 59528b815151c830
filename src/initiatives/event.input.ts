import { ArgsType, Field, ID, InputType } from "type-graphql";
import { ForwardPageArgs } from "../kernel/pagination";
import { CountryCode, DateScalar } from "../kernel/scalars";
import { EventKind, EventRelation } from "./event.enums";

@InputType({ description: "Which events: a list means any of its values, fields combine with “and”." })
export class EventFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these events, by id." })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: "Events about any of these initiatives." })
  initiatives?: string[];

  @Field(() => [CountryCode], {
    nullable: true,
    description: "Events in which any of these countries took part.",
  })
  countries?: string[];

  @Field(() => [EventKind], { nullable: true, description: "Events of any of these kinds." })
  kinds?: EventKind[];

  @Field(() => [EventRelation], {
    nullable: true,
    description: "Events with any of these relations to their initiatives.",
  })
  relations?: EventRelation[];

  @Field(() => [ID], {
    nullable: true,
    description: "Events whose `citations` name any of these sources.",
  })
  sources?: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "Events on this day or later; a month counts with its last day.",
  })
  happenedFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Events on this day or earlier; a month counts with its first day.",
  })
  happenedTo?: string;
}

@ArgsType()
export class EventsArgs extends ForwardPageArgs {
  @Field(() => EventFilter, { nullable: true, description: "Which events; all without it." })
  filter?: EventFilter;
}
