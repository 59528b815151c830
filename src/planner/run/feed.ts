import { type DocumentNode, type GraphQLSchema, locatedError, type OperationDefinitionNode } from "graphql";
import type { ReadContext } from "../context";
import { POSITION_SEPARATOR } from "../emit/feed";
import { RECORD_SEPARATOR } from "../emit/statement";
import type { Inputs, Stretch } from "../inputs";
import { withoutTypes } from "../mapping/union";
import { type FeedPlan, MOST_RECORDS, planFeed } from "../plan/feed-plan";
import { coerce } from "./coerce";
import { cursorAt, startAfter } from "./feed-cursor";
import { runStatement } from "./run-statement";

/** A subscription that was validated, and what it is read with. */
export interface FeedRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: ReadContext;
}

/** One record of a feed, as the data of a response. */
export interface FeedRecord {
  readonly position: bigint;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was read of a stretch: where it has more records than are read at once, up to `end` only. */
export interface FeedPart {
  readonly records: readonly FeedRecord[];
  readonly end: bigint;
  /** About how much memory it takes, in characters of JSON. */
  readonly size: number;
}

/** A feed, opened for one subscriber. */
export interface Feed {
  /** The field of Subscription that it is. */
  readonly field: string;
  /** The same for those who read the same, wherever they stand. */
  readonly kind: string;
  /** Where the subscriber begins. */
  readonly start: bigint;
  /** Where it ended when it was opened. */
  readonly end: bigint;
  read(stretch: Stretch): Promise<FeedPart>;
  /** Where the feed ends now. */
  readEnd(): Promise<bigint>;
  /** What the argument `after` takes to go on from a position. */
  cursorAt(position: bigint): string;
}

/**
 * Opens the feed that a subscription asks for, after its argument `after` or at the feed's end. What is wrong with it is
 * thrown; several errors at once, of variables, are given instead.
 */
export async function openFeed(
  schema: GraphQLSchema,
  request: FeedRequest,
): Promise<Feed | readonly Error[]> {
  const { document, operation, context } = request;
  const { coerced, errors } = coerce(schema, operation, request.variables ?? {});
  if (coerced === undefined) return errors;
  const plan = planFeed(schema, document, operation, coerced);
  const { analysis } = plan;
  try {
    const inputs = plan.evaluate(coerced, context.languages);
    const readEnd = () => endOf(plan, context);
    const read = (stretch: Stretch) => readStretch(plan, inputs, stretch, context);
    const end = await readEnd();
    const start = await startAfter(plan, inputs, context, end);
    // Reads nothing, and finds what was asked for and does not exist.
    await read({ after: start, upTo: start });
    return { field: analysis.root.name, kind: plan.kindOf(inputs), start, end, read, readEnd, cursorAt };
  } catch (error) {
    throw locatedError(error, plan.nodes, [analysis.root.responseKey]);
  }
}

async function endOf({ endStatement, analysis }: FeedPlan, context: ReadContext): Promise<bigint> {
  return BigInt(await runStatement(endStatement, { slots: [] }, context, analysis.root.path));
}

async function readStretch(
  plan: FeedPlan,
  inputs: Inputs,
  stretch: Stretch,
  context: ReadContext,
): Promise<FeedPart> {
  const { root, hasUnions } = plan.analysis;
  const text = await runStatement(plan.statementFor(inputs), { ...inputs, stretch }, context, root.path);
  const lines = text === "" ? [] : text.split(RECORD_SEPARATOR);
  const records = lines.map((line) => {
    const separator = line.indexOf(POSITION_SEPARATOR);
    const json = line.slice(separator + 1);
    const record: unknown = JSON.parse(hasUnions ? withoutTypes(json) : json);
    return { position: BigInt(line.slice(0, separator)), data: { [root.responseKey]: record } };
  });
  const last = records.length < MOST_RECORDS ? undefined : records.at(-1);
  return { records, end: last?.position ?? stretch.upTo, size: text.length };
}
