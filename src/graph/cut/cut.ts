import type { TypeDefinitionNode } from "graphql";
import { type ConstDirectiveNode, Kind } from "graphql";
import { checkOwnership } from "./check-ownership";
import type { Definitions } from "./definitions";
import { isKey, keyFields } from "./keys";
import { isRootType, type Ownership } from "./ownership";
import { reach } from "./reach";

/** One module's part of the graph, with federation's directives. */
export interface Part {
  readonly module: string;
  readonly definitions: Definitions;
}

/** Cuts a graph along its ownership: one part for each module, in their order. */
export function cut(definitions: Definitions, ownership: Ownership): Part[] {
  checkOwnership(definitions, ownership);
  const parts = ownership.modules.map((module) => ({
    module,
    definitions: reach(definitions, ownership, module),
  }));
  const shared = sharedTypes(parts);
  return parts.map(({ module, definitions: own }) => ({
    module,
    definitions: mapValues(own, (definition) => {
      if (shared.has(definition.name.value)) return withDirective(definition, SHAREABLE);
      return isReferred(definition, ownership, module) ? stub(definition) : definition;
    }),
  }));
}

/** Object types without a key that several parts hold. */
function sharedTypes(parts: readonly Part[]): ReadonlySet<string> {
  const values = parts.flatMap(({ definitions }) => [...definitions.values()].filter(isValueType));
  const names = values.map(({ name }) => name.value);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

function isValueType(definition: TypeDefinitionNode): boolean {
  const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION;
  return isObject && !isRootType(definition.name.value) && keyFields(definition).size === 0;
}

/** Whether the type has a key and belongs to another module. */
function isReferred(definition: TypeDefinitionNode, ownership: Ownership, module: string): boolean {
  return keyFields(definition).size > 0 && ownership.types.get(definition.name.value) !== module;
}

/** The key alone, described by its owner; where the module adds no field, no router needs to ask it for more. */
function stub(definition: TypeDefinitionNode): TypeDefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  const keys = keyFields(definition);
  const { description: _, fields = [], directives = [], ...rest } = definition;
  const addsFields = fields.some(({ name }) => !keys.has(name.value));
  return {
    ...rest,
    directives: directives.map((directive) =>
      isKey(directive) && !addsFields ? unresolvable(directive) : directive,
    ),
    fields: fields.map(({ description, ...field }) =>
      keys.has(field.name.value) || description === undefined ? field : { ...field, description },
    ),
  };
}

const SHAREABLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "shareable" },
};

function withDirective(definition: TypeDefinitionNode, directive: ConstDirectiveNode): TypeDefinitionNode {
  return { ...definition, directives: [...(definition.directives ?? []), directive] } as TypeDefinitionNode;
}

function unresolvable(key: ConstDirectiveNode): ConstDirectiveNode {
  const resolvable = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: "resolvable" },
    value: { kind: Kind.BOOLEAN, value: false },
  } as const;
  return { ...key, arguments: [...(key.arguments ?? []), resolvable] };
}

function mapValues<Value>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value) => Value,
): Map<string, Value> {
  return new Map([...map].map(([name, value]) => [name, change(value)]));
}
