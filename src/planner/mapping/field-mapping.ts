import type { ClassType } from "type-graphql";
import type { Argument } from "../argument";
import type { Row, Rows, Sql } from "../sql";
import type { Known } from "./known";
import type { FilterMapping, ListMapping } from "./list-mapping";

// biome-ignore lint/suspicious/noExplicitAny: mappings of every table stand in one registry; builders type them.
export type AnyRow = Row<any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyRows = Rows<any>;

// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyFilter = FilterMapping<any>;

/** A value of the row: a column or an expression over it. */
export interface ScalarMapping {
  readonly kind: "scalar";
  readonly value: (row: AnyRow, args: Argument) => Sql;
  /** The column, where the value is just that. */
  readonly column?: string;
}

/** A text in many languages: a map from BCP 47 tags to texts. */
export interface TextMapping {
  readonly kind: "text";
  readonly map: (row: AnyRow) => Sql;
}

/** An object whose fields come from the same row. */
export interface EmbeddedMapping {
  readonly kind: "embedded";
  readonly type: () => ClassType;
  readonly isNull?: (row: AnyRow) => Sql;
}

/** A list with one object for each of some values known beforehand, such as the values of an enum. */
export interface EachMapping {
  readonly kind: "each";
  readonly values: readonly string[];
  readonly fields: Readonly<Record<string, (row: AnyRow, value: string) => Sql>>;
}

/** Related rows: where they come from and which of them belong to the parent. */
export interface Relation {
  readonly from: (alias: string) => Sql;
  readonly where: (target: AnyRow) => readonly Sql[];
  readonly orderBy?: (target: AnyRow) => readonly Sql[];
  /** How its rows are seen, where that depends on the parent. */
  readonly seen?: (target: AnyRow) => AnyRow;
}

/** What a relation may need besides its parent and its arguments. */
export interface RelationContext {
  /** The alias of the related rows; a name that begins with it is free too. */
  readonly alias: string;
  /** The columns of the related rows that the selection needs: known once `from` is called. */
  readonly columns: ReadonlySet<string>;
  /** The conditions that a filter argument stands for. */
  readonly filter: (mapping: AnyFilter, filter: Argument | undefined, row: AnyRow) => readonly Sql[];
}

type RelationOf = (parent: AnyRow, args: Argument, context: RelationContext) => Relation;

export interface OneMapping {
  readonly kind: "one";
  readonly type: () => ClassType;
  readonly relation: RelationOf;
  /** The column of this row that names the related one, and that one's column which it equals. */
  readonly foreignKey?: { readonly column: string; readonly references: string };
  /** The argument that names the row, where asking for one that does not exist is an error. */
  readonly key?: { readonly argument: string; readonly known: Known };
}

export interface ManyMapping {
  readonly kind: "many";
  readonly type: () => ClassType;
  readonly relation: RelationOf;
  /** What the fields of its argument `filter` mean. */
  readonly filter?: AnyFilter;
}

/** The one related row, of one of several types: a value of the parent tells which. */
export interface UnionMapping {
  readonly kind: "union";
  readonly value: (parent: AnyRow) => Sql;
  readonly members: ReadonlyMap<string, OneMapping>;
}

/** A Relay connection over a list. */
export interface ConnectionMapping {
  readonly kind: "connection";
  readonly list: () => ListMapping;
  readonly scope: (parent: AnyRow, target: AnyRow, args: Argument) => readonly Sql[];
}

/** How records of a type are found by their key. */
export interface EntityMapping {
  readonly rows: AnyRows;
  /** The field of the type that is the key. */
  readonly key: string;
  readonly value: (row: AnyRow) => Sql;
}

/** Federation's `_entities`: records of any type, by their keys. */
export interface EntitiesMapping {
  readonly kind: "entities";
  /** By the names of the types. */
  readonly types: ReadonlyMap<string, EntityMapping>;
}

/** Cursors of one kind that a feed may be read from. */
export interface FeedCursor {
  /** How its cursors begin: the name of the order that they were made in. */
  readonly order: string;
  /** The position that the cursor's value stands for: a query that gives one row, or none. */
  readonly position: (value: Sql) => Sql;
}

/** Rows that are only ever added, in the order in which they were committed. */
export interface FeedMapping {
  readonly kind: "feed";
  readonly type: () => ClassType;
  readonly rows: AnyRows;
  /** A bigint that is larger than that of every row committed before. */
  readonly position: (row: AnyRow) => Sql;
  /** The conditions under which a row is told of. */
  readonly belongs: (row: AnyRow, args: Argument, context: Pick<RelationContext, "filter">) => readonly Sql[];
  /** What the argument `after` may be. */
  readonly cursors: readonly FeedCursor[];
}

export type FieldMapping =
  | ScalarMapping
  | TextMapping
  | EmbeddedMapping
  | EachMapping
  | OneMapping
  | ManyMapping
  | UnionMapping
  | ConnectionMapping
  | EntitiesMapping
  | FeedMapping;
