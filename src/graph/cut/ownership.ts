/** Who owns what, by the names of the modules. */
export interface Ownership {
  /** The modules, each after those that it adds fields to. */
  readonly modules: readonly string[];
  /** The owners of types. A type without one, such as a text or an edge, is there for all who use it. */
  readonly types: ReadonlyMap<string, string>;
  /** The owners of root fields and of fields added to other modules' types, by `Type.field`. */
  readonly fields: ReadonlyMap<string, string>;
}

const ROOT_TYPES: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);

export function isRootType(name: string): boolean {
  return ROOT_TYPES.has(name);
}

/** The module that answers a field; undefined where whoever uses the type does. */
export function ownerOfField(ownership: Ownership, type: string, field: string): string | undefined {
  return ownership.fields.get(`${type}.${field}`) ?? ownership.types.get(type);
}

/** Whether the one module comes after the other. */
export function isAfter(ownership: Ownership, module: string, other: string): boolean {
  return ownership.modules.indexOf(module) > ownership.modules.indexOf(other);
}
