import { sql } from "kysely";
import type { RecordKind } from "../format/kinds";
import { RECORD_TABLES, type RecordTable, tablesOf } from "../tables";
import type { Fields } from "../validation/walk";
import { suspendRowChecks } from "./bulk-constraints";
import { Load } from "./load";
import { type MergeResult, mergeKind } from "./merge";
import { run, type Session } from "./session";
import { target } from "./statements";

/** Takes the checked records of one kind. */
export interface KindImport {
  readonly add: (record: Fields) => Promise<void> | undefined;
  readonly finish: () => Promise<MergeResult>;
}

const isEmpty = async (session: Session, table: RecordTable): Promise<boolean> => {
  const { rows } = await run<{ present: boolean }>(
    session,
    sql`select exists (select from ${target(table)}) as present`,
  );
  return rows[0]?.present === false;
};

/** Records that name others of their kind may name one that comes later, which a foreign key refuses. */
const namesItsKind = ({ kind, ...table }: RecordTable): boolean =>
  tablesOf({ kind, ...table }).some(({ columns }) => columns.some(({ references }) => references === kind));

const direct = async (session: Session, table: RecordTable, isLarge: boolean): Promise<KindImport> => {
  const restoreChecks = isLarge ? await suspendRowChecks(session, table) : undefined;
  const load = new Load(session, table, true);
  let added = 0;
  let entries = 0;
  const appended = table.lists.find(({ isAppendOnly }) => isAppendOnly);
  return {
    add: (record) => {
      added += 1;
      if (appended) entries += (record[appended.field] as readonly unknown[]).length;
      return load.add(record);
    },
    finish: async () => {
      await load.close();
      await restoreChecks?.();
      return {
        added,
        changed: 0,
        unchanged: 0,
        onlyInDatabase: 0,
        history: appended && { added: entries, differing: [], onlyInDatabase: 0 },
        overwritten: [],
      };
    },
  };
};

const merging = async (session: Session, table: RecordTable): Promise<KindImport> => {
  const load = new Load(session, table, false);
  await load.open();
  return {
    add: (record) => load.add(record),
    finish: async () => {
      await load.close();
      return mergeKind(session, table);
    },
  };
};

/** Into empty tables records go straight; elsewhere they are staged and merged. */
export const importKind = async (
  session: Session,
  kind: RecordKind,
  isLarge: boolean,
): Promise<KindImport> => {
  const table = RECORD_TABLES[kind];
  const isDirect = !namesItsKind(table) && (await isEmpty(session, table));
  return isDirect ? direct(session, table, isLarge) : merging(session, table);
};
