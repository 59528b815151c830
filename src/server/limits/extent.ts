import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { OperationLimits } from "../../kernel/config";
import { BEYOND_COUNTING } from "./over-limit";

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What can be told of an operation without its variables. */
export type Extent = Pick<OperationLimits, "rootFields" | "depth" | "aliases" | "fields">;

/** Counts an operation once, each fragment once too: those that spread each other come to any number. */
export function extentOf(operation: OperationDefinitionNode, fragments: Fragments): Extent {
  return {
    ...new ExtentReader(fragments).selections(operation.selectionSet),
    rootFields: rootKeys(operation.selectionSet, fragments).size,
  };
}

type Below = Omit<Extent, "rootFields">;

const NOTHING: Below = { depth: 0, aliases: 0, fields: 0 };

class ExtentReader {
  readonly #fragments: Fragments;
  readonly #known = new Map<string, Below>();

  constructor(fragments: Fragments) {
    this.#fragments = fragments;
  }

  selections({ selections }: SelectionSetNode): Below {
    return selections.map((selection) => this.#selection(selection)).reduce(together, NOTHING);
  }

  #selection(selection: SelectionNode): Below {
    if (selection.kind === Kind.FIELD) return this.#field(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.selections(selection.selectionSet);
    return this.#fragment(selection.name.value);
  }

  #field({ name, alias, selectionSet }: FieldNode): Below {
    const below = selectionSet ? this.selections(selectionSet) : NOTHING;
    return {
      // Introspection is deep by nature, and how deep it may go is a rule of graphql-js.
      depth: isIntrospection(name.value) ? 1 : below.depth + 1,
      aliases: capped(below.aliases + (alias ? 1 : 0)),
      fields: capped(below.fields + 1),
    };
  }

  #fragment(name: string): Below {
    const fragment = this.#fragments.get(name);
    const extent = this.#known.get(name) ?? (fragment ? this.selections(fragment.selectionSet) : NOTHING);
    this.#known.set(name, extent);
    return extent;
  }
}

function together(one: Below, other: Below): Below {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: capped(one.aliases + other.aliases),
    fields: capped(one.fields + other.fields),
  };
}

const capped = (count: number): number => Math.min(count, BEYOND_COUNTING);

export const isIntrospection = (field: string): boolean => field.startsWith("__");

/** Root fields of one response key are one. */
function rootKeys(set: SelectionSetNode, fragments: Fragments, seen = new Set<string>()): Set<string> {
  const keys = new Set<string>();
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value);
    else for (const key of rootKeysWithin(selection, fragments, seen)) keys.add(key);
  }
  return keys;
}

function rootKeysWithin(
  selection: Exclude<SelectionNode, FieldNode>,
  fragments: Fragments,
  seen: Set<string>,
): Iterable<string> {
  if (selection.kind === Kind.INLINE_FRAGMENT) return rootKeys(selection.selectionSet, fragments, seen);
  const fragment = fragments.get(selection.name.value);
  if (fragment === undefined || seen.has(selection.name.value)) return [];
  seen.add(selection.name.value);
  return rootKeys(fragment.selectionSet, fragments, seen);
}
