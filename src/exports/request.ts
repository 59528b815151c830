import { coerceInputValue, type GraphQLError, type GraphQLSchema } from "graphql";
import { badInput } from "../kernel/errors/graphql";
import { FORMAT_NAMES, type FormatName } from "../kernel/exports";
import { canonicalTag } from "../kernel/localization/canonical-tag";
import { type Column, type Table, tablesOf } from "./describe";
import { LIST_ARGUMENTS } from "./selection";

/** What is to be exported, checked. */
export interface ExportRequest {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly format: FormatName;
  /** Most wanted first. */
  readonly languages: readonly string[];
  /** The arguments of the table's list. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly hasByteOrderMark: boolean;
}

/** The parameters as they were given, by their names. */
export type Parameters = Readonly<Record<string, unknown>>;

const NAMES = ["where", "asOf", "columns", "language", "bom"] as const;

type ParameterName = (typeof NAMES)[number];

const wrong = (parameter: string, message: string, details: Readonly<Record<string, unknown>> = {}) =>
  badInput(message, "BAD_USER_INPUT", { parameter, ...details });

/** A parameter's text; undefined where it was left out or is empty. */
const given = (parameters: Parameters, name: ParameterName): string | undefined => {
  const value = parameters[name];
  if (Array.isArray(value))
    throw wrong(name, `The parameter "${name}" is given more than once: give it once.`);
  return typeof value === "string" && value !== "" ? value : undefined;
};

const refuseUnknown = (parameters: Parameters, known: readonly string[]): void => {
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw wrong(unknown, `There is no parameter "${unknown}" here: there are ${known.join(", ")}.`);
};

const jsonOf = (name: ParameterName, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(
      name,
      `The parameter "${name}" is not JSON: give an object such as {"countries": ["KZ"]}, encoded for an address.`,
    );
  }
};

const fieldAt = (path: readonly (string | number)[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");

/** A value of an argument of the list, as the graph's own input type checks it. */
const argumentOf = (
  { field, name: table }: Table,
  name: keyof typeof LIST_ARGUMENTS,
  parameters: Parameters,
): Parameters => {
  const text = given(parameters, name);
  if (text === undefined) return {};
  const argument = field.args.find((one) => one.name === LIST_ARGUMENTS[name]);
  if (argument === undefined) {
    throw wrong(name, `The export of ${table} takes no parameter "${name}": leave it out.`);
  }
  const value = jsonOf(name, text);
  coerceInputValue(value, argument.type, (path, _, { message }: GraphQLError) => {
    const place = fieldAt(path);
    const where = place === "" ? "" : ` at "${place}"`;
    throw wrong(name, `The parameter "${name}" is wrong${where}: ${message}`, {
      ...(place && { field: place }),
    });
  });
  return { [argument.name]: value };
};

const columnsOf = ({ columns, name: table }: Table, parameters: Parameters): readonly Column[] => {
  const text = given(parameters, "columns");
  if (text === undefined) return columns;
  const names = text.split(",").map((name) => name.trim());
  return names.map((name, index) => {
    if (name === "") {
      throw wrong(
        "columns",
        `The parameter "columns" names no column at place ${index + 1}: put one comma between names.`,
      );
    }
    const column = columns.find((one) => one.name === name);
    if (column === undefined) {
      const all = columns.map((one) => one.name).join(", ");
      throw wrong(
        "columns",
        `The parameter "columns" names "${name}", which the export of ${table} does not have: there are ${all}.`,
        {
          field: name,
        },
      );
    }
    if (names.indexOf(name) !== index) {
      throw wrong("columns", `The parameter "columns" names "${name}" twice: name each column once.`, {
        field: name,
      });
    }
    return column;
  });
};

const languagesOf = (parameters: Parameters, accepted: readonly string[]): readonly string[] => {
  const wanted = (given(parameters, "language")?.split(",") ?? []).map((tag) => {
    const canonical = canonicalTag(tag.trim());
    if (canonical !== undefined) return canonical;
    throw wrong("language", `The parameter "language" has "${tag}", which is no BCP 47 tag such as ru.`);
  });
  return [...new Set([...wanted, ...accepted])];
};

const byteOrderMarkOf = (parameters: Parameters, format: FormatName): boolean => {
  const text = given(parameters, "bom");
  if (text === undefined) return false;
  if (text !== "true" && text !== "false") {
    throw wrong("bom", `The parameter "bom" is "${text}": give true or false.`);
  }
  if (format !== "csv") throw wrong("bom", `The parameter "bom" is for CSV: leave it out for ${format}.`);
  return text === "true";
};

/** A table, by its name and a format's. */
export interface FileName {
  readonly name: string;
  readonly format: FormatName;
}

/** Splits `action-items.csv`; undefined where the ending is no format. */
export const readFileName = (file: string): FileName | undefined => {
  const dot = file.lastIndexOf(".");
  const format = FORMAT_NAMES.find((one) => one === file.slice(dot + 1));
  return dot < 0 || format === undefined ? undefined : { name: file.slice(0, dot), format };
};

/** Checks what is asked of a table; undefined where there is no such table. What is wrong is thrown, and named. */
export const readRequest = (
  schema: GraphQLSchema,
  { name, format }: FileName,
  parameters: Parameters,
  accepted: readonly string[],
): ExportRequest | undefined => {
  const table = tablesOf(schema).find((one) => one.name === name);
  if (table === undefined) return undefined;
  refuseUnknown(parameters, NAMES);
  return {
    table,
    format,
    columns: columnsOf(table, parameters),
    languages: languagesOf(parameters, accepted),
    variables: { ...argumentOf(table, "where", parameters), ...argumentOf(table, "asOf", parameters) },
    hasByteOrderMark: byteOrderMarkOf(parameters, format),
  };
};

/** The same of what explains the tables, which takes fewer parameters. */
export const readListingRequest = (
  { format }: FileName,
  parameters: Parameters,
  accepted: readonly string[],
): Pick<ExportRequest, "format" | "languages" | "hasByteOrderMark"> => {
  refuseUnknown(parameters, ["language", "bom"]);
  return {
    format,
    languages: languagesOf(parameters, accepted),
    hasByteOrderMark: byteOrderMarkOf(parameters, format),
  };
};
