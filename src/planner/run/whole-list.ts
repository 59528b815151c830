import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  locatedError,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { type Analysis, analyse } from "../analyse/selection";
import type { ReadContext } from "../context";
import type { Statement } from "../emit/statement";
import { emitWholeList } from "../emit/whole-list";
import type { Inputs } from "../inputs";
import { withoutTypes } from "../mapping/union";
import { evaluate } from "../plan/evaluate";
import { fragmentsOf } from "../plan/fragments";
import { coerce } from "./coerce";
import { refusal } from "./refusal";
import { runStatement } from "./run-statement";

/** An operation with one root field, a list of which every record is wanted. */
export interface ListRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Its database is one connection amid a transaction, which a cursor needs. */
  readonly context: ReadContext;
}

type Fields = Readonly<Record<string, unknown>>;

/** The records of a list as they are read, so many at once; those that are not asked for are not read. */
export type WholeList = AsyncGenerator<readonly Fields[], void>;

/** As many records as one statement reads. */
const AT_ONCE = 50;

const CURSOR = "rows";

/**
 * Opens a list that is read from its beginning to its end, without pages: a connection, whose paging arguments do not
 * matter, a list, or a feed. What is wrong with the request is thrown before anything is read; several errors at once, of
 * variables, are given instead.
 */
export async function openList(
  schema: GraphQLSchema,
  { document, operation, variables, context }: ListRequest,
): Promise<WholeList | readonly Error[]> {
  const { coerced, errors } = coerce(schema, operation, variables);
  if (coerced === undefined) return errors;
  const { analysis, nodes } = analyseRoot(schema, document, operation, coerced);
  try {
    const inputs = evaluate(analysis, coerced, context.languages);
    const { check, rows } = emitWholeList(analysis.root, inputs);
    await runStatement(check, inputs, context, analysis.root.path);
    return read(rows, inputs, context, analysis.hasUnions);
  } catch (error) {
    throw locatedError(error, nodes, [analysis.root.responseKey]);
  }
}

function analyseRoot(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Fields,
) {
  const type = schema.getRootType(operation.operation) as GraphQLObjectType;
  const fragments = fragmentsOf(document);
  const roots = [...collectFields(schema, fragments, variableValues, type, operation.selectionSet)];
  const [root] = roots;
  if (root === undefined || roots.length > 1)
    throw new Error(`one list is read at once, not ${roots.length}`);
  const [responseKey, nodes] = root;
  const analysis: Analysis = analyse({ schema, fragments, variableValues }, type, responseKey, nodes);
  return { analysis, nodes };
}

async function* read(
  rows: Statement,
  inputs: Inputs,
  { database }: ReadContext,
  hasUnions: boolean,
): WholeList {
  const { pool } = database;
  const parse = (json: string): Fields => JSON.parse(hasUnions ? withoutTypes(json) : json);
  try {
    const text = `declare ${CURSOR} no scroll cursor for ${rows.text}`;
    await pool.query({ text, values: rows.bind(inputs) });
    while (true) {
      const result = await pool.query<{ record: string }>(`fetch ${AT_ONCE} from ${CURSOR}`);
      // Taken out of the result: V8 collects old objects late, and an old result would keep alive those that follow it.
      const found = result.rows.splice(0);
      const records = found.map(({ record }) => parse(record));
      const isLast = found.length < AT_ONCE;
      found.length = 0;
      if (records.length > 0) yield records;
      if (isLast) return;
    }
  } catch (error) {
    throw refusal(error) ?? error;
  }
}
