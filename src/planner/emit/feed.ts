import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import { type Inputs, Param, type Stretch } from "../inputs";
import type { AnyRow, FeedCursor, FeedMapping } from "../mapping/field-mapping";
import { rowOf, where } from "../sql";
import { Emitter } from "./emitter";
import { emitField } from "./field";
import { emitFilter } from "./filter";
import { jsonText } from "./json";
import { RECORD_SEPARATOR, type Statement, statementOf } from "./statement";

/** Stands between a record's position in its feed and the record. */
export const POSITION_SEPARATOR = " ";

/** The records of a stretch of a feed, the earliest first: at most `most`, each after its position. */
export function emitStretch(feed: FeedMapping, root: SelectedField, inputs: Inputs, most: number): Statement {
  const emitter = new Emitter(inputs, emitField);
  const alias = emitter.alias();
  const row: AnyRow = rowOf(alias);
  const position = feed.position(row);
  const end = (read: (stretch: Stretch | undefined) => unknown) =>
    sql`${new Param(({ stretch }: Inputs) => String(read(stretch)))}::bigint`;
  const conditions = where([
    sql`${position} > ${end((stretch) => stretch?.after)}`,
    sql`${position} <= ${end((stretch) => stretch?.upTo)}`,
    ...feed.belongs(row, emitter.argument(root), {
      filter: (mapping, filter, target) => emitFilter(mapping, filter, target, emitter),
    }),
  ]);
  const record = jsonText(emitter.object(root.children, row));
  const records = sql`select ${position} as position, ${position}::text || ${sql.lit(POSITION_SEPARATOR)} || ${record} as record from ${feed.rows.from(alias)}${conditions} order by ${position} limit ${sql.lit(most)}`;
  const list = sql`coalesce(string_agg(s.record, ${sql.lit(RECORD_SEPARATOR)} order by s.position), '')`;
  return statementOf(sql`(select ${list} from (${records}) as s)`, emitter);
}

/** Where a feed ends now, as text. */
export function emitEnd({ rows, position }: FeedMapping): Statement {
  const end = sql`coalesce(max(${position(rowOf("f"))}), 0)::text`;
  return statementOf(sql`(select ${end} from ${rows.from("f")})`, new Emitter({ slots: [] }, emitField));
}

/** The position that a cursor's value stands for, as text; empty where it stands for none. */
export function emitPosition({ position }: FeedCursor): Statement {
  const value = sql`${new Param(({ keys }: Inputs) => keys?.[0])}::text`;
  const found = sql`coalesce((${position(value)})::text, '')`;
  return statementOf(found, new Emitter({ slots: [] }, emitField));
}
