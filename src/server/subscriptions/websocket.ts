import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import { handleProtocols } from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import { CLOSE } from "./errors";
import type { NoPlace, Open, Places } from "./places";
import type { SocketProtocol } from "./socket";

/** Whoever is silent for so long is asked whether he is still there, and is given as long to answer. */
const PING_EVERY_MS = 12_000;

/** How long a client may take to answer that a connection closes. */
const CLOSE_MS = 3_000;

interface WebSocketOptions {
  readonly path: string;
  readonly protocol: SocketProtocol;
  readonly places: Places;
  /** Where a request to become a WebSocket comes from. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly maxMessageBytes: number;
}

/** Answers requests to become a WebSocket. As everywhere here, pages of any origin may connect: nothing rests on cookies. */
export const serveWebSockets = (app: FastifyInstance, options: WebSocketOptions): void => {
  const { path, protocol, places, addressOf, maxMessageBytes } = options;
  const server = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: maxMessageBytes,
    clientTracking: false,
  });
  const serve = (socket: WebSocket, request: IncomingMessage): void => {
    keep(socket, addressOf(request), places);
    keepAlive(socket);
    protocol.open(socket, request);
  };
  // Newer versions of Node.js ask; older ones take every upgrade for one that was meant.
  Object.assign(app.server, { shouldUpgradeCallback: isForWebSocket });
  app.server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = refusalOf(request, path) ?? noPlace(places.refusal(addressOf(request)));
    if (refusal === undefined) return server.handleUpgrade(request, stream, head, serve);
    refuse(stream, refusal);
  });
};

interface Refusal {
  readonly status: string;
  readonly body: string;
}

const STATUS_LINES = { 429: "429 Too Many Requests", 503: "503 Service Unavailable" } as const;

const noPlace = (refused: NoPlace | undefined): Refusal | undefined =>
  refused && {
    status: STATUS_LINES[refused.status],
    body: `${JSON.stringify({ errors: [refused.error] })}\n`,
  };

const message = (status: string, text: string, code: string): Refusal => ({
  status,
  body: `${JSON.stringify({ errors: [{ message: text, extensions: { code } }] })}\n`,
});

const isForWebSocket = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  headers.upgrade?.toLowerCase() === "websocket";

const refusalOf = ({ url = "", headers }: IncomingMessage, path: string): Refusal | undefined => {
  if (url.split("?", 1)[0] !== path) {
    return message(
      "404 Not Found",
      `There is nothing at this address; the graph is at ${path}.`,
      "NOT_FOUND",
    );
  }
  if (!isForWebSocket({ headers })) {
    return message(
      "400 Bad Request",
      `This server becomes a WebSocket, not "${headers.upgrade}": leave out the header 'upgrade'.`,
      "BAD_REQUEST",
    );
  }
  return undefined;
};

const refuse = (stream: Duplex, { status, body }: Refusal): void => {
  stream.on("error", () => stream.destroy());
  stream.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

const keep = (socket: WebSocket, address: string, places: Places): void => {
  const open: Open = {
    address,
    close: () => {
      socket.close(CLOSE.goingAway.code, CLOSE.goingAway.reason);
      setTimeout(() => socket.terminate(), CLOSE_MS).unref();
    },
  };
  socket.on("close", () => places.leave(open));
  places.take(open);
  // What is too long or no WebSocket's message is told to the client in the code that it is closed with.
  socket.on("error", () => undefined);
};

/** Ends connections that are open on this side only. */
const keepAlive = (socket: WebSocket): void => {
  let isAlive = true;
  const timer = setInterval(() => {
    // What it answers is not read now; how long that may last is bounded where it is paused.
    if (socket.isPaused) return;
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, PING_EVERY_MS).unref();
  socket.on("pong", () => {
    isAlive = true;
  });
  socket.on("close", () => clearInterval(timer));
};
