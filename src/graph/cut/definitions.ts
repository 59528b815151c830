import {
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  visit,
} from "graphql";
import { publicSdl } from "../public-sdl";

/** The types of a graph by name, sorted. */
export type Definitions = ReadonlyMap<string, TypeDefinitionNode>;

/** The types of a schema, with the directives that their classes declare, such as `@key`. */
export function definitionsOf(schema: GraphQLSchema): Definitions {
  const definitions = parse(publicSdl(schema), { noLocation: true }).definitions.filter(isTypeDefinitionNode);
  return new Map(
    definitions.map((definition) => [definition.name.value, withClassDirectives(definition, schema)]),
  );
}

/** The printer leaves out directives that the schema does not define; type-graphql keeps them on the node. */
function withClassDirectives(definition: TypeDefinitionNode, schema: GraphQLSchema): TypeDefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  const declared = schema.getType(definition.name.value)?.astNode?.directives ?? [];
  return { ...definition, directives: [...(definition.directives ?? []), ...declared] };
}

export interface Reference {
  /** What refers: `Country.leaders`, or a type that lists others. */
  readonly from: string;
  /** The type referred to. */
  readonly to: string;
}

/** The types that a definition needs, by its fields, their arguments, or its members. */
export function referencesOf(definition: TypeDefinitionNode): Reference[] {
  const name = definition.name.value;
  if (!("fields" in definition)) return namedTypes(definition).map((to) => ({ from: name, to }));
  return (definition.fields ?? []).flatMap((field) =>
    namedTypes(field).map((to) => ({ from: `${name}.${field.name.value}`, to })),
  );
}

function namedTypes(node: Parameters<typeof visit>[0]): string[] {
  const names: string[] = [];
  visit(node, { NamedType: ({ name }) => void names.push(name.value) });
  return names;
}
