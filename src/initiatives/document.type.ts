import { Directive, Field, ID, Int, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { DocumentKind } from "../kernel/database/generated/enums";
import { AddedField, ListSize } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { PartialDate } from "../kernel/scalars";
import { Confidence } from "../parties";
import { mapAddedFields, mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";
import { Source } from "./source.type";
import { Summit } from "./summit.type";

registerEnumType(DocumentKind, {
  name: "DocumentKind",
  description: "What a document of a summit is.",
  valuesConfig: {
    JOINT_STATEMENT: { description: "A joint statement of the heads of state." },
    COMMUNIQUE: { description: "A communiqué." },
    ACTION_PLAN: { description: "A plan of joint actions." },
  },
});

@ObjectType({ description: "One point of a document, paraphrased." })
export class DocumentPoint {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Where it stands in the document: `point 3`." })
  number!: string | null;

  @Field(() => String, { description: "What it is about: `TRANSPORT`." })
  topic!: string;

  @Text({ description: "What it says, in the compilers' words." })
  summary!: LocalizedText;

  @Field(() => Confidence, { description: "How sure the compilers are of it." })
  confidence!: Confidence;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A document that a summit adopted." })
export class Document {
  @Field(() => ID, { description: "A stable slug: `communique-2025`." })
  id!: string;

  @Field(() => DocumentKind, { description: "What it is." })
  kind!: DocumentKind;

  @Text({ description: "The title." })
  title!: LocalizedText;

  @Field(() => Summit, { description: "The summit that adopted it." })
  summit!: Summit;

  @Field(() => PartialDate, { nullable: true, description: "When it was adopted." })
  adoptedOn!: string | null;

  @Field(() => Boolean, { description: "Whether its text is public." })
  isTextPublic!: boolean;

  @Field(() => Source, { nullable: true, description: "Where the text stands." })
  textSource!: Source | null;

  @Field(() => Int, { nullable: true, description: "How many points it has; null where that is not known." })
  pointCount!: number | null;

  @Text({ nullable: true, description: "What is said about the number of points." })
  pointCountNote!: LocalizedText | null;

  @ListSize(10)
  @Field(() => [DocumentPoint], { description: "The points that are known, paraphrased: not all of them." })
  points!: DocumentPoint[];

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

@Resolver(() => Summit)
export class DocumentsOfSummit {
  @AddedField(() => [Document], { description: "The documents that it adopted." })
  documents!: Document[];
}

mapType(DocumentPoint, table("document_point"), (point) => ({
  id: point.column("id"),
  number: point.column("number"),
  topic: point.column("topic"),
  summary: point.text("summary"),
  confidence: point.column("confidence"),
  citations: citationsOf(point, "document_point_citation", "id", "document_point_id"),
}));

mapType(Document, table("document"), (document) => ({
  id: document.column("id"),
  kind: document.column("kind"),
  title: document.text("title"),
  summit: document.one(() => Summit, table("summit"), { summit_id: "id" }),
  adoptedOn: document.column("adopted_on"),
  isTextPublic: document.column("is_text_public"),
  textSource: document.one(() => Source, table("source"), { text_source_id: "id" }),
  pointCount: document.column("point_count"),
  pointCountNote: document.text("point_count_note"),
  points: document.many(
    () => DocumentPoint,
    table("document_point"),
    { id: "document_id" },
    { orderBy: (point) => [point("position")] },
  ),
  confidence: document.column("confidence"),
  note: document.text("note"),
  citations: citationsOf(document, "document_citation", "id", "document_id"),
}));

mapAddedFields(Summit, DocumentsOfSummit, table("summit"), (summit) => ({
  documents: summit.many(
    () => Document,
    table("document"),
    { id: "summit_id" },
    { orderBy: (document) => [document("position")] },
  ),
}));
