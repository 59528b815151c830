import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isObjectType,
  isUnionType,
  TypeNameMetaFieldDef,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { badInput } from "../../kernel/errors/graphql";
import { Slot } from "./slot";

/** How deep a selection may nest: PostgreSQL's parser gives up some hundreds of levels further down. */
const DEEPEST_SELECTION = 100;

/** How many fields one root field may select in all, each place where a fragment is spread counted. */
const MOST_FIELDS = 10_000;

/** What a selection is read with: the variables decide what `@include` and `@skip` leave. */
export interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** A field of the operation, under the name that the response gives it, with what is selected below. */
export interface SelectedField {
  readonly responseKey: string;
  readonly name: string;
  /** Response keys from the root, for errors: `initiatives.nodes.title`. */
  readonly path: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType;
  /** The type that the field is selected on: what `__typename` answers. */
  readonly parentType: string;
  /** The place of its arguments among the inputs; undefined for a field that takes none. */
  readonly slot: number | undefined;
  readonly children: readonly SelectedField[];
  /** Of a field that may be one of several types: what is selected of each, by the types' names. */
  readonly members?: ReadonlyMap<string, readonly SelectedField[]>;
}

/** What one root field selects, and the fields below it that take arguments. */
export interface Analysis {
  readonly root: SelectedField;
  readonly slots: readonly Slot[];
  /** Whether a field below may be one of several types. */
  readonly hasUnions: boolean;
}

/** Follows the selection of a root field through fragments, aliases, merged fields and conditions. */
export function analyse(
  scope: Scope,
  parent: GraphQLObjectType,
  responseKey: string,
  nodes: readonly FieldNode[],
): Analysis {
  const reader = new SelectionReader(scope);
  const root = reader.select(parent, nodes, [responseKey]);
  if (root === undefined) throw new Error(`"${responseKey}" is no field of ${parent.name}`);
  return { root, slots: reader.slots, hasUnions: reader.hasUnions };
}

class SelectionReader {
  readonly slots: Slot[] = [];
  hasUnions = false;
  #fields = 0;

  constructor(private readonly scope: Scope) {}

  select(
    parent: GraphQLObjectType,
    nodes: readonly FieldNode[],
    keys: readonly string[],
  ): SelectedField | undefined {
    const [node] = nodes as readonly [FieldNode];
    const definition = fieldOf(parent, node.name.value);
    if (definition === undefined) return undefined;
    this.#refuseTooMuch(nodes, keys);
    const path = keys.join(".");
    const slot = definition.args.length === 0 ? undefined : this.#addSlot(new Slot(path, definition, node));
    const type = getNamedType(definition.type);
    const field = {
      responseKey: keys.at(-1) as string,
      name: definition.name,
      path,
      definition,
      type: definition.type,
      parentType: parent.name,
      slot,
      children: isObjectType(type) ? this.#subfields(type, nodes, keys) : [],
    };
    return isUnionType(type) ? { ...field, members: this.#members(type, nodes, keys) } : field;
  }

  #members(
    type: GraphQLUnionType,
    nodes: readonly FieldNode[],
    keys: readonly string[],
  ): ReadonlyMap<string, readonly SelectedField[]> {
    this.hasUnions = true;
    return new Map(type.getTypes().map((member) => [member.name, this.#subfields(member, nodes, keys)]));
  }

  #subfields(type: GraphQLObjectType, nodes: readonly FieldNode[], keys: readonly string[]): SelectedField[] {
    const { schema, fragments, variableValues } = this.scope;
    const collected = collectSubfields(schema, fragments, variableValues, type, nodes as FieldNode[]);
    return [...collected].flatMap(
      ([responseKey, fieldNodes]) => this.select(type, fieldNodes, [...keys, responseKey]) ?? [],
    );
  }

  #addSlot(slot: Slot): number {
    return this.slots.push(slot) - 1;
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

/** Of the fields that every type has, only `__typename` can be selected below a root field. */
function fieldOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  return name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parent.getFields()[name];
}
