import fc from "fast-check";
import { type GraphQLSchema, getNamedType, isCompositeType, isObjectType } from "graphql";

/** A part of a selection. */
interface Part {
  readonly name: string;
  readonly type: string;
  /** Which of the field's arguments are given. */
  readonly args: number;
  readonly isAliased: boolean;
  readonly directive: string;
  /** How the part is written: plainly, in an inline fragment, or in a named one. */
  readonly form: "plain" | "inline" | "typed" | "named";
  readonly parts: readonly Part[];
}

const LISTS = ["", "(first: 0)", "(first: 3)", "(first: 100)"];
const PAGED = [...LISTS, "(last: 2)", "(orderBy: { field: ID, direction: DESC }, first: $first)"];
const INITIATIVES = [
  ...PAGED,
  "(first: 5, filter: { kinds: [ENERGY, CORRIDOR] })",
  '(last: 4, filter: { not: { countries: ["KZ", "TJ"] } })',
];
const ITEMS = [...LISTS, "(first: 4, filter: { statuses: [PIPELINE] })"];
const ROLES = "(roles: [LEAD, FUNDER], first: 3)";
const LANGUAGES = ["", '(in: ["ru"])', '(in: ["uz-Cyrl-UZ", "ar"])', "(in: $tags)", "(in: [])"];

/** Arguments to choose from. Fields that are not here are given none. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  "Query.country": ['(code: "KZ")', '(code: "UZ")'],
  "Query.summit": ['(id: "first-2022")', '(id: "second-2025")'],
  "Query.document": ['(id: "joint-statement-2022")', '(id: "joint-action-plan-2025-2027")'],
  "Query.leader": ['(id: "emomali-rahmon")', '(id: "sadyr-japarov")'],
  "Query.source": ['(id: "tvbrics-en")'],
  "Query.initiative": ['(id: "joint-grain-processing-hubs")', '(id: "joint-water-programmes")'],
  "Query.actionItem": ['(id: "joint-grain-processing-hubs-item")'],
  "Query.actionPlan": ['(id: "joint-action-plan-2025-2027")'],
  "Query.sector": ['(code: "210")', '(code: "14015")'],
  "Query.leaders": LISTS,
  "Query.initiatives": INITIATIVES,
  "Query.actionItems": [...PAGED, "(first: 4, filter: { statuses: [PIPELINE] })"],
  "Country.initiatives": [...INITIATIVES, ROLES],
  "Country.actionItems": [...ITEMS, ROLES],
  "Sector.initiatives": INITIATIVES,
  "Initiative.countries": ["", "(roles: [PROPOSER, PARTNER])", "(roles: [])"],
  "Initiative.actionItems": ITEMS,
  "ActionItem.history": ["", "(first: 2)", "(axis: OFFICIAL)"],
};

const argumentsOf = (schema: GraphQLSchema, type: string, field: string): readonly string[] => {
  const owner = schema.getType(type);
  const definition = isObjectType(owner) ? owner.getFields()[field] : undefined;
  const isText = definition?.args.some(({ name }) => name === "in");
  return isText ? LANGUAGES : (ARGUMENTS[`${type}.${field}`] ?? [""]);
};

const STRUCTURES: Readonly<Record<string, readonly string[]>> = {
  LocalizedText: ["text", "language", "isFallback", "isReviewed", "translations"],
  Translation: ["language", "text", "isReviewed"],
  PageInfo: ["hasNextPage", "hasPreviousPage"],
};

const CONNECTION = ["nodes", "totalCount", "edges", "pageInfo", "facets"];

/** What arguments and directives above may name. */
const VARIABLES = [
  ["$yes", "Boolean! = true"],
  ["$first", "Int"],
  ["$tags", "[LanguageTag!]"],
] as const;

interface Fields {
  readonly [type: string]: Readonly<Record<string, unknown>>;
}

/** Random operations over the types and fields given. */
export const operationsOver = (schema: GraphQLSchema, fields: Fields): fc.Arbitrary<string> => {
  const hasField = (type: string, name: string): boolean => {
    const owner = schema.getType(type);
    return isObjectType(owner) && name in owner.getFields();
  };
  const namesOf = (type: string): readonly string[] => {
    if (type.endsWith("Connection")) return CONNECTION.filter((name) => hasField(type, name));
    return type.endsWith("Edge") ? ["node"] : (STRUCTURES[type] ?? Object.keys(fields[type] ?? {}));
  };
  const typeOf = (type: string, field: string): string | undefined => {
    const owner = schema.getType(type);
    const named = isObjectType(owner) && getNamedType(owner.getFields()[field]?.type);
    return named && isCompositeType(named) ? named.name : undefined;
  };

  const part = (type: string, levels: number): fc.Arbitrary<Part> => {
    const leaves = namesOf(type).filter((name) => typeOf(type, name) === undefined);
    const names = levels > 0 ? namesOf(type) : [...leaves, "__typename"];
    return fc.constantFrom(...names, "__typename").chain((name) => {
      const inner = typeOf(type, name);
      return fc.record({
        name: fc.constant(name),
        type: fc.constant(type),
        args: fc.nat({ max: 20 }),
        isAliased: fc.boolean(),
        directive: fc.constantFrom("", "", "", "", " @include(if: $yes)", " @skip(if: $yes)"),
        form: fc.constantFrom("plain", "plain", "plain", "inline", "typed", "named"),
        parts: inner === undefined ? fc.constant([]) : parts(inner, levels - 1),
      });
    });
  };
  const parts = (type: string, levels: number): fc.Arbitrary<Part[]> =>
    fc.array(part(type, levels), { minLength: 1, maxLength: 4 });

  return parts("Query", 5).map((selection) => print(schema, selection));
};

/** Fields of one name with other arguments get other keys: what remains merges. */
const print = (schema: GraphQLSchema, selection: readonly Part[]): string => {
  const fragments: string[] = [];
  const written = ({ name, type, args, isAliased, directive, form, parts }: Part): string => {
    const choices = name === "__typename" ? [""] : argumentsOf(schema, type, name);
    const choice = args % choices.length;
    const key = choice === 0 && !isAliased ? "" : `${name}_${choice}: `;
    const below = parts.length === 0 ? "" : ` { ${parts.map(written).join(" ")} }`;
    const field = `${key}${name}${choices[choice]}${directive}${below}`;
    if (form === "inline") return `... { ${field} }`;
    if (form === "typed") return `... on ${type}${directive} { ${field} }`;
    if (form === "plain") return field;
    fragments.push(`fragment F${fragments.length} on ${type} { ${field} }`);
    return `...F${fragments.length - 1}${directive}`;
  };
  const text = [`{ ${selection.map(written).join(" ")} }`, ...fragments].join(" ");
  const declared = VARIABLES.filter(([name]) => text.includes(name)).map(
    ([name, type]) => `${name}: ${type}`,
  );
  return `query${declared.length === 0 ? "" : ` (${declared.join(", ")})`} ${text}`;
};
