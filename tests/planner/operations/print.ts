import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
} from "graphql";
import { Scope } from "./scope";
import type { Part } from "./selections";
import { Variables } from "./variables";

type Field = GraphQLField<unknown, unknown>;

/** Names that mean something in GraphQL, in JavaScript or in a statement, and one longer than PostgreSQL's. */
const ALIASES = [
  ...["id", "name", "title", "nodes", "edges", "node", "cursor", "pageInfo", "totalCount", "facets", "text"],
  ...["toString", "constructor", "__proto__", "hasOwnProperty", "data", "errors", "t1", "p", "n", "value"],
  `long_${"k".repeat(70)}`,
  `long_${"k".repeat(70)}_too`,
];

export interface Printed {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables that may be left out. */
  readonly optional: readonly string[];
}

export interface Printing {
  /** The operation's name; none without it. */
  readonly name?: string;
  /** Fields of the root besides, as they are written. */
  readonly before?: string;
  readonly after?: string;
}

/** Writes a selection down as an operation that is valid. */
export const printOperation = (
  schema: GraphQLSchema,
  selection: readonly Part[],
  { name = "", before = "", after = "" }: Printing = {},
): Printed => {
  const fragments: string[] = [];
  const variables = new Variables();

  const fieldOf = ({ type, name: fieldName }: Part): Field => {
    const owner = schema.getType(type);
    const field = isObjectType(owner) ? owner.getFields()[fieldName] : undefined;
    return field ?? TypeNameMetaFieldDef;
  };

  const argumentsOf = ({ args }: Field, { args: given, writing }: Part): string => {
    const written = args.flatMap(({ name: argument, type, defaultValue }, index) => {
      const mayBeAbsent = !isNonNullType(type) || defaultValue !== undefined;
      const value = variables.write(type, given[argument], writing >> (index % 8), mayBeAbsent);
      return value === undefined ? [] : [`${argument}: ${value}`];
    });
    return written.length === 0 ? "" : `(${written.join(", ")})`;
  };

  /** A key that is free, or taken by what merges with this. */
  const take = (scope: Scope, part: Part, signature: string, shape: string): readonly [string, Scope] => {
    const isOfObject = isObjectType(schema.getType(part.type));
    const field = { signature, shape, owner: part.type, isOfObject };
    const keys = [ALIASES[part.alias - 10] ?? part.name, part.name];
    for (let attempt = 0; ; attempt += 1) {
      const key = keys[attempt] ?? `${part.name}_${attempt}`;
      const below = scope.take(key, field);
      if (below !== undefined) return [key, below];
    }
  };

  /** A member of a union is selected under its own type. */
  const selectionSet = (owner: string, parts: readonly Part[], scope: Scope): string => {
    const all = parts.map((part) => {
      const text = written(part, scope);
      return part.type === owner ? text : `... on ${part.type} { ${text} }`;
    });
    return `{ ${all.join(" ")} }`;
  };

  const written = (part: Part, scope: Scope): string => {
    const { directive, form, parts } = part;
    const field = fieldOf(part);
    const args = argumentsOf(field, part);
    const [key, below] = take(scope, part, `${part.name}${args}`, String(field.type));
    const alias = key === part.name ? "" : `${key}: `;
    const inner = getNamedType(field.type);
    const selected = isCompositeType(inner) ? ` ${selectionSet(inner.name, parts, below)}` : "";
    return inForm(`${alias}${part.name}${args}${form === "typed" ? "" : directive}${selected}`, part);
  };

  const fragmentOf = (type: string, text: string): string => {
    fragments.push(`fragment F${fragments.length} on ${type} { ${text} }`);
    return `...F${fragments.length - 1}`;
  };

  const inForm = (text: string, part: Part): string => {
    const { type, directive, form } = part;
    switch (form) {
      case "inline":
        return `... { ${text} }`;
      case "typed":
        return `... on ${type}${directive} { ${text} }`;
      case "named":
        return `${fragmentOf(type, text)}${directive}`;
      case "nested":
        return `... on ${type} { ${fragmentOf(type, `${fragmentOf(type, text)} __typename`)} }`;
      case "twice": {
        const spread = fragmentOf(type, text);
        return `${spread} ${spread}`;
      }
      case "plain":
        return text;
    }
  };

  const body = selectionSet("Query", selection, new Scope()).slice(1, -1);
  const text = [`{ ${before}${body}${after} }`, ...fragments].join(" ");
  variables.declare("yes", "Boolean!");
  variables.declare("no", "Boolean = false");
  return {
    query: `query ${name}${variables.declarations(text)} ${text}`,
    variables: variables.values,
    optional: variables.optional(),
  };
};
