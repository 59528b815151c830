import { type GraphQLError, Lexer, Source, TokenKind } from "graphql";
import type { OperationLimits } from "../../kernel/config";
import { overLimit } from "./over-limit";

/** The parser gives up at its limit; to tell how far over it a document is, so many times the limit are counted. */
const COUNTED = 10;

/** How the parser says that it gave up, which has no code of its own. */
const GAVE_UP = /\d+ tokens\. Parsing aborted\.$/;

/** What the parser is told to refuse. */
export const parseLimits = ({ tokens }: OperationLimits) => ({ maxTokens: tokens });

/** In place of the parser's own error, where a document has too many tokens; undefined for any other error. */
export function tooManyTokens(
  error: unknown,
  source: string | undefined,
  { tokens }: OperationLimits,
): GraphQLError | undefined {
  if (!(error instanceof Error) || source === undefined || !GAVE_UP.test(error.message)) return undefined;
  const actual = countTokens(source, tokens * COUNTED);
  return actual > tokens ? overLimit("tokens", tokens, actual) : undefined;
}

/** Up to `most`, or up to what is no token. */
function countTokens(source: string, most: number): number {
  const lexer = new Lexer(new Source(source));
  let count = 0;
  try {
    while (count < most && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // The document breaks off here: what came before is over the limit already.
  }
  return count;
}
