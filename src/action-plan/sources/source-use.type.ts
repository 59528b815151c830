import { Field, ID, ObjectType } from "type-graphql";
import { connectionOf } from "../../kernel/pagination";
import { listOf, mapType } from "../../planner";
import { type CitingRow, citingRows, keyOf } from "./citing.sql";
import { CitingKind } from "./citing-kind.enum";
import { CitingRecord, recordOf } from "./citing-record.union";

@ObjectType({ description: "A record that rests on a source." })
export class SourceUse {
  @Field(() => ID, {
    description:
      "The kind and the record's id, which no other use of the source has: `INITIATIVE:agroexpress`.",
  })
  id!: string;

  @Field(() => CitingKind, { description: "The kind of the record." })
  kind!: CitingKind;

  @Field(() => ID, {
    description: "The record's own id; of a country its code. Unique among records of the kind.",
  })
  recordId!: string;

  @Field(() => CitingRecord, {
    description:
      "The record itself: ask for its fields in fragments. Its citations, or its evidence, say where in the source.",
  })
  record!: object;
}

export const SourceUseConnection = connectionOf("SourceUse", () => SourceUse);

mapType(SourceUse, citingRows, (citing) => ({
  id: citing.expression(keyOf),
  kind: citing.column("kind"),
  recordId: citing.column("record_id"),
  record: recordOf(citing),
}));

/** The records that rest on sources, by kind and id. */
export const citingList = listOf<CitingRow>({
  type: () => SourceUse,
  rows: citingRows,
  key: { value: keyOf, type: "text" },
  filter: {},
  orders: { KIND: [{ value: (citing) => citing("kind"), type: "text" }] },
  defaultOrder: { field: "KIND", direction: "ASC" },
});
