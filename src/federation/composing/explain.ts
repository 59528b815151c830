import type { GraphQLError } from "graphql";
import type { Explained, Reported } from "./explained";
import { EXPLANATIONS } from "./explanations";
import { joined } from "./joined";
import type { CompositionProblem } from "./problem";

/** What the composer reports, told to the owners of the subgraphs: each place once for each reason. */
export function explain(errors: readonly GraphQLError[], names: readonly string[]): CompositionProblem[] {
  const problems = new Map<string, CompositionProblem>();
  for (const error of errors) {
    const problem = explainOne(error, names);
    // Of a field that cannot be reached, the composer tells every way that fails: the first says enough.
    const key = `${problem.code} ${problem.where ?? problem.what} ${problem.subgraphs}`;
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

function explainOne(error: GraphQLError, names: readonly string[]): CompositionProblem {
  const { code = "NOT_COMPOSED", subgraphName } = error.extensions as {
    code?: string;
    subgraphName?: string;
  };
  // "[name] " stands before what lies in one subgraph alone.
  const message =
    subgraphName === undefined ? error.message : error.message.replace(`[${subgraphName}] `, "");
  const quoted = [...message.matchAll(/"([^"\n]+)"/g)].map(([, text = ""]) => text);
  const named = subgraphName === undefined ? quoted.filter((text) => names.includes(text)) : [subgraphName];
  const subgraphs = [...new Set(named)];
  const reported: Reported = {
    message,
    subgraphs,
    where: quoted.find((text) => COORDINATE.test(text) && !names.includes(text)) ?? null,
  };
  const explained: Explained = EXPLANATIONS[code]?.(reported) ?? {
    what: asSentence(message),
    advice: `Compare how ${joined(subgraphs)} define it.`,
  };
  const { where, subgraphs: among, ...told } = { ...reported, ...explained };
  return { code, where, subgraphs: among, what: told.what, advice: told.advice, ...error.locations?.[0] };
}

const COORDINATE = /^[_A-Z]\w*(\.\w+(\(\w+:\))?)?$/;

function asSentence(message: string): string {
  const line = message.split("\n")[0] ?? message;
  return /[.:]$/.test(line) ? line : `${line}.`;
}
