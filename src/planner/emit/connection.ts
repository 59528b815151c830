import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import type { Argument } from "../argument";
import { type Inputs, Param } from "../inputs";
import type { AnyRow, ConnectionMapping } from "../mapping/field-mapping";
import type { ListMapping } from "../mapping/list-mapping";
import { momentOf } from "../mapping/moment";
import { orderOf } from "../mapping/order";
import { rowOf, type Sql, where } from "../sql";
import type { Emitter } from "./emitter";
import { emitFilter } from "./filter";
import { jsonObject } from "./json-object";
import { type ConnectionPlan, emitPage } from "./page";

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
  const plan = {
    field,
    list,
    row: (alias: string) => rowAsOf(list, rowOf(alias), args),
    order: orderOf(list, given["orderBy"]),
    page,
    limit,
    nodes: nodeColumns(field),
    belongs,
  };
  const parts = field.children.map((child) => [child.responseKey, emitPart(child, plan)] as const);
  // "having" makes the page's rows one group, also where nothing that is selected aggregates them.
  return field.children.some(({ name }) => name !== "totalCount")
    ? sql`(select ${jsonObject(parts)} from (${emitPage(plan, emitter)}) as p having true)`
    : jsonObject(parts);
}

/** The list's row, as of the moment that the argument `asOf` names. */
function rowAsOf(list: ListMapping, row: AnyRow, args: Argument): AnyRow {
  const asOf = args.get("asOf");
  return asOf && list.asOf ? list.asOf(row, momentOf(asOf)) : row;
}

/** A field of the connection itself, over the rows of the page `p`. */
function emitPart(part: SelectedField, plan: ConnectionPlan): Sql {
  switch (part.name) {
    case "totalCount":
      return emitTotal(plan);
    case "nodes":
      return aggregate(nodeOf(part, plan), plan);
    case "edges":
      return aggregate(
        jsonObject(part.children.map((child) => [child.responseKey, edgeField(child, plan)])),
        plan,
      );
    case "pageInfo":
      return jsonObject(part.children.map((child) => [child.responseKey, pageInfoField(child.name, plan)]));
    default:
      throw new Error(`a connection has no field "${part.name}"`);
  }
}

function emitTotal({ list, row, belongs }: ConnectionPlan): Sql {
  return sql`(select count(*)::int from ${list.rows.from("total")}${where(belongs(row("total")))})`;
}

function aggregate(value: Sql, { page, limit }: ConnectionPlan): Sql {
  const order = page.backward ? sql`p.n desc` : sql`p.n`;
  return sql`coalesce(json_agg(${value} order by ${order}) filter (where p.n <= ${limit}), '[]'::json)`;
}

function edgeField(field: SelectedField, plan: ConnectionPlan): Sql {
  return field.name === "cursor" ? sql`p.cursor` : nodeOf(field, plan);
}

function nodeOf(field: SelectedField, { nodes }: ConnectionPlan): Sql {
  return sql.ref(`p.${nodes.get(field)}`);
}

/** Response keys are the client's to choose, columns are not: they are numbered. */
function nodeColumns(connection: SelectedField): Map<SelectedField, string> {
  const fields = connection.children.flatMap((child) => {
    if (child.name === "nodes") return [child];
    return child.name === "edges" ? child.children.filter(({ name }) => name === "node") : [];
  });
  return new Map(fields.map((field, index) => [field, `node_${index}`]));
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
