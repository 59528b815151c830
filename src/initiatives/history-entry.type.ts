import { Directive, Field, ID, ObjectType } from "type-graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { PartialDate } from "../kernel/scalars";
import { Confidence } from "../parties";
import { mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A step in the history of the format itself, before and between its summits." })
export class HistoryEntry {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Field(() => PartialDate, { description: "When it happened." })
  happenedOn!: string;

  @Text({ description: "What happened." })
  summary!: LocalizedText;

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

mapType(HistoryEntry, table("history_entry"), (entry) => ({
  id: entry.column("id"),
  happenedOn: entry.column("happened_on"),
  summary: entry.text("summary"),
  confidence: entry.column("confidence"),
  note: entry.text("note"),
  citations: citationsOf(entry, "history_entry_citation", "id", "history_entry_id"),
}));
