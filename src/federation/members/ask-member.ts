import { type DocumentNode, type ExecutionResult, GraphQLError, print } from "graphql";
import type { Member } from "./member";

/** What is asked of a member, for one operation of a client. */
export interface MemberRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: unknown;
  /** The client's headers; the member gets those of them that its entry lists. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Ends it before its time. */
  readonly signal?: AbortSignal | undefined;
}

type Asked = Pick<Member, "name" | "url" | "passHeaders" | "timeLimitMs">;

/**
 * Asks a member, within its time limit. What goes wrong is an error that names it: a router gives it to the fields that
 * the member owns, and to no others.
 */
export const askMember =
  (member: Asked) =>
  async (request: MemberRequest): Promise<ExecutionResult> => {
    try {
      const response = await fetch(member.url, {
        method: "POST",
        headers: {
          ...passed(member, request),
          "content-type": "application/json",
          accept: "application/json",
        },
        body: bodyOf(request),
        signal: ending(member, request),
      });
      return withItsName(member, resultIn(await response.text()));
    } catch (error) {
      if (request.signal?.aborted) throw error;
      return { errors: [unanswered(member, reasonOf(member, error))] };
    }
  };

const passed = ({ passHeaders }: Asked, { headers = {} }: MemberRequest): Record<string, string> =>
  Object.fromEntries(
    passHeaders.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );

const bodyOf = ({ document, operationName, variables }: MemberRequest): string =>
  JSON.stringify({ query: print(document), operationName, variables });

const ending = ({ timeLimitMs }: Asked, { signal }: MemberRequest): AbortSignal => {
  const limit = AbortSignal.timeout(timeLimitMs);
  return signal === undefined ? limit : AbortSignal.any([limit, signal]);
};

class NoResult extends Error {}

const resultIn = (text: string): ExecutionResult => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && ("data" in value || "errors" in value)) {
      return value as ExecutionResult;
    }
  } catch {
    // Told as what it is below, without what it said.
  }
  throw new NoResult();
};

/** Not the address, nor what the network said: clients have no use for it. */
const reasonOf = ({ timeLimitMs }: Asked, error: unknown): string => {
  if (error instanceof NoResult) return "what it answered is not an answer to an operation";
  if (error instanceof Error && error.name === "TimeoutError")
    return `it gave no answer within ${timeLimitMs} ms`;
  return "it cannot be reached";
};

const unanswered = ({ name }: Asked, reason: string): GraphQLError =>
  new GraphQLError(`What ${name} knows is missing here: ${reason}. Try again later.`, {
    extensions: { code: "SERVICE_UNAVAILABLE", subgraph: name },
  });

const withItsName = ({ name }: Asked, result: ExecutionResult): ExecutionResult => {
  if (result.errors === undefined) return result;
  const errors = result.errors.map(({ message, path, extensions }) => {
    const told = { extensions: { ...extensions, subgraph: name }, ...(path && { path }) };
    return new GraphQLError(`${name}: ${message}`, told);
  });
  return { ...result, errors };
};
