import { type DocumentNode, type FieldDefinitionNode, Kind, parse, type TypeDefinitionNode } from "graphql";
import { argumentsOf, graphsOf } from "./graphs";

/** Which subgraphs answer a field. */
export interface FieldOwners {
  readonly name: string;
  /** One; several for a key, and for a field that they share. */
  readonly subgraphs: readonly string[];
  /** Whether it names the record, in whichever subgraph. */
  readonly isKey: boolean;
}

export interface TypeOwners {
  readonly name: string;
  /** Those that answer any of it; not those that only refer to it. */
  readonly subgraphs: readonly string[];
  /** Empty for types without fields. */
  readonly fields: readonly FieldOwners[];
}

type FieldsDefinition = TypeDefinitionNode & { readonly fields?: readonly FieldDefinitionNode[] };

/** Which subgraph answers what, of every type of a supergraph that clients see. */
export function ownersIn(supergraph: string): TypeOwners[] {
  const document = parse(supergraph, { noLocation: true });
  const nameOf = namesIn(document);
  return document.definitions
    .filter(isClientType)
    .map((definition) => ownersOf(definition, nameOf))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function namesIn(document: DocumentNode): (graph: unknown) => string {
  const graphs = graphsOf(document);
  return (graph) => graphs.get(String(graph))?.name ?? String(graph);
}

function isClientType(definition: DocumentNode["definitions"][number]): definition is FieldsDefinition {
  return (
    /TypeDefinition$/.test(definition.kind) &&
    argumentsOf(typeDirectives(definition), "join__type").length > 0
  );
}

function typeDirectives(definition: DocumentNode["definitions"][number]) {
  return (definition as TypeDefinitionNode).directives;
}

function ownersOf(definition: FieldsDefinition, nameOf: (graph: unknown) => string): TypeOwners {
  const uses = argumentsOf(definition.directives, "join__type");
  const keys = new Set(uses.flatMap(({ key }) => (typeof key === "string" ? key.match(/\w+/g) : null) ?? []));
  const answering = uses.filter(({ resolvable }) => resolvable !== false).map(({ graph }) => nameOf(graph));
  const subgraphs = unique(answering);
  const hasFields =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
  const fields = hasFields ? (definition.fields ?? []) : [];
  return {
    name: definition.name.value,
    subgraphs,
    fields: fields.map((field) => ({
      name: field.name.value,
      subgraphs: answeringField(field, subgraphs, nameOf),
      isKey: keys.has(field.name.value),
    })),
  };
}

/** A field without a word about it is answered wherever its type is. */
function answeringField(
  { directives }: FieldDefinitionNode,
  subgraphs: readonly string[],
  nameOf: (graph: unknown) => string,
): readonly string[] {
  const uses = argumentsOf(directives, "join__field").filter(({ graph }) => graph !== undefined);
  if (uses.length === 0) return subgraphs;
  const answering = uses.filter(
    ({ external, usedOverridden }) => external !== true && usedOverridden !== true,
  );
  return unique(answering.map(({ graph }) => nameOf(graph)));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
