import { createServer } from "node:net";

/** A port for a server that is to be found at the same address when it is started again. */
export const freePort = (): Promise<string> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(String(port)));
    });
  });
