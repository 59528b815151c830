import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { type Fragments, isIntrospection } from "../extent";
import { declaredField } from "./declared";
import { type Cost, type Evaluation, evaluate, product, sum, type Variables } from "./expression";
import { type Defaults, defaultsOf, listSize, presence } from "./given";

/** What is selected below a field: once for its object, and once for each place of its page. */
interface Selected {
  readonly once: Cost;
  readonly perPlace: Cost;
}

/** Works out what an operation costs, up to what depends on its variables: the function does the rest. */
export function compileCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): (variables: Variables) => number {
  const root = schema.getRootType(operation.operation);
  const compiler = new CostCompiler(schema, fragments, defaultsOf(operation));
  const { once } = compiler.selections(operation.selectionSet, root ?? undefined, []);
  return (variables) => evaluate(once, { variables, known: [] });
}

class CostCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  readonly #defaults: Defaults;
  readonly #compiled = new Map<string, Selected>();
  #remembered = 0;

  constructor(schema: GraphQLSchema, fragments: Fragments, defaults: Defaults) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#defaults = defaults;
  }

  selections(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    sizedFields: readonly string[],
  ): Selected {
    const all = selections.map((selection) => this.#selection(selection, type, sizedFields));
    return { once: sum(all.map(({ once }) => once)), perPlace: sum(all.map(({ perPlace }) => perPlace)) };
  }

  #selection(
    selection: SelectionNode,
    type: GraphQLNamedType | undefined,
    sizedFields: readonly string[],
  ): Selected {
    const present = presence(selection.directives, this.#defaults);
    const { once, perPlace } = this.#present(selection, type, sizedFields);
    return { once: product(present, once), perPlace: product(present, perPlace) };
  }

  #present(
    selection: SelectionNode,
    type: GraphQLNamedType | undefined,
    sizedFields: readonly string[],
  ): Selected {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type, sizedFields);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value, sizedFields);
    const condition = selection.typeCondition?.name.value;
    const within = condition === undefined ? type : this.#schema.getType(condition);
    return this.selections(selection.selectionSet, within, sizedFields);
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, sizedFields: readonly string[]): Selected {
    const name = node.name.value;
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const definition = hasFields && !isIntrospection(name) ? parent.getFields()[name] : undefined;
    if (definition === undefined) return { once: 0, perPlace: 0 };
    const declared = declaredField(definition);
    const size = listSize(node, declared, this.#defaults);
    const below = node.selectionSet
      ? this.selections(node.selectionSet, declared.type, declared.sizedFields)
      : { once: 0, perPlace: 0 };
    const one = sum([declared.weight, below.once, product(size, below.perPlace)]);
    if (!declared.isList) return { once: one, perPlace: 0 };
    if (sizedFields.includes(name)) return { once: 0, perPlace: one };
    return { once: product(size, one), perPlace: 0 };
  }

  /** Compiled once, and evaluated once per request, wherever it is spread. */
  #fragment(name: string, sizedFields: readonly string[]): Selected {
    const key = `${name} ${sizedFields.join()}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return { once: 0, perPlace: 0 };
    const type = this.#schema.getType(fragment.typeCondition.name.value);
    const { once, perPlace } = this.selections(fragment.selectionSet, type, sizedFields);
    const selected = { once: this.#remember(once), perPlace: this.#remember(perPlace) };
    this.#compiled.set(key, selected);
    return selected;
  }

  #remember(cost: Cost): Cost {
    if (typeof cost === "number") return cost;
    const place = this.#remembered++;
    return ({ variables, known }: Evaluation) => {
      known[place] ??= cost({ variables, known });
      return known[place];
    };
  }
}
