import { Kind, type TypeDefinitionNode } from "graphql";
import { UserFacingError } from "../../kernel/errors";
import { type Definitions, type Reference, referencesOf } from "./definitions";
import { keyFields } from "./keys";
import { isAfter, isRootType, type Ownership, ownerOfField } from "./ownership";

/**
 * What is left of the graph in one module's subgraph: what it owns and what that needs, of foreign types with
 * a key just the key and what the module adds. Sorted as the graph is.
 */
export function reach(definitions: Definitions, ownership: Ownership, module: string): Definitions {
  const places = [...definitions.keys()];
  const kept = new Map<string, TypeDefinitionNode>();
  const keep = (name: string): void => {
    const whole = definitions.get(name);
    if (whole === undefined || kept.has(name)) return;
    const part = partOf(whole, ownership, module);
    kept.set(name, part);
    for (const reference of referencesOf(part)) {
      refuseLater(reference, ownership, module);
      keep(reference.to);
    }
  };
  for (const name of startingTypes(ownership, module)) keep(name);
  return new Map([...kept].sort(([left], [right]) => places.indexOf(left) - places.indexOf(right)));
}

/** The module's types, and those that it adds fields to. */
function startingTypes(ownership: Ownership, module: string): string[] {
  const owned = (owners: ReadonlyMap<string, string>) =>
    [...owners].filter(([, owner]) => owner === module).map(([name]) => name);
  return [
    ...owned(ownership.types),
    ...owned(ownership.fields).map((field) => field.split(".")[0] as string),
  ];
}

function partOf(whole: TypeDefinitionNode, ownership: Ownership, module: string): TypeDefinitionNode {
  if (whole.kind !== Kind.OBJECT_TYPE_DEFINITION) return whole;
  const name = whole.name.value;
  const keys = keyFields(whole);
  // A foreign type without a key cannot be asked of its owner: whoever uses it answers its own fields.
  const answers = isRootType(name) || keys.size > 0 ? module : ownership.types.get(name);
  const fields = whole.fields?.filter(
    ({ name: { value: field } }) => keys.has(field) || ownerOfField(ownership, name, field) === answers,
  );
  return { ...whole, ...(fields && { fields }) };
}

function refuseLater({ from, to }: Reference, ownership: Ownership, module: string): void {
  const owner = ownership.types.get(to);
  if (owner === undefined || !isAfter(ownership, owner, module)) return;
  throw new UserFacingError(
    `${from} of the module ${module} returns ${to}, which the later module ${owner} owns: let ${owner} add that field.`,
  );
}
