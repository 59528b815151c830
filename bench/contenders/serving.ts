import { type Client, createClient } from "../queries/http";
import { type Program, startServer } from "../running/program";
import type { Contender } from "./contenders";

/** A server that can be asked. */
export interface Served {
  readonly client: Client;
  readonly path: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** A contender that can be asked. */
export interface Serving extends Served {
  readonly contender: Contender;
}

/** Starts a server in a process of its own. */
export const serve = async (program: Program, connections: number): Promise<Served> => {
  const server = await startServer(program);
  const { origin, pathname } = new URL(server.graph);
  const client = createClient(origin, connections);
  const close = async (): Promise<void> => {
    await client.close();
    await server.stop();
  };
  return { client, path: pathname, pid: server.pid, close };
};
