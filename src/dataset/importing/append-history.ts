import { type RawBuilder, sql } from "kysely";
import { type ListTable, writtenColumns } from "../tables";
import { run, type Session } from "./session";
import { columnList, sameIn, staged, target, valueColumns } from "./statements";

/** What became of the entries of an append-only list. */
export interface HistoryResult {
  readonly added: number;
  /** Told differently from what is recorded: the import must not go on. At most twenty are named. */
  readonly differing: readonly string[];
  /** Recorded, but not in the files: kept. */
  readonly onlyInDatabase: number;
}

const NAMED = 20;
const FIRST_ROWS = 500;

const isRecorded = (list: ListTable): RawBuilder<unknown> =>
  sql`exists (select from ${target(list)} as present where ${sameIn(list.key, "present", "told")})`;

const insertNew = (list: ListTable, isAllNew: boolean, range: RawBuilder<unknown>): RawBuilder<unknown> => {
  const columns = writtenColumns(list);
  return sql`insert into ${target(list)} (${columnList(columns)})
    select ${columnList(columns, "told")} from ${staged(list)} as told
    where ${range} ${isAllNew ? sql`` : sql`and not ${isRecorded(list)}`}
    order by told.file_order`;
};

/**
 * The triggers that derive statuses plan by what PostgreSQL knows of the table. Of an empty one it knows nothing, and
 * plans what takes a time that grows with the square of the rows: so a few go first, and are counted.
 */
const insertAllNew = async (session: Session, list: ListTable, isAllNew: boolean): Promise<number> => {
  const { rows } = await run<{ last: string }>(
    session,
    sql`select file_order::text as last from ${staged(list)} order by file_order limit 1 offset ${FIRST_ROWS}`,
  );
  const last = rows[0]?.last;
  if (last === undefined) return (await run(session, insertNew(list, isAllNew, sql`true`))).count;
  const first = await run(session, insertNew(list, isAllNew, sql`told.file_order < ${last}::bigint`));
  await run(session, sql`analyze ${target(list)}`);
  const rest = await run(session, insertNew(list, isAllNew, sql`told.file_order >= ${last}::bigint`));
  return first.count + rest.count;
};

/** The values that the files must tell as they are recorded. */
const comparedColumns = (table: ListTable): readonly string[] =>
  valueColumns(table).filter(
    (name) => !table.columns.some(({ column, stands }) => stands && column === name),
  );

const findDiffering = (list: ListTable): RawBuilder<{ id: string }> => {
  const values = comparedColumns(list);
  return sql`select told.id from ${staged(list)} as told
    join ${target(list)} as present on ${sameIn(list.key, "told", "present")}
    where (${columnList(values, "told")}) is distinct from (${columnList(values, "present")})
    order by told.file_order limit ${NAMED}`;
};

/** Entries that are recorded already, but rest on other evidence in the files: in another order, too. */
const findDifferingDetails = (list: ListTable, detail: ListTable): RawBuilder<{ id: string }> => {
  const values = comparedColumns(detail);
  // Places are compared, not positions, which whoever wrote them may have counted from anywhere.
  const placed = (details: RawBuilder<unknown>, entries: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(select detail.*, entry.id as entry_id,
        row_number() over (partition by entry.id order by detail.position) as place
      from ${details} as detail join ${entries} as entry on entry.id = ${sql.ref(`detail.${detail.parentColumn}`)})`;
  return sql`select entry_id as id
    from ${placed(staged(detail), target(list))} as told
    full join ${placed(target(detail), staged(list))} as present using (entry_id, place)
    where (${columnList(values, "told")}) is distinct from (${columnList(values, "present")})
    group by 1 order by 1 limit ${NAMED}`;
};

const countMissing = async (session: Session, list: ListTable): Promise<number> => {
  const { rows } = await run<{ missing: number }>(
    session,
    sql`select count(*)::int as missing from ${target(list)} as present
      join present_records on present_records.record_id = ${sql.ref(`present.${list.parentColumn}`)}
      where not exists (select from ${staged(list)} as told where ${sameIn(list.key, "told", "present")})`,
  );
  return rows[0]?.missing ?? 0;
};

const findAllDiffering = async (session: Session, list: ListTable): Promise<string[]> => {
  const found = [...(await run(session, findDiffering(list))).rows];
  for (const detail of list.lists)
    found.push(...(await run(session, findDifferingDetails(list, detail))).rows);
  return [...new Set(found.map(({ id }) => id))].slice(0, NAMED);
};

/** Items whose history grows have changed. */
const touchGrown = (list: ListTable): RawBuilder<unknown> =>
  sql`insert into touched select distinct told.record_id, false from ${staged(list)} as told
    where not ${isRecorded(list)} on conflict do nothing`;

/** Adds the entries that are not recorded yet; what is recorded is only compared. */
export const appendHistory = async (
  session: Session,
  list: ListTable,
  isAllNew: boolean,
): Promise<HistoryResult> => {
  const differing = isAllNew ? [] : await findAllDiffering(session, list);
  if (differing.length > 0) return { added: 0, differing, onlyInDatabase: 0 };
  const onlyInDatabase = isAllNew ? 0 : await countMissing(session, list);
  if (!isAllNew) await run(session, touchGrown(list));
  // Details refer to their entry: which details are new is asked before the entries are there.
  for (const detail of list.lists) {
    await run(
      session,
      sql`create temporary table ${sql.table(`new_${detail.table}`)} on commit drop as
        select told.* from ${staged(detail)} as told
        ${
          isAllNew
            ? sql``
            : sql`where not exists (select from ${target(list)} as entry
          where entry.id = ${sql.ref(`told.${detail.parentColumn}`)})`
        }`,
    );
  }
  const added = await insertAllNew(session, list, isAllNew);
  for (const detail of list.lists) {
    const columns = columnList(writtenColumns(detail));
    await run(
      session,
      sql`insert into ${target(detail)} (${columns})
        select ${columns} from ${sql.table(`new_${detail.table}`)} order by file_order`,
    );
  }
  return { added, differing: [], onlyInDatabase };
};
