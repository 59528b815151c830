import {
  type DefinitionNode,
  extendSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  type NameNode,
  type TypeDefinitionNode,
} from "graphql";
import { attachAdded } from "../planner";
import { declareListSizes } from "./list-sizes";

/**
 * The whole graph with what other owners' subgraphs add to it, to be routed. What is ours stays literally as it is. What a
 * subscription gives is ours alone.
 *
 * @param composed what clients see of the subgraphs composed
 */
export function extendGraph(wholeGraph: GraphQLSchema, composed: GraphQLSchema): GraphQLSchema {
  const definitions = Object.values(composed.getTypeMap()).flatMap((type) => additionOf(type, wholeGraph));
  const extended = extendSchema(wholeGraph, { kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
  return declareListSizes(attachAdded(extended, wholeGraph));
}

function additionOf(type: GraphQLNamedType, wholeGraph: GraphQLSchema): readonly DefinitionNode[] {
  const { name, astNode } = type;
  if (!astNode || isIntrospectionType(type) || isSpecifiedScalarType(type)) return [];
  const ours = wholeGraph.getType(name);
  if (ours === undefined) return [astNode];
  return ours === wholeGraph.getSubscriptionType() ? [] : extensionOf(astNode, ours);
}

const EXTENSION_OF: Readonly<Partial<Record<Kind, Kind>>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: Kind.OBJECT_TYPE_EXTENSION,
  [Kind.INTERFACE_TYPE_DEFINITION]: Kind.INTERFACE_TYPE_EXTENSION,
  [Kind.ENUM_TYPE_DEFINITION]: Kind.ENUM_TYPE_EXTENSION,
  [Kind.UNION_TYPE_DEFINITION]: Kind.UNION_TYPE_EXTENSION,
};

/** What a type consists of, in its definition. */
const PARTS = ["fields", "interfaces", "values", "types"] as const;

type Part = (typeof PARTS)[number];
type Parts = Partial<Readonly<Record<Part, readonly { readonly name: NameNode }[]>>>;

/** What a definition has that ours has not. */
function extensionOf(definition: TypeDefinitionNode, ours: GraphQLNamedType): readonly DefinitionNode[] {
  const kind = EXTENSION_OF[definition.kind];
  if (kind === undefined) return [];
  const added = PARTS.map((part) => {
    const known = new Set(namesIn(ours, part));
    const nodes = (definition as Parts)[part] ?? [];
    return [part, nodes.filter(({ name }) => !known.has(name.value))] as const;
  });
  if (added.every(([, nodes]) => nodes.length === 0)) return [];
  return [{ kind, name: definition.name, ...Object.fromEntries(added) } as unknown as DefinitionNode];
}

function namesIn(type: GraphQLNamedType, part: Part): readonly string[] {
  const hasFields = isObjectType(type) || isInterfaceType(type);
  if (part === "fields") return hasFields ? Object.keys(type.getFields()) : [];
  if (part === "interfaces") return hasFields ? namesOf(type.getInterfaces()) : [];
  if (part === "values") return isEnumType(type) ? namesOf(type.getValues()) : [];
  return isUnionType(type) ? namesOf(type.getTypes()) : [];
}

const namesOf = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name);
