import { UserFacingError } from "../../kernel/errors";

/** Why subgraphs do not make one graph: what, where, whose, and what to do. */
export interface CompositionProblem {
  /** The composer's code, such as FIELD_TYPE_MISMATCH; or ours, of what never reached it. */
  readonly code: string;
  /** `Type`, `Type.field` or `Type.field(argument:)`; null where it lies nowhere in a schema. */
  readonly where: string | null;
  /** The subgraphs that it lies in. */
  readonly subgraphs: readonly string[];
  /** One sentence. */
  readonly what: string;
  /** One sentence. */
  readonly advice: string;
  /** In the SDL of the subgraph, where it lies in one place. */
  readonly line?: number;
  readonly column?: number;
}

export function describeProblem({
  where,
  subgraphs,
  what,
  advice,
  line,
  column,
}: CompositionProblem): string {
  const place = line === undefined ? "" : ` ${line}:${column}`;
  return `${where ?? "-"} [${subgraphs.join(", ")}${place}] ${what} ${advice}`;
}

const NAMED_PROBLEMS = 20;

/** All that keeps subgraphs from composing, as one error for people. */
export class NotComposed extends UserFacingError {
  constructor(readonly problems: readonly CompositionProblem[]) {
    const more = problems.length - NAMED_PROBLEMS;
    super(
      [
        `The subgraphs do not compose, for ${problems.length === 1 ? "one reason" : `${problems.length} reasons`}:`,
        ...problems.slice(0, NAMED_PROBLEMS).map(describeProblem),
        ...(more > 0 ? [`… and ${more} more; --json tells all of them.`] : []),
      ].join("\n"),
    );
  }
}
