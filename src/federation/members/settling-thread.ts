import { parentPort, workerData } from "node:worker_threads";
import { buildWholeGraph } from "../../graph";
import { settleMembers, type ToSettle } from "./settle-members";

// A thread that serves nobody: it has the graph of its own, settles what it was started with, and ends.
parentPort?.postMessage(await settleMembers(buildWholeGraph(), workerData as ToSettle));
