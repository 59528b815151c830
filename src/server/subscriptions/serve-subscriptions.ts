import type { IncomingMessage } from "node:http";
import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Authenticate } from "../../kernel/auth";
import type { SubscriptionLimits } from "../../kernel/config";
import type { Database } from "../../kernel/database";
import type { Logger } from "../../kernel/logger";
import type { Admission } from "../../kernel/writing";
import type { RequestContext } from "../graphql/create-context";
import type { PersistedDocuments } from "../persisted/persisted-documents";
import type { RevisionWatch } from "../revision/revision-watch";
import { eventStreams } from "./event-stream";
import { StreamedOperations } from "./operations";
import { Places } from "./places";
import { SocketProtocol } from "./socket";
import { serveWebSockets } from "./websocket";

interface SubscriptionsOptions {
  readonly path: string;
  readonly apollo: ApolloServer<RequestContext>;
  readonly database: Database;
  readonly writing: Database;
  readonly logger: Logger;
  readonly authenticate: Authenticate;
  readonly admission: Admission;
  /** Where a request to become a WebSocket comes from. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly watch: RevisionWatch;
  readonly documents: PersistedDocuments;
  readonly limits: SubscriptionLimits;
  readonly maxMessageBytes: number;
}

/** Serves WebSockets, until the server closes; gives what answers with server-sent events. */
export const serveSubscriptions = (
  app: FastifyInstance,
  options: SubscriptionsOptions,
): ((request: FastifyRequest, reply: FastifyReply) => Promise<void>) => {
  const { limits } = options;
  const places = new Places(limits);
  const operations = new StreamedOperations(options);
  const protocol = new SocketProtocol({ ...options, operations });
  serveWebSockets(app, { ...options, places, protocol });
  app.addHook("preClose", async () => places.close());
  return eventStreams({ ...options, operations, places });
};
