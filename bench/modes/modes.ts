import { join } from "node:path";
import { packageRoot } from "../../src/kernel/config";
import { type Contender, sarazm } from "../contenders/contenders";

const inProcess = join(packageRoot, "dist", "modes", "in-process-server.js");

/** The ways of running the graph, each as a contender with the same settings; the first is what the others are compared with. */
export const modes: readonly [Contender, ...Contender[]] = [
  { ...sarazm, name: "one process", is: "sarazm start" },
  {
    ...sarazm,
    name: "Hive, in process",
    is: "the router and all subgraphs in one process",
    program: (surroundings) => ({ ...sarazm.program(surroundings), command: [inProcess] }),
  },
  {
    ...sarazm,
    name: "Hive, over HTTP",
    is: "sarazm start --federated: the router, and a process for each subgraph",
    program: (surroundings) => {
      const { command, ...rest } = sarazm.program(surroundings);
      return { ...rest, command: [...command, "--federated"] };
    },
  },
];
