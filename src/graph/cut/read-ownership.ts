import { type ClassType, getMetadataStorage } from "type-graphql";
import { UserFacingError } from "../../kernel/errors";
import type { GraphModule } from "../../kernel/graphql";
import type { Ownership } from "./ownership";

/** Reads who owns what from the modules' lists, and from what type-graphql knows of the classes in them. */
export function readOwnership(modules: readonly GraphModule[]): Ownership {
  return {
    modules: modules.map(({ name }) => name),
    types: ownersByName(modules, ({ types }) => typeNames(types)),
    fields: ownersByName(modules, ({ resolvers }) => fieldNames(resolvers)),
  };
}

function ownersByName(
  modules: readonly GraphModule[],
  namesOf: (module: GraphModule) => readonly string[],
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const module of modules) {
    for (const name of namesOf(module)) {
      const other = owners.get(name);
      if (other !== undefined) {
        throw new UserFacingError(
          `${name} is owned by ${other} and by ${module.name}: leave it in one module's list.`,
        );
      }
      owners.set(name, module.name);
    }
  }
  return owners;
}

function typeNames(types: readonly ClassType[]): string[] {
  return getMetadataStorage()
    .objectTypes.filter(({ target }) => types.includes(target as ClassType))
    .map(({ name }) => name);
}

function fieldNames(resolvers: readonly ClassType[]): string[] {
  const storage = getMetadataStorage();
  const own = <T extends { target: unknown }>(fields: readonly T[]) =>
    fields.filter(({ target }) => resolvers.includes(target as ClassType));
  return [
    ...own(storage.queries).map(({ schemaName }) => `Query.${schemaName}`),
    ...own(storage.mutations).map(({ schemaName }) => `Mutation.${schemaName}`),
    ...own(storage.subscriptions).map(({ schemaName }) => `Subscription.${schemaName}`),
    ...own(storage.fieldResolvers).map(
      ({ getObjectType, schemaName }) => `${typeNames([getObjectType?.() as ClassType])[0]}.${schemaName}`,
    ),
  ];
}
