import { execa } from "execa";
import type { Server } from "../program";

/** The processes of a federated server's subgraphs, by what their command lines say. */
export const subgraphsOf = async ({ pid }: Pick<Server, "pid">): Promise<ReadonlyMap<string, number>> => {
  const { stdout } = await execa("ps", ["-o", "pid=,args=", "--ppid", String(pid)]);
  return new Map(
    stdout.split("\n").flatMap((line) => {
      const [, child = "", name = ""] = /^\s*(\d+) .* subgraph (\S+)/.exec(line) ?? [];
      return name === "" ? [] : [[name, Number(child)] as const];
    }),
  );
};
