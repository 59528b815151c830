import { GraphQLError } from "graphql";
import type { OperationLimits } from "../../kernel/config";
import { SERVER_ERROR_CODE } from "../errors/error-codes";

export type LimitName = keyof OperationLimits;

/** What fragments come to that spread each other can be beyond all numbers. */
export const BEYOND_COUNTING = Number.MAX_SAFE_INTEGER;

/** For each limit: what an operation does too much of, and what its author can do. */
const WORDS: Readonly<Record<LimitName, { does: (amount: string) => string; instead: string }>> = {
  tokens: {
    does: (amount) => `The document has ${amount} tokens`,
    instead: "ask for less, or give long lists as variables",
  },
  depth: {
    does: (amount) => `The operation nests fields ${amount} levels deep`,
    instead: "nest less, and ask for the rest in another operation",
  },
  aliases: {
    does: (amount) => `The operation renames ${amount} fields`,
    instead: "read lists instead of many single records, or ask in several operations",
  },
  fields: {
    does: (amount) => `The operation has ${amount} fields, fragments spread out`,
    instead: "ask for fewer, or in several operations",
  },
  rootFields: {
    does: (amount) => `The operation has ${amount} root fields`,
    instead: "ask in several operations",
  },
  cost: {
    does: (amount) => `The operation costs ${amount}`,
    instead: "ask for shorter pages or fewer lists within lists, or in several operations",
  },
};

/** An operation asks for more than a limit lets it: which limit, by how much, and what to do. */
export function overLimit(limit: LimitName, most: number, actual: number): GraphQLError {
  const { does, instead } = WORDS[limit];
  const isBeyond = actual >= BEYOND_COUNTING;
  const amount = isBeyond ? "more than can be counted" : String(actual);
  const by = isBeyond ? "far over" : `${actual - most} over`;
  return new GraphQLError(`${does(amount)}, ${by} the limit of ${most}: ${instead}.`, {
    extensions: { code: SERVER_ERROR_CODE.tooComplex, limit, most, actual, http: { status: 400 } },
  });
}
