import type { GraphQLFieldResolver } from "graphql";
import type { Row, Table } from "./rows";
import { type Texts, textIn } from "./texts";

export interface Context {
  readonly languages: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: arguments of every field.
export type Resolve = GraphQLFieldResolver<Row, Context, any>;
/** The fields of a type. */
export type Fields = Readonly<Record<string, Resolve>>;
export type Resolvers = Readonly<Record<string, Fields>>;

export const column =
  (name: string): Resolve =>
  (row) =>
    row[name];

/** Fields whose columns have their names, in snake case. */
export const columns = (...names: string[]): Fields =>
  Object.fromEntries(
    names.map((name) => [name, column(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))]),
  );

export const momentText = (value: unknown): string | null =>
  value === null ? null : new Date(String(value)).toISOString();

export const moment =
  (name: string): Resolve =>
  (row) =>
    momentText(row[name]);

/** Without the zeros that the column pads it with. */
export const decimal =
  (name: string): Resolve =>
  (row) => {
    const [whole = "", fraction = ""] = String(row[name]).split(".");
    const digits = fraction.replace(/0+$/, "");
    return digits === "" ? whole : `${whole}.${digits}`;
  };

interface LanguageArguments {
  readonly in?: readonly string[] | null;
}

export const text =
  (name: string): Resolve =>
  (row, { in: tags }: LanguageArguments, { languages }) =>
    textIn(row[name] as Texts | null, [...(tags ?? []), ...languages]);

/** Fields that are texts, in columns of their names. */
export const texts = (...names: string[]): Fields =>
  Object.fromEntries(
    names.map((name) => [name, text(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))]),
  );

/** The one row of the table that the column refers to. */
export const one =
  (table: Table, foreignKey: string, key = "id"): Resolve =>
  (row) =>
    row[foreignKey] === null ? null : table.find(key, row[foreignKey]);

/** The rows of the table that refer to this one, in the table's order. */
export const many =
  (table: Table, foreignKey: string, key = "id"): Resolve =>
  (row) =>
    table.where(foreignKey, row[key]);

interface Link {
  readonly from: string;
  readonly to: string;
  readonly key?: string;
  readonly targetKey?: string;
}

/** The rows that a table between leads to, in the order of that table. */
export const through =
  (links: Table, target: Table, { from, to, key = "id", targetKey = "id" }: Link): Resolve =>
  (row) =>
    links
      .where(from, row[key])
      .filter((link) => link[to] !== null)
      .map((link) => target.find(targetKey, link[to]));

/** The rows that a table between leads to, in their own order. */
export const throughSorted =
  (links: Table, target: Table, { from, to, key = "id", targetKey = "id" }: Link): Resolve =>
  (row) => {
    const wanted = new Set(links.where(from, row[key]).map((link) => link[to]));
    return target.rows.filter((each) => wanted.has(each[targetKey]));
  };
