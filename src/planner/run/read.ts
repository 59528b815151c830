import type { GraphQLResolveInfo } from "graphql";
import { evaluate } from "../analyse/evaluate";
import type { ReadContext } from "../context";
import type { Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import { planFor, statementFor } from "./plan-cache";
import { refusal, tooMuch } from "./refusal";
import { type UnknownValue, unknownValue } from "./unknown-value";

interface Answer {
  readonly data: unknown;
  readonly revision: number | null;
  readonly unknown: readonly UnknownValue[] | null;
}

/** Reads a root field and all that is selected below it, with one statement. */
export async function read(
  _source: unknown,
  _args: unknown,
  context: ReadContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const plan = planFor(info);
  const inputs = evaluate(plan.analysis, info, context.languages);
  const answer = await run(statementFor(plan, inputs), inputs, context, plan.analysis.root.path);
  if (answer.revision !== null) context.onRevision?.(answer.revision);
  if (answer.unknown !== null) throw unknownValue(answer.unknown);
  return answer.data;
}

/**
 * Statements that ran before. PostgreSQL keeps a named statement as long as its connection, so one that
 * comes only once, as from someone who explores, is not named.
 */
const ranBefore = new WeakSet<Statement>();

/** PostgreSQL's protocol counts the parameters of a statement in 16 bits. */
const MOST_PARAMETERS = 65_535;

async function run(
  statement: Statement,
  inputs: Inputs,
  context: ReadContext,
  field: string,
): Promise<Answer> {
  const values = statement.bind(inputs);
  if (values.length > MOST_PARAMETERS) throw tooMuch();
  const started = performance.now();
  const name = ranBefore.has(statement) ? { name: statement.name } : {};
  ranBefore.add(statement);
  try {
    const { rows } = await context.database.pool.query<Answer>({
      ...name,
      text: statement.text,
      values,
    });
    return rows[0] as Answer;
  } catch (error) {
    throw refusal(error) ?? error;
  } finally {
    const ms = Math.round((performance.now() - started) * 100) / 100;
    context.logger.debug({ sql: statement.text, field, ms }, "statement");
  }
}
