import pg from "pg";
import { contenderSettings } from "../contender";

const { DATE } = pg.types.builtins;

const { databaseUrl, poolSize } = contenderSettings();

const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: poolSize,
  // A day goes out as PostgreSQL writes it.
  types: {
    getTypeParser: (type, format) =>
      type === DATE ? (value: string) => value : pg.types.getTypeParser(type, format),
  },
});

/** A statement that PostgreSQL prepares once per connection. */
export const statement =
  <Row extends object>(name: string, text: string) =>
  async (...values: readonly unknown[]): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values: [...values] })).rows;
