import { type ConstDirectiveNode, Kind, type TypeDefinitionNode } from "graphql";
import { checkOwnership } from "./check-ownership";
import type { Definitions } from "./definitions";
import { keyFields } from "./keys";
import { isRootType, type Ownership } from "./ownership";
import { reach } from "./reach";
import { stub } from "./stub";

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

const SHAREABLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "shareable" },
};

function withDirective(definition: TypeDefinitionNode, directive: ConstDirectiveNode): TypeDefinitionNode {
  return { ...definition, directives: [...(definition.directives ?? []), directive] } as TypeDefinitionNode;
}

function mapValues<Value>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value) => Value,
): Map<string, Value> {
  return new Map([...map].map(([name, value]) => [name, change(value)]));
}
