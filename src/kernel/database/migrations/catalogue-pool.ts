import { ColumnTypeEnum, type SqlResultSet } from "@prisma/driver-adapter-utils";
import pg from "pg";

// PostgreSQL's catalogues use the internal type "char", which Prisma's adapter does not know and the engine asks for.
// So such columns pass the adapter as text, and become characters again behind it.
const { CHAR, TEXT } = pg.types.builtins;
const characterColumnsOf = new WeakMap<unknown[][], number[]>();

const presentCharactersAsText = (result: pg.QueryArrayResult): void => {
  const indexes = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
  if (indexes.length === 0) return;
  for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
  characterColumnsOf.set(result.rows, indexes);
};

/** A pool of one connection whose results Prisma's adapter understands. */
export const openCataloguePool = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...config, max: 1 });
  const query = pool.query.bind(pool);
  const queryCatalogue = async (text: string | pg.QueryArrayConfig) => {
    if (typeof text === "string") return query(text);
    const result = await query(text);
    presentCharactersAsText(result);
    return result;
  };
  return Object.assign(pool, { query: queryCatalogue });
};

/** Gives the columns of type "char" their type back. */
export const restoreCharacterColumns = (result: SqlResultSet): SqlResultSet => {
  const indexes = characterColumnsOf.get(result.rows);
  if (indexes === undefined) return result;
  const columnTypes = [...result.columnTypes];
  for (const index of indexes) columnTypes[index] = ColumnTypeEnum.Character;
  return { ...result, columnTypes };
};
