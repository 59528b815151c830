import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLUnionType,
  getNamedType,
  isObjectType,
  isUnionType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { badInput } from "../../kernel/errors/graphql";

/** How deep a selection may nest: PostgreSQL's parser gives up some hundreds of levels further down. */
const DEEPEST_SELECTION = 100;

/** A field of the operation, under the name that the response gives it, with what is selected below. */
export interface SelectedField {
  readonly responseKey: string;
  readonly name: string;
  /** Response keys from the root, for errors: `initiatives.nodes.title`. */
  readonly path: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType;
  /** The place of its arguments among the inputs; undefined for a field that takes none. */
  readonly slot: number | undefined;
  readonly children: readonly SelectedField[];
  /** Of a field that may be one of several types: what is selected of each, by the types' names. */
  readonly members?: ReadonlyMap<string, readonly SelectedField[]>;
}

/** A field with arguments: what is needed to evaluate them for a run. */
export interface Slot {
  readonly path: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** How many fields one root field may select in all, each place where a fragment is spread counted. */
const MOST_FIELDS = 10_000;

export interface Analysis {
  readonly root: SelectedField;
  readonly slots: readonly Slot[];
}

/** Follows the selection of a root field through fragments, aliases, merged fields and conditions. */
export function analyse(info: GraphQLResolveInfo): Analysis {
  return new SelectionReader(info).read();
}

class SelectionReader {
  readonly #info: GraphQLResolveInfo;
  readonly #slots: Slot[] = [];
  #fields = 0;

  constructor(info: GraphQLResolveInfo) {
    this.#info = info;
  }

  read(): Analysis {
    const { parentType, fieldName, fieldNodes, path } = this.#info;
    const definition = parentType.getFields()[fieldName] as GraphQLField<unknown, unknown>;
    return { root: this.#select(definition, fieldNodes, [String(path.key)]), slots: this.#slots };
  }

  #select(
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    keys: readonly string[],
  ): SelectedField {
    this.#refuseTooMuch(nodes, keys);
    const path = keys.join(".");
    const slot =
      definition.args.length === 0
        ? undefined
        : this.#addSlot({ path, definition, node: nodes[0] as FieldNode });
    const type = getNamedType(definition.type);
    const children = isObjectType(type) ? this.#subfields(type, nodes, keys) : [];
    const responseKey = keys.at(-1) as string;
    const field = {
      responseKey,
      name: definition.name,
      path,
      definition,
      type: definition.type,
      slot,
      children,
    };
    return isUnionType(type) ? { ...field, members: this.#members(type, nodes, keys) } : field;
  }

  #members(
    type: GraphQLUnionType,
    nodes: readonly FieldNode[],
    keys: readonly string[],
  ): ReadonlyMap<string, readonly SelectedField[]> {
    return new Map(type.getTypes().map((member) => [member.name, this.#subfields(member, nodes, keys)]));
  }

  #subfields(type: GraphQLObjectType, nodes: readonly FieldNode[], keys: readonly string[]): SelectedField[] {
    const { schema, fragments, variableValues } = this.#info;
    const collected = collectSubfields(schema, fragments, variableValues, type, nodes as FieldNode[]);
    const definitions = type.getFields();
    const children: SelectedField[] = [];
    for (const [responseKey, fieldNodes] of collected) {
      const definition = definitions[fieldNodes[0]?.name.value ?? ""];
      // Only meta fields such as __typename are not defined; graphql-js answers them itself.
      if (definition) children.push(this.#select(definition, fieldNodes, [...keys, responseKey]));
    }
    return children;
  }

  #addSlot(slot: Slot): number {
    return this.#slots.push(slot) - 1;
  }

  /** Fragments that spread each other select more than they write: what counts is what they come to. */
  #refuseTooMuch(nodes: readonly FieldNode[], keys: readonly string[]): void {
    this.#fields += nodes.length;
    if (keys.length > DEEPEST_SELECTION) {
      throw badInput(`"${keys[0]}" selects fields deeper than ${DEEPEST_SELECTION} levels: nest them less.`);
    }
    if (this.#fields > MOST_FIELDS) {
      throw badInput(
        `"${keys[0]}" selects more than ${MOST_FIELDS} fields, fragments spread out: ask for fewer.`,
      );
    }
  }
}
