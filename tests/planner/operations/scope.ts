/** A field, as far as it matters to whether another may have its response key. */
export interface Selected {
  /** Its name with its arguments, as they are written. */
  readonly signature: string;
  /** The type that it is selected on. */
  readonly owner: string;
  /** Whether that is an object type: no object has two of them. */
  readonly isOfObject: boolean;
  /** The type that it returns. */
  readonly shape: string;
}

interface Taken {
  readonly shape: string;
  readonly signatures: Map<string, Selected>;
  readonly below: Scope;
}

/** The response keys of an object, and what they are taken by. Selections that merge have one scope. */
export class Scope {
  readonly #keys = new Map<string, Taken>();

  /** The scope below the key, where the key is free or taken by what merges with the field. */
  take(key: string, field: Selected): Scope | undefined {
    const taken = this.#keys.get(key) ?? { shape: field.shape, signatures: new Map(), below: new Scope() };
    const others = [...taken.signatures.values()];
    if (taken.shape !== field.shape || others.some((other) => areInConflict(field, other))) return undefined;
    taken.signatures.set(field.owner, field);
    this.#keys.set(key, taken);
    return taken.below;
  }
}

const areInConflict = (one: Selected, other: Selected): boolean => {
  const areExclusive = one.owner !== other.owner && one.isOfObject && other.isOfObject;
  return !areExclusive && one.signature !== other.signature;
};
