import { Field, ObjectType } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { mapType, type TypeBuilder, table } from "../planner";
import { Source } from "./source.type";

@ObjectType({ description: "A source that a record rests on, and where in it." })
export class Citation {
  @Field(() => Source, { description: "The source." })
  source!: Source;

  @Field(() => String, { nullable: true, description: "Where in the source: a paragraph, a quotation." })
  locator!: string | null;

  @Field(() => String, { nullable: true, description: "What the source says differently, or leaves out." })
  note!: string | null;
}

// Each kind of record has a citation table of its own; what a citation reads is the same in all of them.
mapType(Citation, table("initiative_citation"), (citation) => ({
  source: citation.one(() => Source, table("source"), { source_id: "id" }),
  locator: citation.column("locator"),
  note: citation.column("note"),
}));

/** The names of the citation tables. */
type CitationTable = Extract<keyof DB, `${string}_citation`>;

/** A record's citations, the weightiest first. */
export function citationsOf<R, T extends CitationTable>(
  record: TypeBuilder<R>,
  name: T,
  key: keyof R & string,
  foreignKey: keyof DB[T] & string,
) {
  return record.many<DB[T]>(() => Citation, table(name), { [key]: foreignKey } as never, {
    orderBy: (citation) => [citation("position" as never)],
  });
}
