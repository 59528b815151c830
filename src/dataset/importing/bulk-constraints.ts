import { type RawBuilder, sql } from "kysely";
import { type RecordTable, tablesOf } from "../tables";
import { run, type Session } from "./session";

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** A rule that a trigger keeps row by row at the end of the transaction, and the same rule for all rows at once. */
interface RowRule {
  readonly table: string;
  readonly trigger: string;
  /** Does for all rows what the trigger does for some. */
  readonly mend?: RawBuilder<unknown>;
  readonly broken: RawBuilder<{ id: string }>;
}

const ROW_RULES: readonly RowRule[] = [
  {
    table: "status_change",
    trigger: "status_change_evidence",
    broken: sql`select id from status_change as change
      where not exists (select from evidence where evidence.status_change_id = change.id) limit 1`,
  },
  {
    // Status changes follow their countries: their own trigger derives what this one would look for too early.
    table: "action_item_country",
    trigger: "action_item_country_derives",
    broken: sql`select country.item_id as id from action_item_country as country
      join (
        select distinct on (item_id, country_code) item_id, country_code, to_value::action_status as status
        from standing_status_change
        where country_code is not null and axis = 'OFFICIAL'
        order by item_id, country_code, effective_on desc, sequence desc
      ) as present using (item_id, country_code)
      where country.status is distinct from present.status limit 1`,
  },
  {
    table: "action_item",
    trigger: "action_item_country_codes_derived",
    broken: sql`select id from action_item as item left join derived_country_codes as derived on derived.item_id = item.id
      where item.country_codes is distinct from coalesce(derived.country_codes, array[]::text[]) limit 1`,
  },
  {
    table: "action_item",
    trigger: "action_item_inserted_derives",
    mend: sql`update initiative set stage = stage where stage <> initiative_stage_of(id, stage_at_summit)`,
    broken: sql`select id from initiative where stage <> initiative_stage_of(id, stage_at_summit) limit 1`,
  },
  {
    table: "action_item",
    trigger: "action_item_status_derived",
    broken: sql`select id from action_item as item
      where (status <> 'PIPELINE' or assessment <> 'NO_EVIDENCE' or last_evidence_on is not null)
        and not exists (select from status_change where status_change.item_id = item.id) limit 1`,
  },
];

const findForeignKeys = async (
  session: Session,
  tables: readonly string[],
): Promise<readonly ForeignKey[]> => {
  const { rows } = await run<ForeignKey>(
    session,
    sql`select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and conrelid::regclass::text = any(${tables})`,
  );
  return rows;
};

const ownsAll = async (session: Session, tables: readonly string[]): Promise<boolean> => {
  const { rows } = await run<{ owns: boolean }>(
    session,
    sql`select bool_and(pg_has_role(relowner, 'usage')) as owns from pg_class where oid = any(${tables}::regclass[])`,
  );
  return rows[0]?.owns === true;
};

const takeOff = async (
  session: Session,
  keys: readonly ForeignKey[],
  rules: readonly RowRule[],
): Promise<void> => {
  // A table with checks that wait for the end of the transaction cannot be altered.
  await run(session, sql`set constraints all immediate`);
  await run(session, sql`set constraints all deferred`);
  for (const { table, name } of keys) {
    await run(session, sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`);
  }
  for (const { table, trigger } of rules) {
    await run(session, sql`alter table ${sql.table(table)} disable trigger ${sql.ref(trigger)}`);
  }
};

const putBack = async (
  session: Session,
  keys: readonly ForeignKey[],
  rules: readonly RowRule[],
): Promise<void> => {
  for (const { table, name, definition } of keys) {
    await run(
      session,
      sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`,
    );
  }
  for (const { table, trigger, mend, broken } of rules) {
    if (mend) await run(session, mend);
    const { rows } = await run(session, broken);
    if (rows[0]) throw new Error(`${trigger} of ${table} does not hold for ${rows[0].id}`);
    await run(session, sql`alter table ${sql.table(table)} enable trigger ${sql.ref(trigger)}`);
  }
};

/**
 * Takes off what PostgreSQL would check row by row, for a first load of many rows; the function that it returns
 * checks all rows at once and puts everything back. Others cannot read these tables, which are empty, until the
 * transaction ends, and it ends with every rule in place or with nothing changed. Does nothing for who does not own
 * the tables.
 */
export const suspendRowChecks = async (
  session: Session,
  table: RecordTable,
): Promise<() => Promise<void>> => {
  const tables = tablesOf(table).map((listed): string => listed.table);
  if (!(await ownsAll(session, tables))) return async () => undefined;
  const keys = await findForeignKeys(session, tables);
  const rules = ROW_RULES.filter((rule) => tables.includes(rule.table));
  await takeOff(session, keys, rules);
  return () => putBack(session, keys, rules);
};
