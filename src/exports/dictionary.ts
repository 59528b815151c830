import { type GraphQLSchema, isEnumType } from "graphql";
import { labeller } from "../labels/labels";
import { type Column, type Table, tablesOf } from "./describe";
import type { Listing } from "./formats/format";
import type { Row } from "./values";

/** What explains the tables. */

const column = (name: string, meaning: string, type: Column["type"] = "text", isList = false): Column => ({
  name,
  meaning,
  type,
  isList,
  path: [name],
  isLabel: false,
  codeLists: [],
  unit: undefined,
});

const COLUMNS: readonly Column[] = [
  column("export", "The export that the column stands in."),
  column("column", "The column's name."),
  column("meaning", "What its values mean."),
  column("type", "What its values are; of a list, its entries."),
  column("isList", "Whether a cell holds any number of entries.", "boolean"),
  column("unit", "The unit of its values, where they have one."),
  column(
    "codeLists",
    "The code lists that its values, or what its labels stand for, are from.",
    "text",
    true,
  ),
];

const CODE_COLUMNS: readonly Column[] = [
  column("codeList", "The code list."),
  column("code", "A code of it."),
  column("label", "What people read in its place, in the language asked for."),
  column("meaning", "What it means, in English."),
];

/** The columns of all tables, or of one. */
export const dictionaryOf = (schema: GraphQLSchema, table?: Pick<Table, "name" | "columns">): Listing => ({
  name: "dictionary",
  columns: COLUMNS,
  rows: (table ? [table] : tablesOf(schema)).flatMap(({ name, columns }) =>
    columns.map(
      ({ name: of, meaning, type, isList, unit, codeLists }): Row => [
        name,
        of,
        meaning,
        type,
        isList,
        unit ?? null,
        codeLists,
      ],
    ),
  ),
});

/** The codes of the graph's own lists that all tables use, or one. */
export const codeListsOf = (
  schema: GraphQLSchema,
  languages: readonly string[],
  table?: Pick<Table, "columns">,
): Listing => {
  const columns = (table ? [table] : tablesOf(schema)).flatMap((one) => one.columns);
  const lists = [...new Set(columns.flatMap(({ codeLists }) => codeLists))].sort();
  return {
    name: "code-lists",
    columns: CODE_COLUMNS,
    rows: lists.flatMap((list) => {
      const type = schema.getType(list);
      if (!isEnumType(type)) return [];
      const label = labeller([list], languages);
      return type
        .getValues()
        .map(({ name, description }): Row => [list, name, label(name), description ?? null]);
    }),
  };
};
