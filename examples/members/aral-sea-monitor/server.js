// Starts the monitor: node server.js
import { createMember } from "./member.js";

const port = Number(process.env.PORT ?? 4201);
const host = process.env.HOST ?? "127.0.0.1";
const server = createMember();

server.listen(port, host, () => {
  process.stdout.write(`http://${host}:${server.address().port}/graphql\n`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close();
    server.closeIdleConnections();
  });
}
