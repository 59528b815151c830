import {
  type ConstDirectiveNode,
  type DefinitionNode,
  GraphQLError,
  getLocation,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  type SelectionSetNode,
} from "graphql";
import type { ComposedService } from "../../graph";
import type { CompositionProblem } from "./problem";

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** The keys of one type in one subgraph, each as its fields in a fixed order. */
interface Keyed {
  readonly subgraph: string;
  readonly node: ObjectNode;
  readonly keys: readonly string[];
}

/** A type of ours that a member would find by a key that the graph does not have. */
export interface WrongKey {
  readonly problem: CompositionProblem;
  /** The fields of that key, as `Type.field`. */
  readonly coordinates: readonly string[];
}

/** Which members give a type of ours none of the keys by which the graph finds it: what else they say of it is in vain. */
export function wrongKeys(
  ours: readonly ComposedService[],
  members: readonly ComposedService[],
): readonly WrongKey[] {
  const own = keyedIn(ours);
  const theirs = keyedIn(members);
  return [...theirs].flatMap(([type, keyed]) => {
    const [first] = own.get(type) ?? [];
    if (first === undefined) return [];
    const known = reachable(
      new Set(own.get(type)?.flatMap(({ keys }) => keys)),
      keyed.map(({ keys }) => keys),
    );
    return keyed
      .filter(({ keys }) => !keys.some((key) => known.has(key)))
      .map((one) => ({ problem: told(first, one, [...known]), coordinates: coordinatesOf(type, one) }));
  });
}

/** Who has one key that is known makes its others known. */
function reachable(known: ReadonlySet<string>, offered: readonly (readonly string[])[]): ReadonlySet<string> {
  const more = offered
    .filter((keys) => keys.some((key) => known.has(key)))
    .flat()
    .filter((key) => !known.has(key));
  return more.length === 0 ? known : reachable(new Set([...known, ...more]), offered);
}

function told(own: Keyed, { subgraph, node, keys }: Keyed, known: readonly string[]): CompositionProblem {
  const type = node.name.value;
  const named = (all: readonly string[]): string => all.map((key) => `"${key}"`).join(" or ");
  const fields = (own.node.fields ?? []).filter(({ name }) => own.keys[0]?.split(" ").includes(name.value));
  const written = fields.map((field) => `${field.name.value}: ${print(field.type)}`).join(" ");
  return {
    code: "MEMBER_KEY_UNKNOWN",
    where: type,
    subgraphs: [subgraph],
    what: `The graph finds ${type} by ${named(known)}, and ${subgraph} by ${named(keys)}, which the graph does not know.`,
    advice: `Use that key: type ${type} @key(fields: "${own.keys[0]}") { ${written} }, with your fields.`,
    ...(node.loc && getLocation(node.loc.source, node.name.loc?.start ?? node.loc.start)),
  };
}

const coordinatesOf = (type: string, { keys }: Keyed): readonly string[] =>
  keys.flatMap((key) => key.split(" ")).map((field) => `${type}.${field}`);

/** By the names of types; those without a key are left out. */
function keyedIn(services: readonly ComposedService[]): ReadonlyMap<string, readonly Keyed[]> {
  const keyed = services.flatMap(({ name, document }) =>
    keyedOf(name, document.definitions.filter(isObject)),
  );
  return byName(keyed, ({ node }) => node);
}

/** A type may be written in several parts. */
const keyedOf = (subgraph: string, nodes: readonly ObjectNode[]): Keyed[] =>
  [...byName(nodes, (node) => node).values()].flatMap((parts) => {
    const keys = parts.flatMap(({ directives = [] }) => directives.flatMap(keyOf));
    const [node] = parts;
    return node === undefined || keys.length === 0 ? [] : [{ subgraph, node, keys }];
  });

function byName<One>(all: readonly One[], nodeOf: (one: One) => ObjectNode): ReadonlyMap<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const name = nodeOf(one).name.value;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

const isObject = (node: DefinitionNode): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

function keyOf({ name, arguments: args = [] }: ConstDirectiveNode): string[] {
  if (name.value !== "key" && name.value !== "federation__key") return [];
  const fields = args.find((argument) => argument.name.value === "fields")?.value;
  return fields?.kind === Kind.STRING ? [inFixedOrder(fields.value)] : [];
}

function inFixedOrder(fields: string): string {
  try {
    const [operation] = parse(`{${fields}}`).definitions;
    return operation?.kind === Kind.OPERATION_DEFINITION ? namesIn(operation.selectionSet) : fields;
  } catch (error) {
    // The composer says what is wrong with it.
    if (error instanceof GraphQLError) return fields;
    throw error;
  }
}

const namesIn = ({ selections }: SelectionSetNode): string =>
  selections
    .flatMap((field) => {
      if (field.kind !== Kind.FIELD) return [];
      return field.selectionSet ? `${field.name.value} { ${namesIn(field.selectionSet)} }` : field.name.value;
    })
    .sort()
    .join(" ");
