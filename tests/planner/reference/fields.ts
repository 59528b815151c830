import type { GraphQLFieldResolver } from "graphql";
import type { Row } from "./rows";
import { textIn } from "./texts";
import type { Table } from "./whole-tables";

// biome-ignore lint/suspicious/noExplicitAny: arguments of every field.
export type Resolve = GraphQLFieldResolver<Row, { readonly languages: readonly string[] }, any>;
export type Fields = Readonly<Record<string, Resolve>>;
export type Resolvers = Readonly<Record<string, Fields>>;

const columnOf = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const each = <Given extends string>(names: readonly Given[], resolve: (name: Given) => Resolve): Fields =>
  Object.fromEntries(names.map((name) => [name, resolve(name)]));

/** Moments come as text from JSON, and as dates from rows. */
const isoMoment = (value: unknown): string | null =>
  value === undefined || value === null ? null : new Date(value as string | Date).toISOString();

/** The few kinds of fields that most types consist of, over whole tables. */
export const fieldsOver = (table: (name: string) => Table) => {
  const keyOf = (name: string): string => (table(name).rows[0]?.["code"] === undefined ? "id" : "code");

  const columns = (...names: string[]): Fields => each(names, (name) => (row) => row[columnOf(name)] ?? null);

  const texts = (...names: string[]): Fields =>
    each(
      names,
      (name) =>
        (row, { in: tags }, { languages }) =>
          textIn((row[columnOf(name)] ?? null) as never, [...(tags ?? []), ...languages]),
    );

  const decimal = (name: string): Fields => ({ [name]: (row) => String(row[columnOf(name)]) });

  const moment = (name: string): Fields => ({ [name]: (row) => isoMoment(row[columnOf(name)]) });

  const one = (name: string, column: string, target: string, key = "id"): Fields => ({
    [name]: (row) => {
      const value = row[column] ?? null;
      return value === null ? null : table(target).find(key, value);
    },
  });

  const sortedBy = (rows: readonly Row[], column: string | undefined): readonly Row[] =>
    column === undefined ? rows : rows.toSorted((a, b) => Number(a[column]) - Number(b[column]));

  const many = (name: string, target: string, column: string, order?: string): Fields => ({
    [name]: ({ id }) => sortedBy(table(target).where(column, id), order),
  });

  /** Sorted as the links are, or as the records that they lead to. */
  const through = (
    name: string,
    links: string,
    [from, to]: readonly [string, string],
    target: string,
    sorting: "link" | "target" = "link",
  ): Fields => ({
    [name]: ({ id }) => {
      const keys: unknown[] = table(links)
        .where(from, id)
        .map((link) => link[to] ?? null);
      if (sorting === "target") return table(target).rows.filter((row) => keys.includes(row[keyOf(target)]));
      const found = keys.map((key) => (key === null ? null : table(target).find(keyOf(target), key)));
      return found.filter((row) => row !== null);
    },
  });

  const citations = (name: string, column: string, key = "id"): Fields => ({
    citations: (row) => table(name).where(column, row[key]),
  });

  const all = (names: Readonly<Record<string, string>>): Fields =>
    each(Object.keys(names), (name) => () => table(names[name] ?? "").rows);

  const byId = (names: Readonly<Record<string, string>>): Fields =>
    each(
      Object.keys(names),
      (name) =>
        (_, { id }) =>
          table(names[name] ?? "").find("id", id),
    );

  return { columns, texts, decimal, moment, one, many, through, citations, all, byId };
};
