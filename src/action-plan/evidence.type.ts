import { Field, ObjectType } from "type-graphql";
import { Event, Source } from "../initiatives";
import { DateTime, Url } from "../kernel/scalars";
import { mapType, table } from "../planner";

@ObjectType({
  description: "What a status change rests on: a source, an event, an address; at least one of them.",
})
export class Evidence {
  @Field(() => Source, { nullable: true, description: "The source." })
  source!: Source | null;

  @Field(() => Event, { nullable: true, description: "The event." })
  event!: Event | null;

  @Field(() => Url, { nullable: true, description: "The address." })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "Where in the source." })
  locator!: string | null;

  @Field(() => String, { nullable: true, description: "What is to be known about it." })
  note!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When a copy of it was taken." })
  capturedAt!: string | null;

  @Field(() => String, { nullable: true, description: "The SHA-256 of that copy, in hexadecimal digits." })
  sha256!: string | null;
}

mapType(Evidence, table("evidence"), (evidence) => ({
  source: evidence.one(() => Source, table("source"), { source_id: "id" }),
  event: evidence.one(() => Event, table("event"), { event_id: "id" }),
  url: evidence.column("url"),
  locator: evidence.column("locator"),
  note: evidence.column("note"),
  capturedAt: evidence.moment("captured_at"),
  sha256: evidence.column("sha256"),
}));
