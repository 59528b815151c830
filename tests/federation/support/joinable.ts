import { print } from "graphql";
import { expect } from "vitest";
import { composeParts, type MemberRequest, workingTree } from "../../../src/federation";
import { buildSubgraph, MODULES } from "../../../src/graph";
import { SUBGRAPH_LIMITS } from "../../../src/kernel/config";
import { wholeGraph } from "../../contract/support/graph";
import { filledDatabase } from "../../harness/test-database";
import { startServer } from "../../harness/test-server";
import { startGateway } from "./gateway";
import type { SmallMember } from "./small-member";

/** Our subgraphs as servers of their own, for members to join. Call it at the top of a test file. */
export const serveJoinable = async () => {
  const database = await filledDatabase();
  const servers = new Map(
    await Promise.all(
      MODULES.map(async ({ name }) => {
        const options = { database, schema: buildSubgraph(name, wholeGraph), limits: SUBGRAPH_LIMITS };
        return [name, await startServer({ ...options, isSubgraph: true })] as const;
      }),
    ),
  );
  const serverOf = (name: string) => servers.get(name) ?? expect.fail(`no subgraph ${name} is served`);

  const own = await workingTree([], wholeGraph);

  /** Our subgraphs, asked over HTTP; tells which were asked, in order. */
  const ownAsks = (asked: string[]) =>
    Object.fromEntries(
      own.map(({ name }) => {
        const { execute } = serverOf(name);
        return [
          name,
          async ({ document, variables }: MemberRequest) => {
            asked.push(name);
            return (await execute({ query: print(document), variables: variables as never })).body as never;
          },
        ];
      }),
    );

  /** A gateway over our subgraphs and members. */
  const join = async (...members: readonly SmallMember[]) => {
    const asked: string[] = [];
    const composed = await composeParts([...own, ...members.map(({ part }) => part)]);
    const asks = members.map(({ part, ask }) => [
      part.name,
      (request: MemberRequest) => {
        asked.push(part.name);
        return ask(request);
      },
    ]);
    const ask = startGateway(composed, { ...ownAsks(asked), ...Object.fromEntries(asks) });
    return {
      ...composed,
      /** The data, and which subgraphs gave them. */
      ask: async (query: string) => {
        asked.length = 0;
        const { data, errors } = await ask(query);
        expect(errors).toBeUndefined();
        return { data, asked: [...new Set(asked)] };
      },
      /** The messages of what is refused. */
      refuse: async (query: string) => ((await ask(query)).errors ?? []).map(({ message }) => message),
    };
  };
  return { database, own, serverOf, join };
};
