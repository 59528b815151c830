import { sql } from "kysely";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Cost } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { DateTime, LanguageTag } from "../kernel/scalars";
import { mapType, type TableName, table } from "../planner";

@Cost(10)
@Directive('@key(fields: "id")')
@ObjectType({ description: "How many records of each kind the graph holds." })
export class DatasetCounts {
  @Field(() => ID, { description: "The dataset whose records they are: by it, each module counts its own." })
  id!: string;

  @Field(() => Int, { description: "Countries." })
  countries!: number;

  @Field(() => Int, { description: "Leaders." })
  leaders!: number;

  @Field(() => Int, { description: "Summits, planned ones included." })
  summits!: number;

  @Field(() => Int, { description: "Documents." })
  documents!: number;

  @Field(() => Int, { description: "Initiatives." })
  initiatives!: number;

  @Field(() => Int, { description: "Proposals, supporting ones included." })
  proposals!: number;

  @Field(() => Int, { description: "Indicators." })
  indicators!: number;

  @Field(() => Int, { description: "Events." })
  events!: number;

  @Field(() => Int, { description: "Disagreements." })
  disagreements!: number;

  @Field(() => Int, { description: "Sources." })
  sources!: number;
}

@ObjectType({ description: "The dataset that the graph serves." })
export class Dataset {
  @Text({ description: "Its title." })
  title!: LocalizedText;

  @Text({ description: "What it holds and how it was made." })
  description!: LocalizedText;

  @Field(() => String, { description: "Who publishes it." })
  publisher!: string;

  @Field(() => String, { description: "The licence of the data." })
  licence!: string;

  @Field(() => [LanguageTag], {
    description: "The languages that its texts exist in; not every text in each.",
  })
  languages!: string[];

  @Field(() => Boolean, {
    description: "Whether it was generated for measuring: then nothing in it is true of the world.",
  })
  isSynthetic!: boolean;

  @Field(() => Int, {
    description: "Moves by one with every write: answers of one revision agree with each other.",
  })
  revision!: number;

  @Field(() => DateTime, { description: "When the revision last moved." })
  updatedAt!: string;

  @Field(() => DatasetCounts, { description: "How many records of each kind there are." })
  counts!: DatasetCounts;
}

const countOf = (name: TableName) => () => sql`(select count(*)::int from ${sql.table(name)})`;

mapType(DatasetCounts, table("dataset"), (dataset) => ({
  id: dataset.expression((row) => sql`${row("id")}::text`),
  countries: dataset.expression(countOf("country")),
  leaders: dataset.expression(countOf("leader")),
  summits: dataset.expression(countOf("summit")),
  documents: dataset.expression(countOf("document")),
  initiatives: dataset.expression(countOf("initiative")),
  proposals: dataset.expression(countOf("proposal")),
  indicators: dataset.expression(countOf("indicator")),
  events: dataset.expression(countOf("event")),
  disagreements: dataset.expression(countOf("disagreement")),
  sources: dataset.expression(countOf("source")),
}));

mapType(Dataset, table("dataset"), (dataset) => ({
  title: dataset.text("title"),
  description: dataset.text("description"),
  publisher: dataset.column("publisher"),
  licence: dataset.column("licence"),
  languages: dataset.column("languages"),
  isSynthetic: dataset.column("is_synthetic"),
  revision: dataset.column("revision"),
  updatedAt: dataset.moment("updated_at"),
  counts: dataset.embedded(() => DatasetCounts),
}));
