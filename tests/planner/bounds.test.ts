import { describe, expect, it } from "vitest";
import { operationError } from "../contract/support/clear-errors";
import { serveGraph, WITHOUT_LIMITS } from "../contract/support/graph";

// A server's limits come first. These bounds hold whatever they are.
const server = await serveGraph({ limits: WITHOUT_LIMITS });
const { execute } = server;

describe("A selection nested too deeply", () => {
  const nested = (levels: number): string =>
    `{ deep: country(code: "KZ") { ${"leaders { country { ".repeat(levels / 2 - 1)} code ${"} }".repeat(levels / 2 - 1)} } }`;

  it("is answered at a hundred levels", async () => {
    expect((await execute({ query: nested(100) })).expectData()).toHaveProperty("deep");
  });

  it.each([102, 600, 2_000])("is refused at %d", async (levels) => {
    const { code, message } = await operationError(server, nested(levels));
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toContain('"deep"');
  });
});

describe("A filter nested without end", () => {
  it.each([3_000, 30_000])("is refused at %d levels in the operation", async (levels) => {
    const filter = `${"{ not: ".repeat(levels)}{ kinds: [ENERGY] }${" }".repeat(levels)}`;
    const { code } = await operationError(server, `{ initiatives(filter: ${filter}) { totalCount } }`);
    expect(code).toBe("BAD_USER_INPUT");
  });
});

describe("An operation that is too large", () => {
  it("is refused where it selects more columns than a statement has", async () => {
    const nodes = Array.from({ length: 1_700 }, (_, index) => `n${index}: nodes { id }`);
    const { code } = await operationError(server, `{ initiatives { ${nodes.join(" ")} } }`);
    expect(code).toBe("BAD_USER_INPUT");
  });
});

describe("An operation that multiplies itself", () => {
  it("is refused where fragments spread each other over and over, before any SQL is made", async () => {
    const spread = (n: number) => `...f${n} ...f${n} parent { ...f${n} } children { ...f${n} }`;
    const fragments = Array.from(
      { length: 18 },
      (_, n) => `fragment f${n} on Initiative { ${spread(n + 1)} }`,
    );
    const query = `{ initiatives(first: 1) { nodes { ...f0 } } } ${fragments.join(" ")} fragment f18 on Initiative { id }`;
    const { code, message } = await operationError(server, query);
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toContain("fields");
  });

  it("is refused where it has more root fields than an operation may have", async () => {
    const roots = Array.from({ length: 101 }, (_, n) => `n${n}: countries { code }`);
    const { code, message } = await operationError(server, `{ ${roots.join(" ")} }`);
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toContain("101 root fields");
  });
});
