import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  OperationTypeNode,
} from "graphql";
import type { ColumnSpec } from "./columns";
import { TABLES, type TableSpec } from "./tables";

/** What the values of a column are; of a list, its entries. */
export type ValueType =
  | "text"
  | "code"
  | "integer"
  | "number"
  | "boolean"
  | "date"
  | "partial date"
  | "date and time"
  | "URL";

/** A column with all that is to be known of it. */
export interface Column {
  readonly name: string;
  readonly path: readonly string[];
  readonly type: ValueType;
  readonly isList: boolean;
  readonly isLabel: boolean;
  readonly codeLists: readonly string[];
  readonly unit: string | undefined;
  readonly meaning: string;
}

/** A table that can be exported, with the root field that it is read from. */
export interface Table {
  readonly name: string;
  readonly root: TableSpec["root"];
  readonly field: GraphQLField<unknown, unknown>;
  /** Whether its list is a connection. */
  readonly hasNodes: boolean;
  readonly columns: readonly Column[];
}

/** What each scalar of the graph is in a table; all others are texts. */
const TYPES: Readonly<Record<string, ValueType>> = {
  Boolean: "boolean",
  CountryCode: "code",
  Date: "date",
  DateTime: "date and time",
  Decimal: "number",
  Float: "number",
  Int: "integer",
  PartialDate: "partial date",
  URL: "URL",
};

interface Leaf {
  readonly first: GraphQLField<unknown, unknown>;
  readonly last: GraphQLField<unknown, unknown>;
  readonly isList: boolean;
}

const follow = (type: GraphQLObjectType, path: readonly string[]): Leaf => {
  const fields: GraphQLField<unknown, unknown>[] = [];
  let at: unknown = type;
  for (const name of path) {
    const found = isObjectType(at) ? at.getFields()[name] : undefined;
    if (found === undefined) throw new Error(`an export reads "${path.join(".")}" of ${type.name}`);
    fields.push(found);
    at = getNamedType(found.type);
  }
  return {
    first: fields[0] as Leaf["first"],
    last: fields.at(-1) as Leaf["last"],
    isList: fields.some((one) => isListType(getNullableType(one.type))),
  };
};

const describeColumn = (type: GraphQLObjectType, spec: ColumnSpec): Column => {
  const path = spec.path.split(".");
  const { first, last, isList } = follow(type, path);
  const leaf = getNamedType(last.type);
  const codeLists = spec.codeLists ?? (isEnumType(leaf) ? [leaf.name] : []);
  const codeType = codeLists.length > 0 && TYPES[leaf.name] === undefined ? "code" : undefined;
  return {
    name: spec.name,
    path,
    type: spec.isLabel === true ? "text" : (codeType ?? TYPES[leaf.name] ?? "text"),
    isList,
    isLabel: spec.isLabel === true,
    codeLists,
    unit: spec.unit,
    meaning: spec.meaning ?? first.description ?? "",
  };
};

const describeTable = (schema: GraphQLSchema, { name, root, columns, ...spec }: TableSpec): Table[] => {
  const type = root === "query" ? OperationTypeNode.QUERY : OperationTypeNode.SUBSCRIPTION;
  const field = schema.getRootType(type)?.getFields()[spec.field];
  if (field === undefined) return [];
  const listed = getNamedType(field.type) as GraphQLObjectType;
  const nodes = listed.getFields()["nodes"];
  const record = nodes ? (getNamedType(nodes.type) as GraphQLObjectType) : listed;
  const described = columns.map((column) => describeColumn(record, column));
  return [{ name, root, field, hasNodes: nodes !== undefined, columns: described }];
};

const known = new WeakMap<GraphQLSchema, readonly Table[]>();

/** The tables that a schema has the lists of. */
export const tablesOf = (schema: GraphQLSchema): readonly Table[] => {
  const tables = known.get(schema) ?? TABLES.flatMap((spec) => describeTable(schema, spec));
  known.set(schema, tables);
  return tables;
};
