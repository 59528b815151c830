import type { ReadContext } from "../context";
import type { Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import { mappingOf } from "../mapping/attach";
import type { Plan } from "../plan/plan";
import { refusal, tooMuch } from "./refusal";
import { type UnknownValue, unknownValue } from "./unknown-value";

/** The one row of a statement, in PostgreSQL's texts: JSON, the dataset's revision, the values that do not exist. */
type Answer = readonly [data: string | null, revision: string | null, unknown: string | null];

type Variables = Readonly<Record<string, unknown>>;

/** Reads a root field and all that is selected below it, with one statement: its JSON. */
export async function read(plan: Plan, variables: Variables, context: ReadContext): Promise<string> {
  const inputs = plan.evaluate(variables, context.languages);
  const data = await readData(plan, inputs, context);
  const missing = data === "null" ? missingKey(plan, inputs) : undefined;
  if (missing !== undefined) throw unknownValue([missing]);
  return data;
}

/** Runs the plan's statement: what it gives. */
export async function readData(plan: Plan, inputs: Inputs, context: ReadContext): Promise<string> {
  const { path } = plan.analysis.root;
  const [data, revision, unknown] = await run(plan.statementFor(inputs), inputs, context, path);
  if (revision !== null) context.onRevision?.(Number(revision));
  if (unknown !== null) throw unknownValue(JSON.parse(`[${unknown}]`) as UnknownValue[]);
  if (data === null) throw new Error(`"${path}": the statement gave no JSON`);
  return data;
}

/** Where the root field asks for one record by its key and there is none: that key. */
function missingKey({ analysis: { root } }: Plan, { slots }: Inputs): UnknownValue | undefined {
  const mapping = mappingOf(root.definition);
  if (mapping?.kind !== "one" || mapping.key === undefined || root.slot === undefined) return undefined;
  const { argument, known } = mapping.key;
  return { what: known.what, value: String(slots[root.slot]?.args[argument]) };
}

/**
 * Statements that ran before. PostgreSQL keeps a named statement as long as its connection, so one that
 * comes only once, as from someone who explores, is not named.
 */
const ranBefore = new WeakSet<Statement>();

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
  const name = ranBefore.has(statement) ? { name: statement.name } : {};
  ranBefore.add(statement);
  const { text } = statement;
  const { onStatement } = context;
  const started = onStatement && performance.now();
  try {
    const { rows } = await context.database.pool.query({
      ...name,
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
