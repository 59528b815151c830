import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-sse";
import { graph, hasEnough, isFatal, QUERY, say, take, variables } from "./follow.js";

const client = createClient({ url: graph, retryAttempts: 0 });

while (!hasEnough()) {
  try {
    const changes = client.iterate(
      { query: QUERY, variables: variables() },
      { connected: () => say("connected") },
    );
    for await (const result of changes) {
      take(result);
      if (hasEnough()) break;
    }
  } catch (error) {
    if (isFatal(error)) throw error;
    say("the connection broke, once more in a second");
    await pause(1000);
  }
}
client.dispose();
