import { Agent, request } from "node:http";

/** Requests to one graph over connections that stay open. */
export interface Client {
  /** The body of an answer with status 200; anything else is an error. */
  send(body: string): Promise<Buffer>;
  close(): void;
}

const refuse = (status: number | undefined, body: Buffer): Error =>
  new Error(`the server answered with status ${status}: ${body.toString().slice(0, 500)}`);

export const createClient = (graph: string, connections: number): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (body: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
      const sent = request(graph, { agent, method: "POST", headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const answer = Buffer.concat(chunks);
          if (response.statusCode === 200) resolve(answer);
          else reject(refuse(response.statusCode, answer));
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
};

/** Asks once, and gives the data. */
export const ask = async <Data>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> => {
  const answer = (await client.send(JSON.stringify({ query, variables }))).toString();
  const { data, errors } = JSON.parse(answer) as { data?: Data | null; errors?: unknown };
  if (errors !== undefined || !data)
    throw new Error(`the graph answered with errors: ${answer.slice(0, 500)}`);
  return data;
};
