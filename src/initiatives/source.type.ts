import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { SourceKind, SourceReading } from "../kernel/database/generated/enums";
import { type LocalizedText, Text } from "../kernel/localization";
import { LanguageTag, PartialDate, Url } from "../kernel/scalars";
import { mapType, table } from "../planner";

registerEnumType(SourceKind, {
  name: "SourceKind",
  description: "What a source is.",
  valuesConfig: {
    NEWS_AGENCY: { description: "A report of a news agency." },
    NEWS_MEDIA: { description: "An article in a newspaper, a broadcaster's site or another medium." },
    OFFICIAL_DOCUMENT: { description: "A document of a government or an international body." },
    OFFICIAL_TRANSCRIPT: { description: "The text of a speech, from the speaker's own office." },
    REFERENCE_DATA: { description: "A code list or a body of reference data." },
  },
});

registerEnumType(SourceReading, {
  name: "SourceReading",
  description: "How much of a source the compilers of the dataset read.",
  valuesConfig: {
    FULL: { description: "All of it." },
    EXCERPT: { description: "An excerpt: what stands beyond it is not known here." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "Where a fact comes from." })
export class Source {
  @Field(() => ID, { description: "A stable slug: `tass-festival`." })
  id!: string;

  @Field(() => String, { description: "What it is about, in English, in the compilers' words." })
  title!: string;

  @Field(() => String, { description: "Who published it." })
  publisher!: string;

  @Field(() => LanguageTag, { description: "The language that it is written in." })
  language!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it was published; null where it bears no date.",
  })
  publishedOn!: string | null;

  @Field(() => Url, { nullable: true, description: "Where it stands on the web." })
  url!: string | null;

  @Field(() => SourceKind, { description: "What it is." })
  kind!: SourceKind;

  @Field(() => SourceReading, { description: "How much of it was read." })
  reading!: SourceReading;

  @Text({ nullable: true, description: "A reservation about the source." })
  note!: LocalizedText | null;
}

mapType(Source, table("source"), (source) => ({
  id: source.column("id"),
  title: source.column("title"),
  publisher: source.column("publisher"),
  language: source.column("language"),
  publishedOn: source.column("published_on"),
  url: source.column("url"),
  kind: source.column("kind"),
  reading: source.column("reading"),
  note: source.text("note"),
}));
