import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

/** A request as it arrived. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the body holds. */
  readonly message: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: { readonly id: string; readonly summary: string; readonly [field: string]: unknown };
  };
}

/** An answer; `after` milliseconds; where it `isEndless`, its body never ends. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly after?: number;
  readonly isEndless?: boolean;
}

export interface Receiver {
  readonly url: string;
  readonly port: number;
  /** All requests, in the order of their arrival. */
  readonly received: Received[];
  /** What was answered with 2xx. */
  readonly accepted: Received[];
  /** Decides what is answered from now on. */
  reply: (received: Received) => Reply;
}

const read = async (request: IncomingMessage): Promise<Received> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  return { headers: request.headers as Record<string, string>, body, message: JSON.parse(body) };
};

/** A receiver of webhooks, over real HTTP. Call it at the top of a test file or in a test. */
export const startReceiver = async (): Promise<Receiver> => {
  const server = createServer(async (request, response) => {
    const received = await read(request);
    receiver.received.push(received);
    const { status, headers = {}, after = 0, isEndless = false } = receiver.reply(received);
    if (status >= 200 && status < 300) receiver.accepted.push(received);
    setTimeout(() => {
      response.writeHead(status, headers).write("so it is");
      if (!isEndless) response.end();
    }, after);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received: [],
    accepted: [],
    reply: () => ({ status: 204 }),
  };
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return receiver;
};
