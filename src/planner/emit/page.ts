import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import { type Inputs, type Page, Param } from "../inputs";
import type { AnyRow, AnyRows } from "../mapping/field-mapping";
import type { AnySortTerm, ListMapping } from "../mapping/list-mapping";
import { type Order, orderTerms } from "../mapping/order";
import { orderBy, type Sql, where } from "../sql";
import type { Emitter } from "./emitter";
import { jsonText } from "./json";

/** A connection, as its page is read. */
export interface ConnectionPlan {
  readonly field: SelectedField;
  readonly list: ListMapping;
  readonly rows: AnyRows;
  /** A row of the list, as of the moment asked for. */
  readonly row: (alias: string) => AnyRow;
  readonly order: Order;
  readonly page: Page;
  /** A literal, so that PostgreSQL plans for so many rows; each length of a page has its statement. */
  readonly limit: Sql;
  /** The selected fields that hold nodes, each with the column of the page that its objects stand in. */
  readonly nodes: ReadonlyMap<SelectedField, string>;
  /** Whether rows carry their number, and one row more than asked for tells whether there are more. */
  readonly isNumbered: boolean;
  /** The conditions under which a row belongs to the list at all. */
  readonly belongs: (row: AnyRow) => readonly Sql[];
}

/** The rows of the page in order. */
export function emitPage(plan: ConnectionPlan, emitter: Emitter): Sql {
  const { list, limit, order, isNumbered } = plan;
  const alias = emitter.alias();
  const row = plan.row(alias);
  const terms = orderTerms(list, order.field);
  const descending = (order.direction === "DESC") !== plan.page.backward;
  const sorted = orderBy(
    terms.map(({ value }) => sql`${value(row)} ${sql.raw(descending ? "desc" : "asc")}`),
  );
  const conditions = where([...plan.belongs(row), ...keyset(plan, terms, row, descending, emitter)]);
  const from = plan.rows.from(alias);
  if (!isNumbered) {
    const columns = pageColumns(plan, terms, row, emitter);
    return sql`select ${sql.join(columns)} from ${from}${conditions}${sorted} limit ${limit}`;
  }
  const rows = sql`select ${sql.ref(alias)}.* from ${from}${conditions}${sorted} limit ${limit} + 1`;
  const numbered = sql`select ${sql.ref(alias)}.*, row_number() over (${sorted}) as n from (${rows}) as ${sql.id(alias)}`;
  const n = sql.ref(`${alias}.n`);
  const columns = [sql`${n} as n`, ...pageColumns(plan, terms, row, emitter, sql`${n} <= ${limit}`)];
  return sql`select ${sql.join(columns)} from (${numbered}) as ${sql.id(alias)}`;
}

/** What is made of each row; of the one row more, where there is one, nothing. */
function pageColumns(
  { field, order, nodes }: ConnectionPlan,
  terms: readonly AnySortTerm[],
  row: AnyRow,
  emitter: Emitter,
  isOfPage?: Sql,
): Sql[] {
  const objects = [...nodes].map(([node, column]) => {
    const object = jsonText(emitter.object(node.children, row));
    const value = isOfPage ? sql`case when ${isOfPage} then ${object} end` : object;
    return sql`${value} as ${sql.id(column)}`;
  });
  const columns = needsCursor(field) ? [sql`${cursorOf(order, terms, row)} as cursor`, ...objects] : objects;
  return columns.length === 0 ? [sql`1 as one`] : columns;
}

function needsCursor(field: SelectedField): boolean {
  return field.children.some(({ children }) => children.some(({ name }) => /cursor$/i.test(name)));
}

/** The counterpart of `decodeCursor`. */
function cursorOf(order: Order, terms: readonly AnySortTerm[], row: AnyRow): Sql {
  const values = terms.map(({ value }) => sql`${value(row)}::text`);
  const json = sql`json_build_array(${sql.join([sql`${sql.lit(order.name)}::text`, ...values])})::text`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

function keyset(
  { field, page, list }: ConnectionPlan,
  terms: readonly AnySortTerm[],
  row: AnyRow,
  descending: boolean,
  emitter: Emitter,
): Sql[] {
  if (page.from === undefined) return [];
  const start = terms.map(({ type }, index) => {
    const value = new Param(({ slots }: Inputs) => slots[field.slot ?? -1]?.page?.from?.[index]);
    return sql`${value}::${sql.raw(type)}`;
  });
  const key = start.at(-1);
  if (list.forGood && key) {
    const param = () => key;
    emitter.mustExist(list.forGood, { isSingle: () => true, single: param, param });
  }
  const values = terms.map(({ value }) => value(row));
  return [sql`(${sql.join(values)}) ${sql.raw(descending ? "<" : ">")} (${sql.join(start)})`];
}
