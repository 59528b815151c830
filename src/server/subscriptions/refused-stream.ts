import type { FastifyReply } from "fastify";
import { GraphQLError } from "graphql";
import type { Response } from "graphql-sse";
import { SERVER_ERROR_CODE } from "../errors/error-codes";
import type { NoPlace } from "./places";

const JSON_TYPE = "application/json; charset=utf-8";

const { badRequest, unsupportedMediaType } = SERVER_ERROR_CODE;

/** What graphql-sse says of requests that it cannot read, in words for clients. */
const WORDS: Readonly<Record<string, string>> = {
  "Missing query":
    "The request has no query: send a JSON object with one, or one in the address of a GET request.",
  "Invalid query": "The query must be a text: an operation in GraphQL.",
  "Invalid variables": "The variables must be a JSON object, by their names.",
  "Invalid extensions": "The extensions must be a JSON object.",
  "Missing body": "The body of the request is empty; send a JSON object with a query.",
  "JSON body must be an object": "The body of the request must be a JSON object with a query.",
  "Unparsable URL": "The variables and extensions in the address must be well-formed JSON.",
};

const NO_JSON = "The body of a request must be JSON, sent with the header 'content-type: application/json'.";

const bodyOf = (error: GraphQLError): string => `${JSON.stringify({ errors: [error] })}\n`;

const wordsFor = (body: string | null): string => {
  const message = body === null ? undefined : JSON.parse(body).errors?.[0]?.message;
  return WORDS[message] ?? message ?? "The request cannot be read.";
};

/** Tells of a request that cannot be read as over HTTP; a stream stays as it is. */
export const refusedStream = ([body, head]: Response): Response => {
  if (head.status < 400 || (body !== null && typeof body !== "string")) return [body, head];
  const isJson = head.status !== 415;
  const code = isJson ? badRequest : unsupportedMediaType;
  const error = new GraphQLError(isJson ? wordsFor(body) : NO_JSON, { extensions: { code } });
  return [bodyOf(error), { ...head, headers: { "content-type": JSON_TYPE } }];
};

/** Answers a client that gets no place. */
export const withoutPlace = async (reply: FastifyReply, { error, status }: NoPlace): Promise<void> => {
  await reply
    .code(status)
    .headers({ "content-type": JSON_TYPE, "retry-after": "5", connection: "close" })
    .send(bodyOf(error));
};
