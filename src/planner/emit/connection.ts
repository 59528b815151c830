import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import type { Argument } from "../argument";
import type { AnyRow, ConnectionMapping } from "../mapping/field-mapping";
import { type ListMapping, rowsOf } from "../mapping/list-mapping";
import { momentOf } from "../mapping/moment";
import { orderOf } from "../mapping/order";
import { rowOf, type Sql, where } from "../sql";
import { type Emitter, objectOf } from "./emitter";
import { type Counts, emitCounts } from "./facets";
import { emitFilter } from "./filter";
import { type Json, jsonAggregate, jsonLiteral, jsonText, jsonValue } from "./json";
import { type ConnectionPlan, emitPage } from "./page";

/** The fields that are made of the page's rows. */
const PAGE_FIELDS: ReadonlySet<string> = new Set(["edges", "nodes", "pageInfo"]);

/** A Relay connection: one page by keyset, and the total and the facets only where they are selected. */
export function emitConnection(
  field: SelectedField,
  mapping: ConnectionMapping,
  parent: AnyRow,
  emitter: Emitter,
): Json {
  const list = mapping.list();
  const args = emitter.argument(field);
  const { page, args: given } = emitter.input(field);
  if (page === undefined) throw new Error(`"${field.path}" has no page`);
  const belongs = (row: AnyRow) => [
    ...mapping.scope(parent, row, args),
    ...emitFilter(list.filter, args.get("filter"), row, emitter),
  ];
  const plan = {
    field,
    list,
    rows: rowsOf(list, args),
    row: (alias: string) => rowAsOf(list, rowOf(alias), args),
    order: orderOf(list, given["orderBy"]),
    page,
    limit: sql.lit(page.limit),
    nodes: nodeColumns(field),
    isNumbered: page.backward || field.children.some(({ name }) => name === "pageInfo"),
    belongs,
  };
  const counts = emitCounts(plan, emitter);
  const gathered = counts?.gathered ?? sql``;
  const object = jsonText(objectOf(field.children, (child) => emitPart(child, plan, counts)));
  // "having" makes the page's rows one group, also where nothing that is selected aggregates them.
  if (field.children.some(({ name }) => PAGE_FIELDS.has(name)))
    return [sql`(${gathered}select ${object} from (${emitPage(plan, emitter)}) as p having true)`];
  return [counts ? sql`(${gathered}select ${object})` : object];
}

/** The list's row, as of the moment that the argument `asOf` names. */
export function rowAsOf(list: ListMapping, row: AnyRow, args: Argument): AnyRow {
  const asOf = args.get("asOf");
  return asOf && list.asOf ? list.asOf(row, momentOf(asOf)) : row;
}

/** A field of the connection itself, over the rows of the page `p` or over what is counted of the list. */
function emitPart(part: SelectedField, plan: ConnectionPlan, counts: Counts | undefined): Json {
  switch (part.name) {
    case "totalCount":
      return jsonValue(counts?.total ?? emitTotal(plan), part.type);
    case "facets":
      return objectOf(part.children, (facet) => counts?.facet(facet) ?? jsonLiteral(null));
    case "nodes":
      return aggregate(nodeOf(part, plan), plan);
    case "edges":
      return aggregate(
        objectOf(part.children, (child) => edgeField(child, plan)),
        plan,
      );
    case "pageInfo":
      return objectOf(part.children, ({ name, type }) => jsonValue(pageInfoField(name, plan), type));
    default:
      throw new Error(`a connection has no field "${part.name}"`);
  }
}

function emitTotal({ rows, row, belongs }: ConnectionPlan): Sql {
  return sql`(select count(*)::int from ${rows.from("total")}${where(belongs(row("total")))})`;
}

/** The rows of a page that is not numbered come in its order; there are just those that were asked for. */
function aggregate(value: Json, { page, limit, isNumbered }: ConnectionPlan): Json {
  if (!isNumbered) return jsonAggregate(value);
  const order = page.backward ? sql` order by p.n desc` : sql` order by p.n`;
  return jsonAggregate(value, { order, filter: sql`p.n <= ${limit}` });
}

function edgeField(field: SelectedField, plan: ConnectionPlan): Json {
  return field.name === "cursor" ? jsonValue(sql`p.cursor`, field.type) : nodeOf(field, plan);
}

function nodeOf(field: SelectedField, { nodes }: ConnectionPlan): Json {
  return [sql.ref(`p.${nodes.get(field)}`)];
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
