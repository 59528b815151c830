import { type ExecutionResult, GraphQLError } from "graphql";
import { documentText, namingMember } from "../../kernel/graphql";
import { TimeIsUp, within } from "../../kernel/network";
import { completeAnswer } from "./complete-answer";
import type { Member } from "./member";
import type { MemberRequest } from "./member-request";
import { memberSchema } from "./member-schema";
import { post, TooLong } from "./post";

/** Why a member answered nothing: for the log, with what the network said. */
type OnFailure = (reason: string, error: unknown) => void;

interface Asked extends Pick<Member, "name" | "url" | "passHeaders" | "timeLimitMs"> {
  readonly onFailure?: OnFailure;
  /** Told of each answer to an operation, whatever it says. */
  readonly onAnswer?: () => void;
}

/**
 * Asks a member, within its time limit, and reads its answer by its schema. What goes wrong is an error that names it,
 * in the place of each field that is missing for it: a router in this process gives it to those, and to no others.
 */
export const askMember = (member: Asked, sdl: string) => {
  const complete = completeAnswer(memberSchema(sdl), () => unanswered(member, MISFIT));
  return async (request: MemberRequest): Promise<ExecutionResult> => {
    try {
      const sent = {
        url: member.url,
        headers: passed(member, request),
        body: bodyOf(request),
      };
      const { text } = await within(member.timeLimitMs, (signal) => post(sent, signal), request.signal);
      const result = resultIn(text);
      member.onAnswer?.();
      return complete(request, withItsName(member, result));
    } catch (error) {
      if (request.signal?.aborted) throw error;
      const reason = reasonOf(member, error);
      member.onFailure?.(reason, error);
      return complete(request, unanswered(member, reason));
    }
  };
};

const MISFIT = "what it answered does not fit its schema";

const passed = ({ passHeaders }: Asked, { headers = {} }: MemberRequest): Record<string, string> =>
  Object.fromEntries(
    passHeaders.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );

const bodyOf = ({ document, operationName, variables }: MemberRequest): string =>
  JSON.stringify({ query: documentText(document), operationName, variables });

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
  if (error instanceof TooLong) return "what it answered is too long";
  if (error instanceof TimeIsUp) return `it gave no answer within ${timeLimitMs} ms`;
  return "it cannot be reached";
};

const unanswered = ({ name }: Asked, reason: string): GraphQLError =>
  new GraphQLError(`What ${name} knows is missing here: ${reason}. Try again later.`, {
    extensions: namingMember(name, { code: "SERVICE_UNAVAILABLE" }),
  });

/** What a member says of an error for HTTP, or without a code for clients, is its own matter. */
const extensionsIn = ({ http: _, stacktrace: __, ...told }: Readonly<Record<string, unknown>>) =>
  typeof told["code"] === "string" && told["code"] !== "INTERNAL_SERVER_ERROR"
    ? told
    : { ...told, code: "MEMBER_ERROR" };

const withItsName = ({ name }: Asked, { data, errors }: ExecutionResult): ExecutionResult => {
  const told = Array.isArray(errors) ? errors.filter(isToldError) : [];
  return {
    ...(data !== undefined && { data }),
    errors: told.map(
      ({ message, path, extensions }) =>
        new GraphQLError(`${name}: ${message}`, {
          extensions: namingMember(name, extensionsIn({ ...extensions })),
          ...(Array.isArray(path) && { path }),
        }),
    ),
  };
};

const isToldError = (error: unknown): boolean =>
  typeof error === "object" && error !== null && typeof (error as GraphQLError).message === "string";
