import { Field, ID, ObjectType } from "type-graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { GeoJSON } from "../kernel/scalars";
import { mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";

@ObjectType({ description: "A place that an initiative is about, ready for a map." })
export class Location {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Text({ description: "The name of the place." })
  name!: LocalizedText;

  @Field(() => GeoJSON, { description: "Where it lies: a GeoJSON geometry." })
  geometry!: unknown;

  @Text({ nullable: true, description: "A reservation about the place." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

mapType(Location, table("location"), (location) => ({
  id: location.column("id"),
  name: location.text("name"),
  geometry: location.column("geometry"),
  note: location.text("note"),
  citations: citationsOf(location, "location_citation", "id", "location_id"),
}));
