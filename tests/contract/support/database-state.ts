import type { Database } from "../../../src/kernel/database";

/** Every table of a database with a hash of all its rows: equal where nothing at all was written. */
export const stateOf = async ({ pool }: Database): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await pool.query<{ name: string; hash: string }>(
    `select table_name as name, query_to_xml(
       format('select md5(string_agg(r::text, chr(10) order by r::text)) as hash from %I.%I as r', table_schema, table_name),
       true, false, '')::text as hash
     from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
};
