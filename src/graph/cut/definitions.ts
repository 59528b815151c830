import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isTypeDefinitionNode,
  Kind,
  parse,
  specifiedDirectives,
  type TypeDefinitionNode,
  visit,
} from "graphql";
import { publicSdl } from "../public-sdl";

/** The types of a graph by name, sorted. */
export type Definitions = ReadonlyMap<string, TypeDefinitionNode>;

/** The types of a schema, with the directives that their classes declare, such as `@key` and `@cost`. */
export function definitionsOf(schema: GraphQLSchema): Definitions {
  const definitions = parse(publicSdl(schema), { noLocation: true }).definitions.filter(isTypeDefinitionNode);
  return new Map(
    definitions.map((definition) => [definition.name.value, withDeclaredDirectives(definition, schema)]),
  );
}

/** The printer leaves out directives that the schema does not define; type-graphql keeps them on the node. */
function withDeclaredDirectives(definition: TypeDefinitionNode, schema: GraphQLSchema): TypeDefinitionNode {
  const type = schema.getType(definition.name.value);
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !isObjectType(type)) return definition;
  return {
    ...definition,
    directives: [...(definition.directives ?? []), ...declaredOn(type)],
    fields: (definition.fields ?? []).map((field) => withFieldDirectives(field, type)),
  };
}

function withFieldDirectives(field: FieldDefinitionNode, type: GraphQLObjectType): FieldDefinitionNode {
  const declared = declaredOn(type.getFields()[field.name.value]);
  return { ...field, directives: [...(field.directives ?? []), ...declared] };
}

/** Those that the printer prints are there already. */
function declaredOn(place: GraphQLObjectType | GraphQLField<unknown, unknown> | undefined) {
  const directives: readonly ConstDirectiveNode[] = place?.astNode?.directives ?? [];
  return directives.filter(({ name }) => !PRINTED.has(name.value));
}

const PRINTED: ReadonlySet<string> = new Set(specifiedDirectives.map(({ name }) => name));

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
