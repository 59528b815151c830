import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { writeStatusChanges } from "./support/status-changes";
import type { Page, PageArguments } from "./support/walk";

const server = await serveGraph();
const [item] = records["action-items"];
const id = item?.id ?? "";
const written = await writeStatusChanges(
  server.database,
  Array.from({ length: 35 }, () => ({ itemId: id })),
);

const QUERY = `query ($id: ID!, $axis: StatusAxis, $first: Int, $after: String, $last: Int, $before: String) {
  actionItem(id: $id) { history(axis: $axis, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { id } } nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`;

interface Args extends PageArguments {
  readonly axis?: string;
}

const ask = (args: Args) =>
  server.execute<{ actionItem: { history: Page } }>({ query: QUERY, variables: { id, ...args } });

const read = async (args: Args): Promise<Page> => (await ask(args)).expectData().actionItem.history;

const idsOf = ({ nodes }: Page): string[] => nodes.map((node) => node.id);

const forward = async (args: Args, size: number, after: string | null = null): Promise<Page[]> => {
  const page = await read({ ...args, first: size, after });
  const { hasNextPage, endCursor } = page.pageInfo;
  return hasNextPage ? [page, ...(await forward(args, size, endCursor))] : [page];
};

const backward = async (args: Args, size: number, before: string | null = null): Promise<Page[]> => {
  const page = await read({ ...args, last: size, before });
  const { hasPreviousPage, startCursor } = page.pageInfo;
  return hasPreviousPage ? [...(await backward(args, size, startCursor)), page] : [page];
};

describe("The history of an action item", () => {
  it("is read from its end, the newest records in the order of the list", async () => {
    const whole = await read({ first: 100 });
    const newest = await read({ last: 20 });
    expect(idsOf(newest)).toEqual(idsOf(whole).slice(-20));
    expect(idsOf(newest)).toEqual(written.slice(-20));
    expect(newest.totalCount).toBe(whole.totalCount);
    expect(newest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it("is given whole and once, page by page, from either end and of either view", async () => {
    const walks = fc.record(
      { size: fc.integer({ min: 1, max: 40 }), axis: fc.constantFrom("OFFICIAL", "ASSESSMENT") },
      { requiredKeys: ["size"] },
    );
    await fc.assert(
      fc.asyncProperty(walks, fc.boolean(), async ({ size, ...axis }, isBackward) => {
        const whole = await read({ ...axis, first: 100 });
        const given = (await (isBackward ? backward : forward)({ ...axis }, size)).flatMap(idsOf);
        expect(given).toEqual(idsOf(whole));
        expect(given).toHaveLength(whole.totalCount);
      }),
      { numRuns: 15 },
    );
  });

  it("is not read from both ends at once", async () => {
    const { errors } = (await ask({ first: 2, last: 2 })).body;
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
