import { isDeepStrictEqual } from "node:util";
import type { Cluster } from "../database/cluster";
import { type LoggedStatement, observingStatements } from "../database/logged-statements";
import type { Client } from "../queries/http";
import { postOperation } from "../queries/post-operation";
import type { Query, Variant } from "../queries/queries";
import { sarazmDialect } from "./contender";

/** A parameter's text: pieces of it, of which some are variables of the request. */
type ValueTemplate = (string | { readonly variable: string })[] | null;

/** What the floor is told: how to answer one operation with one statement. */
export interface Instruction {
  readonly operation: string;
  readonly sql: string;
  readonly values: readonly ValueTemplate[];
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

const templateOf = (parameter: string | null, variables: Variant["variables"]): ValueTemplate => {
  if (parameter === null) return null;
  const given = Object.entries(variables).find(([, value]) => parameter.includes(String(value)));
  if (given === undefined) return [parameter];
  const [variable, value] = given;
  return parameter
    .split(String(value))
    .flatMap((piece, index) => (index === 0 ? [piece] : [{ variable }, piece]));
};

/** Which part of the answer a text is: the whole, its data, or its one field; what stands around it then. */
const surroundings = (text: string, answer: string): readonly [before: string, after: string] | undefined => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = JSON.parse(answer) as { data: Readonly<Record<string, unknown>> };
  const [field = ""] = Object.keys(data);
  if (isDeepStrictEqual(found, { data })) return ["", ""];
  if (isDeepStrictEqual(found, data)) return ['{"data":', "}"];
  if (isDeepStrictEqual(found, data[field])) return [`{"data":{${JSON.stringify(field)}:`, "}}"];
  return undefined;
};

interface Source extends Pick<Instruction, "column" | "before" | "after"> {
  readonly statement: LoggedStatement;
}

/** Which of the statements that Sarazm ran gives its answer, and in which column. */
const findSource = async (
  cluster: Cluster,
  statements: readonly LoggedStatement[],
  answer: string,
): Promise<Source | undefined> => {
  for (const statement of statements) {
    const texts = await cluster.readTexts(statement.sql, statement.parameters);
    for (const [column, text] of texts.entries()) {
      const [before, after] = (text !== null && surroundings(text, answer)) || [];
      if (before !== undefined && after !== undefined) return { statement, column, before, after };
    }
  }
  return undefined;
};

/** Watches what Sarazm asks PostgreSQL, so that the floor asks the very same. */
export const learnFromSarazm = (
  cluster: Cluster,
  sarazm: Client,
  path: string,
  asked: readonly { readonly query: Query; readonly variant: Variant }[],
): Promise<Instruction[]> =>
  observingStatements(cluster, async (observe) => {
    const instructions: Instruction[] = [];
    for (const { query, variant } of asked) {
      const request = postOperation(path, sarazmDialect.operation(query), variant.variables);
      let answer = "";
      const statements = await observe(async () => {
        answer = (await sarazm.read(request)).body;
      });
      const source = await findSource(cluster, statements, answer);
      if (source === undefined) {
        throw new Error(
          `None of the ${statements.length} statements of ${query.name} gives its whole answer: the floor cannot run it.`,
        );
      }
      const { statement, ...rest } = source;
      const values = statement.parameters.map((parameter) => templateOf(parameter, variant.variables));
      instructions.push({ operation: query.operation, sql: statement.sql, values, ...rest });
    }
    return instructions;
  });
