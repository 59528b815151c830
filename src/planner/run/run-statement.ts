import type { ReadContext } from "../context";
import type { Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import { preparedName } from "./prepared-names";
import { refusal, tooMuch } from "./refusal";
import { type UnknownValue, unknownValue } from "./unknown-value";

/** The one row of a statement, in PostgreSQL's texts: JSON, the dataset's revision, the values that do not exist. */
type Answer = readonly [data: string | null, revision: string | null, unknown: string | null];

/** The JSON that a statement gives for a root field. */
export async function runStatement(
  statement: Statement,
  inputs: Inputs,
  context: ReadContext,
  field: string,
): Promise<string> {
  const [data, revision, unknown] = await run(statement, inputs, context, field);
  if (revision !== null) context.onRevision?.(Number(revision));
  if (unknown !== null) throw unknownValue(JSON.parse(`[${unknown}]`) as UnknownValue[]);
  if (data === null) throw new Error(`"${field}": the statement gave no JSON`);
  return data;
}

/** PostgreSQL's protocol counts the parameters of a statement in 16 bits. */
const MOST_PARAMETERS = 65_535;

/** Nothing that comes back is parsed: JSON is passed through, or parsed where somebody wants to see into it. */
const AS_TEXT = { getTypeParser: () => (value: unknown) => value } as never;

async function run(
  statement: Statement,
  inputs: Inputs,
  context: ReadContext,
  field: string,
): Promise<Answer> {
  const values = statement.bind(inputs);
  if (values.length > MOST_PARAMETERS) throw tooMuch();
  const name = preparedName(statement);
  const { text } = statement;
  const { onStatement } = context;
  const started = onStatement && performance.now();
  try {
    const { rows } = await context.database.pool.query({
      ...(name !== undefined && { name }),
      text,
      values,
      types: AS_TEXT,
      rowMode: "array",
    });
    return rows[0] as unknown as Answer;
  } catch (error) {
    throw refusal(error) ?? error;
  } finally {
    if (onStatement && started !== undefined) {
      onStatement({ sql: text, field, ms: Math.round((performance.now() - started) * 100) / 100 });
    }
  }
}
