import { type RawBuilder, sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import { type Inputs, type Page, Param } from "../inputs";
import type { AnyRow, ConnectionMapping } from "../mapping/field-mapping";
import type { AnySortTerm, ListMapping } from "../mapping/list-mapping";
import { type Order, orderOf, orderTerms } from "../mapping/order";
import { orderBy, rowOf, type Sql, where } from "../sql";
import type { Emitter } from "./emitter";
import { emitFilter } from "./filter";
import { jsonObject } from "./json-object";

interface ConnectionPlan {
  readonly field: SelectedField;
  readonly list: ListMapping;
  readonly order: Order;
  readonly page: Page;
  readonly limit: RawBuilder<unknown>;
  /** The conditions under which a row belongs to the list at all. */
  readonly belongs: (row: AnyRow) => readonly Sql[];
}

/** A Relay connection: one page by keyset, and the total only where it is selected. */
export function emitConnection(
  field: SelectedField,
  mapping: ConnectionMapping,
  parent: AnyRow,
  emitter: Emitter,
): Sql {
  const list = mapping.list();
  const args = emitter.argument(field);
  const { page, args: given } = emitter.input(field);
  if (page === undefined) throw new Error(`"${field.path}" has no page`);
  const limit = sql`${new Param(({ slots }: Inputs) => slots[field.slot ?? -1]?.page?.limit)}::int`;
  const belongs = (row: AnyRow) => [
    ...mapping.scope(parent, row, args),
    ...emitFilter(list.filter, args.get("filter"), row, emitter),
  ];
  const plan = { field, list, order: orderOf(list, given["orderBy"]), page, limit, belongs };
  const parts = field.children.map((child) => [child.responseKey, emitPart(child, plan)] as const);
  return field.children.some(({ name }) => name !== "totalCount")
    ? sql`(select ${jsonObject(parts)} from (${emitPage(plan, emitter)}) as p)`
    : jsonObject(parts);
}

/** A field of the connection itself, over the rows of the page `p`. */
function emitPart(part: SelectedField, plan: ConnectionPlan): Sql {
  switch (part.name) {
    case "totalCount":
      return emitTotal(plan);
    case "nodes":
      return aggregate(sql.ref(`p.${part.responseKey}`), plan);
    case "edges":
      return aggregate(
        jsonObject(part.children.map((child) => [child.responseKey, edgeField(part, child)])),
        plan,
      );
    case "pageInfo":
      return jsonObject(part.children.map((child) => [child.responseKey, pageInfoField(child.name, plan)]));
    default:
      throw new Error(`a connection has no field "${part.name}"`);
  }
}

function emitTotal({ list, belongs }: ConnectionPlan): Sql {
  const row: AnyRow = rowOf("total");
  return sql`(select count(*)::int from ${list.rows.from("total")}${where(belongs(row))})`;
}

function aggregate(value: Sql, { page, limit }: ConnectionPlan): Sql {
  const order = page.backward ? sql`p.n desc` : sql`p.n`;
  return sql`coalesce(json_agg(${value} order by ${order}) filter (where p.n <= ${limit}), '[]'::json)`;
}

function edgeField(edges: SelectedField, field: SelectedField): Sql {
  return field.name === "cursor" ? sql`p.cursor` : sql.ref(`p.${nodeColumn(edges, field)}`);
}

/** Response keys are unique among the fields of one object, so a dot between two makes them unique here. */
function nodeColumn(edges: SelectedField, node: SelectedField): string {
  return `${edges.responseKey}:${node.responseKey}`;
}

function pageInfoField(name: string, { page, limit }: ConnectionPlan): Sql {
  const more = sql`count(*) > ${limit}`;
  const started = sql.lit(page.from !== undefined);
  const cursorAt = (end: "first" | "last") =>
    sql`(array_agg(p.cursor order by p.n ${sql.raw((end === "first") === page.backward ? "desc" : "asc")}) filter (where p.n <= ${limit}))[1]`;
  switch (name) {
    case "hasNextPage":
      return page.backward ? started : more;
    case "hasPreviousPage":
      return page.backward ? more : started;
    case "startCursor":
      return cursorAt("first");
    case "endCursor":
      return cursorAt("last");
    default:
      throw new Error(`pageInfo has no field "${name}"`);
  }
}

/** The rows of the page in order, one more than asked for to see whether there are more. */
function emitPage(plan: ConnectionPlan, emitter: Emitter): Sql {
  const { list, limit, order } = plan;
  const alias = emitter.alias();
  const row: AnyRow = rowOf(alias);
  const terms = orderTerms(list, order.field);
  const descending = (order.direction === "DESC") !== plan.page.backward;
  const sorted = orderBy(
    terms.map(({ value }) => sql`${value(row)} ${sql.raw(descending ? "desc" : "asc")}`),
  );
  const conditions = [...plan.belongs(row), ...keyset(plan, terms, row, descending)];
  const rows = sql`select ${sql.ref(alias)}.* from ${list.rows.from(alias)}${where(conditions)}${sorted} limit ${limit} + 1`;
  const numbered = sql`select ${sql.ref(alias)}.*, row_number() over (${sorted}) as n from (${rows}) as ${sql.id(alias)}`;
  const columns = [
    sql`${sql.ref(`${alias}.n`)} as n`,
    ...pageColumns(plan, terms, row, emitter, sql.ref(`${alias}.n`)),
  ];
  return sql`select ${sql.join(columns)} from (${numbered}) as ${sql.id(alias)}`;
}

function pageColumns(
  { field, order, limit }: ConnectionPlan,
  terms: readonly AnySortTerm[],
  row: AnyRow,
  emitter: Emitter,
  n: Sql,
): Sql[] {
  const node = (child: SelectedField, name: string) =>
    sql`case when ${n} <= ${limit} then ${emitter.object(child.children, row)} end as ${sql.id(name)}`;
  const nodes = field.children.flatMap((child) => {
    if (child.name === "nodes") return [node(child, child.responseKey)];
    if (child.name !== "edges") return [];
    return child.children
      .filter(({ name }) => name === "node")
      .map((edge) => node(edge, nodeColumn(child, edge)));
  });
  return needsCursor(field) ? [sql`${cursorOf(order, terms, row)} as cursor`, ...nodes] : nodes;
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
  { field, page }: ConnectionPlan,
  terms: readonly AnySortTerm[],
  row: AnyRow,
  descending: boolean,
): Sql[] {
  if (page.from === undefined) return [];
  const start = terms.map(({ type }, index) => {
    const value = new Param(({ slots }: Inputs) => slots[field.slot ?? -1]?.page?.from?.[index]);
    return sql`${value}::${sql.raw(type)}`;
  });
  const values = terms.map(({ value }) => value(row));
  return [sql`(${sql.join(values)}) ${sql.raw(descending ? "<" : ">")} (${sql.join(start)})`];
}
