import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from "graphql";
import { LARGEST_PAGE } from "../../../kernel/pagination";
import type { DeclaredField } from "./declared";
import { type Cost, evaluate, product, type Variables } from "./expression";

/** The defaults of an operation's variables, by name. */
export type Defaults = ReadonlyMap<string, unknown>;

export const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Defaults =>
  new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** What a request gives in some place: the same for all requests, or what a variable holds. */
type Given = { readonly value: unknown } | { readonly of: (variables: Variables) => unknown };

function given(node: ValueNode | undefined, defaults: Defaults): Given {
  if (node === undefined) return { value: undefined };
  if (node.kind !== Kind.VARIABLE) return { value: valueFromASTUntyped(node) };
  const name = node.name.value;
  const standard = defaults.get(name);
  return { of: (variables) => (Object.hasOwn(variables, name) ? variables[name] : standard) };
}

const argument = (nodes: readonly ArgumentNode[] | undefined, name: string): ValueNode | undefined =>
  nodes?.find((node) => node.name.value === name)?.value;

/**
 * How long the list below a field is at most: what its slicing arguments say, of several the largest. Pages that are
 * longer than a page may be, or no numbers, are refused by the field itself and read nothing.
 */
export function listSize(node: FieldNode, declared: DeclaredField, defaults: Defaults): Cost {
  const asked = declared.slicingArguments
    .map((name) => sizeOf(argument(node.arguments, name), defaults))
    .reduce<Cost>(larger, NONE);
  return orAssumed(asked, declared.assumedSize);
}

/** Less than any size: no argument says one. */
const NONE = -1;

function sizeOf(node: ValueNode | undefined, defaults: Defaults): Cost {
  const size = given(node, defaults);
  return "value" in size ? pageSize(size.value) : ({ variables }) => pageSize(size.of(variables));
}

const pageSize = (value: unknown): number =>
  typeof value === "number" ? Math.max(0, Math.min(value, LARGEST_PAGE)) : NONE;

function larger(one: Cost, other: Cost): Cost {
  if (one === NONE) return other;
  if (other === NONE) return one;
  if (typeof one === "number" && typeof other === "number") return Math.max(one, other);
  return (evaluation) => Math.max(evaluate(one, evaluation), evaluate(other, evaluation));
}

function orAssumed(size: Cost, assumedSize: number): Cost {
  if (typeof size === "number") return size === NONE ? assumedSize : size;
  return (evaluation) => {
    const asked = size(evaluation);
    return asked === NONE ? assumedSize : asked;
  };
}

/** 1 where `@include` and `@skip` let a selection be, 0 where they leave it out. */
export function presence(directives: readonly DirectiveNode[] | undefined, defaults: Defaults): Cost {
  return (directives ?? []).map((node) => condition(node, defaults)).reduce<Cost>(product, 1);
}

function condition({ name, arguments: args }: DirectiveNode, defaults: Defaults): Cost {
  const leavesOut = LEAVES_OUT[name.value];
  if (leavesOut === undefined) return 1;
  const decides = given(argument(args, "if"), defaults);
  if ("value" in decides) return decides.value === leavesOut ? 0 : 1;
  return ({ variables }) => (decides.of(variables) === leavesOut ? 0 : 1);
}

const LEAVES_OUT: Readonly<Record<string, boolean>> = { include: false, skip: true };
