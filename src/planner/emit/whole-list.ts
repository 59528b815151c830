import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import type { Inputs } from "../inputs";
import type { AnyRow, ConnectionMapping, FeedMapping, ManyMapping } from "../mapping/field-mapping";
import { rowsOf } from "../mapping/list-mapping";
import { mappingOf } from "../mapping/mapping-of";
import { orderOf, orderTerms } from "../mapping/order";
import { orderBy, rowOf, type Sql, where } from "../sql";
import { rowAsOf } from "./connection";
import { Emitter } from "./emitter";
import { emitField, relationContext, targetOf } from "./field";
import { emitFilter } from "./filter";
import { jsonText } from "./json";
import { prepared, type Statement, statementOf } from "./statement";

/** A list that is read from its beginning to its end. */
export interface ListStatements {
  /** Finds what was asked for and does not exist; its data is nothing. */
  readonly check: Statement;
  /** One row for each record, in the list's order: its JSON. */
  readonly rows: Statement;
}

/** What of a root field is read row by row: the nodes of a connection, the records of a list or of a feed. */
export function recordFields(root: SelectedField): readonly SelectedField[] {
  if (mappingOf(root.definition)?.kind !== "connection") return root.children;
  return root.children.find(({ name }) => name === "nodes")?.children ?? [];
}

/** All that a root field's filter leaves of its list, without pages. */
export function emitWholeList(root: SelectedField, inputs: Inputs): ListStatements {
  const emitter = new Emitter(inputs, emitField);
  const rows = prepared(selected(root, emitter));
  return { rows, check: statementOf(sql`''::text`, emitter) };
}

function selected(root: SelectedField, emitter: Emitter): Sql {
  const mapping = mappingOf(root.definition);
  switch (mapping?.kind) {
    case "connection":
      return ofConnection(root, mapping, emitter);
    case "many":
      return ofList(root, mapping, emitter);
    case "feed":
      return ofFeed(root, mapping, emitter);
    default:
      throw new Error(`"${root.path}" is no list`);
  }
}

function ofConnection(root: SelectedField, mapping: ConnectionMapping, emitter: Emitter): Sql {
  const list = mapping.list();
  const args = emitter.argument(root);
  const alias = emitter.alias();
  const row = rowAsOf(list, rowOf(alias), args);
  const record = recordOf(root, row, emitter);
  const { field, direction } = orderOf(list, emitter.input(root).args["orderBy"]);
  const terms = orderTerms(list, field).map(
    ({ value }) => sql`${value(row)} ${sql.raw(direction === "DESC" ? "desc" : "asc")}`,
  );
  const belongs = [
    ...mapping.scope(rowOf("none"), row, args),
    ...emitFilter(list.filter, args.get("filter"), row, emitter),
  ];
  return sql`select ${record} from ${rowsOf(list, args).from(alias)}${where(belongs)}${orderBy(terms)}`;
}

function ofList(root: SelectedField, mapping: ManyMapping, emitter: Emitter): Sql {
  const args = emitter.argument(root);
  const alias = emitter.alias();
  const columns = new Set<string>();
  const relation = mapping.relation(rowOf("none"), args, relationContext(alias, columns, emitter));
  const row = targetOf(relation, alias, columns);
  const record = recordOf(root, row, emitter);
  const filter = mapping.filter ? emitFilter(mapping.filter, args.get("filter"), row, emitter) : [];
  const order = orderBy(relation.orderBy?.(row) ?? []);
  return sql`select ${record} from ${relation.from(alias)}${where([...relation.where(row), ...filter])}${order}`;
}

function ofFeed(root: SelectedField, feed: FeedMapping, emitter: Emitter): Sql {
  const alias = emitter.alias();
  const row: AnyRow = rowOf(alias);
  const record = recordOf(root, row, emitter);
  const belongs = feed.belongs(row, emitter.argument(root), {
    filter: (mapping, filter, target) => emitFilter(mapping, filter, target, emitter),
  });
  return sql`select ${record} from ${feed.rows.from(alias)}${where(belongs)} order by ${feed.position(row)}`;
}

function recordOf(root: SelectedField, row: AnyRow, emitter: Emitter): Sql {
  return sql`${jsonText(emitter.object(recordFields(root), row))} as record`;
}
