import { UserFacingError } from "../../src/kernel/errors";
import type { CheckedRequest } from "../measuring/target";
import { type Difference, firstDifference } from "../queries/difference";
import { postOperation } from "../queries/post-operation";
import type { Query, Variant } from "../queries/queries";
import type { Serving } from "./serving";

/** A question, and the data that answers it: Sarazm's, once it was found to be whole. */
export interface Question {
  readonly variant: Variant;
  readonly data: unknown;
}

interface Checked {
  readonly request: CheckedRequest;
  readonly data: unknown;
}

const ask = async (
  { contender, client, path }: Serving,
  query: Query,
  variant: Variant,
): Promise<Checked> => {
  const request = postOperation(path, contender.dialect.operation(query), variant.variables);
  const { body } = await client.read(request);
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
  if (errors !== undefined || !data) {
    throw new UserFacingError(`${contender.name} answered ${query.name} with errors: ${body.slice(0, 1000)}`);
  }
  return {
    request: { ...request, bytes: Buffer.byteLength(body) },
    data: contender.dialect.toCommon(query, data),
  };
};

/** Sarazm's own answers: all that was asked for, and nothing else. */
export const askSarazm = async (
  serving: Serving,
  query: Query,
  variants: readonly Variant[],
): Promise<Question[]> => {
  const questions: Question[] = [];
  for (const variant of variants) {
    const { data } = await ask(serving, query, variant);
    const { success, error } = variant.expects.safeParse(data);
    if (!success) {
      throw new UserFacingError(
        `sarazm answered ${query.name} with ${JSON.stringify(variant.variables)} wrongly: ${error.message}`,
      );
    }
    questions.push({ variant, data });
  }
  return questions;
};

const describe = ({ path, expected, found }: Difference): string =>
  `at ${path || "the top"} it has ${JSON.stringify(found)} where sarazm has ${JSON.stringify(expected)}`;

/** The requests of a contender, each of which it was found to answer with the same data as Sarazm. */
export const checkAnswers = async (
  serving: Serving,
  query: Query,
  questions: readonly Question[],
): Promise<CheckedRequest[]> => {
  const requests: CheckedRequest[] = [];
  for (const { variant, data: expected } of questions) {
    const { request, data } = await ask(serving, query, variant);
    const difference = firstDifference(expected, data);
    if (difference !== undefined) {
      throw new UserFacingError(
        `${serving.contender.name} answers ${query.name} with ${JSON.stringify(variant.variables)} differently: ${describe(difference)}.`,
      );
    }
    requests.push(request);
  }
  return requests;
};
