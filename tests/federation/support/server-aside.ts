import { once } from "node:events";
import { setImmediate as nextRound } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/** Answers `{ a }` a moment after it is asked, or never, as the path says; and tells each step where a paused thread sees it. */
const PROGRAM = `
const { createServer } = require("node:http");
const { parentPort, workerData: answered } = require("node:worker_threads");
createServer((request, response) => {
  parentPort.postMessage("asked");
  if (request.url === "/never") return;
  setTimeout(() => {
    response.setHeader("content-type", "application/json").end('{"data":{"a":1}}', () => {
      Atomics.store(answered, 0, 1);
      Atomics.notify(answered, 0);
    });
  }, 50);
}).listen(0, "127.0.0.1", function () { parentPort.postMessage(this.address().port); });
`;

/** A server in a thread of its own: it answers while this one is paused. */
export interface ServerAside {
  readonly url: string;
  /** Resolves when it has been asked. */
  readonly asked: () => Promise<void>;
  /** Pauses this thread until the answer has been sent, and for some time more. */
  readonly pauseUntilAnswered: (moreMs: number) => void;
  readonly stop: () => Promise<void>;
}

export const startServerAside = async (): Promise<ServerAside> => {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(PROGRAM, { eval: true, workerData: answered });
  const [port] = await once(worker, "message");
  return {
    url: `http://127.0.0.1:${port}`,
    asked: async () => {
      await once(worker, "message");
      // A pause here ends right before timers: sockets are read after them.
      await nextRound();
    },
    pauseUntilAnswered: (moreMs) => {
      Atomics.wait(answered, 0, 0, 10_000);
      Atomics.store(answered, 0, 0);
      pauseFor(moreMs);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};

/** Stops this thread: nothing is read, no timer fires. */
export const pauseFor = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};
