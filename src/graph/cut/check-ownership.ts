import { UserFacingError } from "../../kernel/errors";
import type { Definitions } from "./definitions";
import { keyFields } from "./keys";
import { isRootType, type Ownership } from "./ownership";

/** Refuses a graph that cannot be cut, with what to mend. */
export function checkOwnership(definitions: Definitions, ownership: Ownership): void {
  for (const [name, definition] of definitions) {
    if (isRootType(name)) checkRootFields(definitions, ownership, name);
    else if (keyFields(definition).size > 0 && !ownership.types.has(name)) {
      throw new UserFacingError(
        `${name} has a key, but no module owns it: list it in the types of the module that does.`,
      );
    }
  }
  for (const [field, module] of ownership.fields) checkAddedField(definitions, ownership, field, module);
}

function checkRootFields(definitions: Definitions, ownership: Ownership, root: string): void {
  const definition = definitions.get(root);
  const fields = definition && "fields" in definition ? (definition.fields ?? []) : [];
  const orphan = fields.find(({ name }) => !ownership.fields.has(`${root}.${name.value}`));
  if (orphan) {
    throw new UserFacingError(
      `${root}.${orphan.name.value} belongs to no module: list its class in a module's resolvers.`,
    );
  }
}

/** Routers reach a field in another subgraph by the key of its type. */
function checkAddedField(
  definitions: Definitions,
  ownership: Ownership,
  field: string,
  module: string,
): void {
  const [type = ""] = field.split(".");
  const definition = definitions.get(type);
  if (isRootType(type) || definition === undefined || ownership.types.get(type) === module) return;
  if (keyFields(definition).size === 0) {
    throw new UserFacingError(
      `${module} adds ${field}, but ${type}${ownedBy(ownership, type)} has no key: give it one with @Directive('@key(fields: "id")').`,
    );
  }
}

function ownedBy(ownership: Ownership, type: string): string {
  const owner = ownership.types.get(type);
  return owner === undefined ? "" : `, which ${owner} owns,`;
}
