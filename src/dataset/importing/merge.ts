import { type RawBuilder, sql } from "kysely";
import { type ListTable, type RecordTable, tablesOf } from "../tables";
import { appendHistory, type HistoryResult } from "./append-history";
import { run, type Session } from "./session";
import { columnList, sameIn, staged, target, upsert, valueColumns } from "./statements";

/** What became of the records of one kind. */
export interface KindCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In the database, but not in the files: kept. */
  readonly onlyInDatabase: number;
}

export interface MergeResult extends KindCounts {
  readonly history: HistoryResult | undefined;
  /** Records that somebody had edited in the database since the import before, and that now read as the files say. */
  readonly overwritten: readonly string[];
}

type AnyTable = RecordTable | ListTable;

const keyColumn = (table: AnyTable): string => table.key[0] ?? "id";

/** Which records were added or changed: of the present kind only. */
export const createTouched = (session: Session) =>
  run(
    session,
    sql`create temporary table touched (record_id text primary key, is_added boolean not null) on commit drop`,
  );

const mergeRecords = async (session: Session, table: RecordTable): Promise<void> => {
  await run(session, sql`truncate touched`);
  await run(
    session,
    sql`with merged as (
        ${upsert(table)} returning ${sql.ref(`present.${keyColumn(table)}`)} as record_id, present.xmax = 0 as is_added
      )
      insert into touched select record_id, is_added from merged`,
  );
};

/** Rows that changed something name their record; each record counts once. */
const touch = (changed: RawBuilder<unknown>, recordIds: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`with changed as (${changed})
    insert into touched select distinct ${recordIds}, false from changed on conflict do nothing`;

/** Takes away what the files no longer list for a record that was here before. */
const deleteVanished = (list: ListTable, parent: AnyTable): RawBuilder<unknown> => {
  const gone = sql`not exists (select from ${staged(list)} as told where ${sameIn(list.key, "told", "present")})`;
  const isNested = "parentColumn" in parent;
  const record = isNested
    ? sql`${target(parent)} as parent
        join present_records on present_records.record_id = ${sql.ref(`parent.${parent.parentColumn}`)}`
    : sql`present_records`;
  const link = isNested ? sql.ref(`parent.${keyColumn(parent)}`) : sql`present_records.record_id`;
  return touch(
    sql`delete from ${target(list)} as present using ${record}
      where ${sql.ref(`present.${list.parentColumn}`)} = ${link} and ${gone}
      returning present_records.record_id`,
    sql`changed.record_id`,
  );
};

const mergeListed = (list: ListTable): RawBuilder<unknown> =>
  touch(
    sql`${upsert(list)} returning ${columnList(list.key, "present")}`,
    sql`(select told.record_id from ${staged(list)} as told where ${sameIn(list.key, "told", "changed")})`,
  );

/** Records that were here before this import, and that the files tell again. */
const createPresentRecords = async (session: Session, table: RecordTable): Promise<number> => {
  await run(session, sql`drop table if exists present_records`);
  const { count } = await run(
    session,
    sql`create temporary table present_records on commit drop as
      select told.record_id from ${staged(table)} as told
      where not exists (select from touched where touched.record_id = told.record_id and touched.is_added)`,
  );
  return count;
};

const insertListed = (list: ListTable): RawBuilder<unknown> => {
  const columns = columnList([...list.key, ...valueColumns(list)]);
  return sql`insert into ${target(list)} (${columns}) select ${columns} from ${staged(list)} order by file_order`;
};

const mergeLists = async (session: Session, parent: AnyTable, isAllNew: boolean): Promise<void> => {
  for (const list of parent.lists) {
    if (list.isAppendOnly) continue;
    if (isAllNew) {
      await run(session, insertListed(list));
    } else {
      await run(session, deleteVanished(list, parent));
      await run(session, mergeListed(list));
    }
    await mergeLists(session, list, isAllNew);
  }
};

/** Records that clients hold a version of say that they changed; new ones begin with the first. */
const raiseVersions = async (session: Session, table: RecordTable): Promise<void> => {
  if (table.kind !== "initiatives" && table.kind !== "action-items") return;
  await run(
    session,
    sql`update ${target(table)} as present set version = present.version + 1, updated_at = now()
      from touched where touched.record_id = present.id and not touched.is_added`,
  );
};

const EDITED = {
  initiatives: sql`select initiative_id as id, id as change_id from change where kind = 'INITIATIVE_UPDATED'`,
  "action-items": sql`select item_id as id, id as change_id from change
    where kind in ('ACTION_ITEM_UPDATED', 'MILESTONE_COMPLETED')`,
} as const;

/** Which edits this import takes back; what was merely added to histories stays. Asked before histories grow. */
const findOverwritten = async (session: Session, { kind }: RecordTable): Promise<readonly string[]> => {
  if (kind !== "initiatives" && kind !== "action-items") return [];
  const { rows } = await run<{ id: string }>(
    session,
    sql`select distinct edited.id from (${EDITED[kind]}) as edited
      join touched on touched.record_id = edited.id and not touched.is_added
      where edited.change_id > coalesce((select max(id) from change where kind = 'DATASET_IMPORTED'), 0)
      order by 1`,
  );
  return rows.map(({ id }) => id);
};

const count = async (session: Session, table: RecordTable): Promise<KindCounts> => {
  const { rows } = await run<{ added: number; changed: number; told: number; lone: number }>(
    session,
    sql`select
      (select count(*)::int from touched where is_added) as added,
      (select count(*)::int from touched where not is_added) as changed,
      (select count(*)::int from ${staged(table)}) as told,
      (select count(*)::int from ${target(table)} as present where not exists (
        select from ${staged(table)} as told where ${sameIn(table.key, "told", "present")})) as lone`,
  );
  const { added, changed, told, lone } = rows[0] ?? { added: 0, changed: 0, told: 0, lone: 0 };
  return { added, changed, unchanged: told - added - changed, onlyInDatabase: lone };
};

/** Readers plan by statistics, and those of an import should not wait for the next automatic run. */
const analyze = async (session: Session, table: RecordTable): Promise<void> => {
  const { rows } = await run(session, sql`select from touched limit 1`);
  if (rows.length === 0) return;
  for (const changed of tablesOf(table)) await run(session, sql`analyze ${target(changed)}`);
};

/** Brings the staged records of a kind into the database; what is the same stays untouched. */
export const mergeKind = async (session: Session, table: RecordTable): Promise<MergeResult> => {
  await mergeRecords(session, table);
  const present = await createPresentRecords(session, table);
  await mergeLists(session, table, present === 0);
  const overwritten = await findOverwritten(session, table);
  const appended = table.lists.find(({ isAppendOnly }) => isAppendOnly);
  const history = appended && (await appendHistory(session, appended, present === 0));
  await raiseVersions(session, table);
  await analyze(session, table);
  return { ...(await count(session, table)), history, overwritten };
};
