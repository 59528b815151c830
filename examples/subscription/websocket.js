import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { graph, hasEnough, isFatal, QUERY, say, take, variables } from "./follow.js";

const client = createClient({
  url: graph.replace(/^http/, "ws"),
  webSocketImpl: WebSocket,
  // The library would ask the same again; we go on behind the last change that came.
  retryAttempts: 0,
  on: { connected: () => say("connected") },
});

while (!hasEnough()) {
  try {
    for await (const result of client.iterate({ query: QUERY, variables: variables() })) {
      take(result);
      if (hasEnough()) break;
    }
  } catch (error) {
    if (isFatal(error)) throw error;
    say("the connection broke, once more in a second");
    await pause(1000);
  }
}
await client.dispose();
