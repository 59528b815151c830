import { type ExecutionResult, GraphQLError } from "graphql";
import { causeMessage } from "../kernel/errors";
import { documentText } from "../kernel/graphql";
import type { Logger } from "../kernel/logger";
import { eventsOf } from "./events-of";
import { forwardedHeaders } from "./forwarded-headers";
import { isSubscription } from "./operation-type";
import type { AskSubgraph, SubgraphRequest } from "./subgraph-request";

interface SubgraphAddress {
  readonly name: string;
  /** Where it listens now; undefined while it does not. */
  readonly url: () => string | undefined;
  readonly logger: Logger;
}

/** Asks the subgraph that listens at an address. */
export const askOverHttp =
  (address: SubgraphAddress): AskSubgraph =>
  async (request) => {
    const isFollowed = isSubscription(request.document, request.operationName);
    const response = await post(address, request, isFollowed);
    noteRevision(response, request);
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
    if (!isStream || response.body === null) return answerOf(response, address);
    const start = response.headers.get("sarazm-cursor");
    if (start !== null) request.onStart?.(start);
    return eventsOf(response.body);
  };

const post = async (
  { name, url, logger }: SubgraphAddress,
  { document, operationName, variables, context, signal }: SubgraphRequest,
  isFollowed: boolean,
): Promise<Response> => {
  try {
    const address = url();
    if (address === undefined) throw new Error("it does not run at the moment");
    return await fetch(address, {
      method: "POST",
      signal: isFollowed ? (signal ?? null) : null,
      headers: {
        ...forwardedHeaders(context),
        accept: isFollowed ? "text/event-stream" : "application/json",
      },
      body: JSON.stringify({ query: documentText(document), operationName, variables }),
    });
  } catch (error) {
    logger.warn({ subgraph: name, reason: causeMessage(error) }, "a subgraph cannot be reached");
    throw unreachable();
  }
};

const unreachable = (): GraphQLError =>
  new GraphQLError("A part of the graph cannot be reached at the moment; try again in a few seconds.", {
    extensions: { code: "SERVICE_UNAVAILABLE" },
  });

const noteRevision = ({ headers }: Response, { context }: SubgraphRequest): void => {
  const revision = headers.get("sarazm-revision");
  if (revision !== null) context.onRevision?.(Number(revision));
};

const answerOf = async (response: Response, { name, logger }: SubgraphAddress): Promise<ExecutionResult> => {
  const text = await response.text().catch(() => "");
  const result = resultIn(text);
  if (result === undefined) {
    logger.warn({ subgraph: name, status: response.status }, "a subgraph gave no answer");
    throw unreachable();
  }
  return response.ok ? result : { ...result, errors: (result.errors ?? []).map(withStatus(response)) };
};

const resultIn = (text: string): ExecutionResult | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

/** What HTTP says of an error goes on to the client: when to come back, say. */
const withStatus =
  ({ status, headers }: Response) =>
  (error: GraphQLError): GraphQLError => {
    const retryAfter = headers.get("retry-after");
    const more = new Map(retryAfter === null ? [] : [["retry-after", retryAfter]]);
    const http: object = { status, headers: more };
    return { ...error, extensions: { ...error.extensions, http } } as GraphQLError;
  };
