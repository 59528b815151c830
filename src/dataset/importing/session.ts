import type { Kysely, RawBuilder } from "kysely";
import type { PoolClient } from "pg";
import type { DB } from "../../kernel/database/generated/tables";

/** One connection inside the import's transaction. */
export interface Session {
  readonly client: PoolClient;
  readonly kysely: Kysely<DB>;
}

/** Runs a statement on the import's own connection. */
export const run = async <Row>(
  { client, kysely }: Session,
  statement: RawBuilder<Row>,
): Promise<{ readonly rows: readonly Row[]; readonly count: number }> => {
  const { sql: text, parameters } = statement.compile(kysely);
  const { rows, rowCount } = await client.query({ text, values: [...parameters] });
  return { rows: rows as readonly Row[], count: rowCount ?? 0 };
};
