import { BEYOND_COUNTING } from "../over-limit";

export type Variables = Readonly<Record<string, unknown>>;

/** One evaluation: the variables of a request, and what is worked out already. */
export interface Evaluation {
  readonly variables: Variables;
  readonly known: (number | undefined)[];
}

/** A cost, known at once or only from a request's variables. */
export type Cost = number | ((evaluation: Evaluation) => number);

type Dynamic = Exclude<Cost, number>;

export const evaluate = (cost: Cost, evaluation: Evaluation): number =>
  typeof cost === "number" ? cost : cost(evaluation);

const capped = (cost: number): number => Math.min(cost, BEYOND_COUNTING);

/** Adds up what is known now, and leaves the rest for later. */
export function sum(costs: readonly Cost[]): Cost {
  const known = costs.reduce<number>((total, cost) => total + (typeof cost === "number" ? cost : 0), 0);
  const dynamic = costs.filter((cost): cost is Dynamic => typeof cost !== "number");
  const [only] = dynamic;
  if (only === undefined) return capped(known);
  if (dynamic.length === 1 && known === 0) return only;
  return (evaluation) => {
    let total = known;
    for (const cost of dynamic) total += cost(evaluation);
    return capped(total);
  };
}

/** Nothing times anything is nothing, one times anything is that. */
export function product(left: Cost, right: Cost): Cost {
  if (typeof left === "number" && typeof right === "number") return capped(left * right);
  if (left === 0 || right === 0) return 0;
  if (left === 1) return right;
  if (right === 1) return left;
  return (evaluation) => capped(evaluate(left, evaluation) * evaluate(right, evaluation));
}
