import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Asked } from "../persisted/asked";
import type { RequestContext } from "./create-context";

/** Answers what a request asks; gives the body. */
export type AskApollo = (
  request: FastifyRequest,
  reply: FastifyReply,
  context: RequestContext,
  asked: Asked,
) => Promise<string>;

/** What Apollo Server decides by: the media types, and that no form on a web page sent the request. */
const HEADERS = ["accept", "apollo-require-preflight", "content-type", "x-apollo-operation-name"] as const;

/** Hands a request to Apollo Server. Gives the body of the answer; its head is set. */
export const apolloHandler =
  (apollo: ApolloServer<RequestContext>): AskApollo =>
  async (request, reply, context, { method, body: asked, search }) => {
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headersOf(request),
        search,
        body: asked,
      },
      context: async () => context,
    });
    reply.code(status ?? 200);
    for (const [name, value] of headers) reply.header(name, value);
    if (body.kind !== "complete") throw new Error("no operation here is answered in parts");
    return body.string;
  };

const headersOf = ({ headers }: FastifyRequest): HeaderMap => {
  const map = new HeaderMap();
  for (const name of HEADERS) {
    const value = headers[name];
    if (value !== undefined) map.set(name, String(value));
  }
  return map;
};
