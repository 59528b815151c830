import { ArgsType, Field, Resolver } from "type-graphql";
import { Source } from "../../initiatives";
import { AddedField, Cost, Takes } from "../../kernel/graphql";
import { type Connection, ForwardPageArgs } from "../../kernel/pagination";
import { equal, isAnyOf, mapAddedFields, table } from "../../planner";
import type { CitingRow } from "./citing.sql";
import { CitingKind } from "./citing-kind.enum";
import { citingList, type SourceUse, SourceUseConnection } from "./source-use.type";

@ArgsType()
class CitedByArgs extends ForwardPageArgs {
  @Field(() => [CitingKind], { nullable: true, description: "Only records of these kinds; all without it." })
  kinds?: CitingKind[];
}

@Resolver(() => Source)
export class UsesOfSource {
  @Cost(10)
  @AddedField(() => SourceUseConnection, {
    description:
      "The records that rest on it, each once, by kind and then by id: those that cite it, themselves or in one of their parts, and the status changes that it is evidence of. What rests on such a record does not count, nor does a request for a correction that names it.",
  })
  @Takes(() => CitedByArgs)
  citedBy!: Connection<SourceUse>;
}

mapAddedFields(Source, UsesOfSource, table("source"), (source) => ({
  citedBy: source.connection<CitingRow>(
    () => citingList,
    (row, citing, args) => {
      const kinds = args.get("kinds");
      return [
        equal(citing("source_id"), row("id")),
        ...(kinds ? [isAnyOf(citing("kind"), kinds, "text[]")] : []),
      ];
    },
  ),
}));
