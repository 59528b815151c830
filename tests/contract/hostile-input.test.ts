import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenWay } from "../harness/ways";
import { clearError, operationError } from "./support/clear-errors";
import { serveGraph } from "./support/graph";

const server = await serveGraph();
const { execute, request } = server;

const isPlannedInRust = chosenWay() === "federated, planned in Rust";

const FILTERED = "query ($filter: InitiativeFilter) { initiatives(filter: $filter) { totalCount } }";

const nestedFilter = (levels: number): string =>
  `${'{"not":'.repeat(levels)}{"kinds":["ENERGY"]}${"}".repeat(levels)}`;

describe("A filter nested too deeply", () => {
  const send = (levels: number) =>
    clearError(
      server,
      `{"query":${JSON.stringify(FILTERED)},"variables":{"filter":${nestedFilter(levels)}}}`,
    );

  it.each([6, 100, 3_000, 10_000, 30_000, 100_000])(
    "is refused at %d levels in a variable",
    async (levels) => {
      expect((await send(levels)).code).toBe("BAD_USER_INPUT");
    },
  );

  const filteredBy = (levels: number): string =>
    `{ initiatives(filter: ${"{ not: ".repeat(levels)}{ kinds: [ENERGY] }${" }".repeat(levels)}) { totalCount } }`;

  it.each([
    [6, "BAD_USER_INPUT"],
    ...(isPlannedInRust ? [] : ([[100, "BAD_USER_INPUT"]] as const)),
    [3_000, "OPERATION_TOO_COMPLEX"],
    [30_000, "OPERATION_TOO_COMPLEX"],
  ] as const)("is refused at %d levels in the operation", async (levels, expected) => {
    expect((await operationError(server, filteredBy(levels))).code).toBe(expected);
  });

  if (isPlannedInRust) {
    it("fails at 100 levels in the operation: the parser of the planner in Rust ends at 50", async () => {
      const [error] = (await execute({ query: filteredBy(100) })).expectErrors();
      expect(error?.extensions).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
      expect(server.log.entries()).toContainEqual(
        expect.objectContaining({
          err: expect.objectContaining({ message: expect.stringContaining("Recursion limit exceeded") }),
        }),
      );
    });
  }

  it("is answered at five levels, the deepest that is allowed", async () => {
    const query = `{ odd: initiatives(filter: ${"{ not: ".repeat(5)}{ kinds: [ENERGY] }${" }".repeat(5)}) { totalCount } even: initiatives(filter: { not: { kinds: [ENERGY] } }) { totalCount } }`;
    const { odd, even } = (await execute({ query })).expectData();
    expect(odd).toEqual(even);
  });
});

describe("A text with U+0000", () => {
  it.each([
    ["in a filter", FILTERED, { filter: { text: "a\u0000b" } }],
    ["in a list", FILTERED, { filter: { ids: ["a", "\u0000"] } }],
    ["in a nested filter", FILTERED, { filter: { or: [{ not: { text: "\u0000" } }] } }],
    ["as an id", "query ($id: ID!) { initiative(id: $id) { id } }", { id: "\u0000" }],
  ])("is refused %s", async (_, query, variables) => {
    const { code, message } = await operationError(server, query, variables);
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toContain("U+0000");
  });
});

describe("An operation that is too large", () => {
  it("is refused where it binds more than a statement takes", async () => {
    const query = "query ($or: [InitiativeFilter!]) { initiatives(filter: { or: $or }) { totalCount } }";
    const or = Array.from({ length: 35_000 }, () => ({ ids: ["agroexpress"] }));
    expect((await operationError(server, query, { or })).code).toBe("BAD_USER_INPUT");
  });

  it("binds a value once, however often the statement needs it", async () => {
    const query = `query ($in: [LanguageTag!]) {
      countries { name(in: $in) { text language direction isFallback isReviewed translations { text } } }
    }`;
    const answer = await server.execute({ query, variables: { in: ["kk", "ru"] } });
    answer.expectData();
    const [statement] = server.log.statementsOf(answer.requestId);
    expect(String(statement?.["sql"])).toContain("$2");
    expect(String(statement?.["sql"])).not.toContain("$3");
  });

  it("is refused where its body is", async () => {
    const body = JSON.stringify({ query: `{ countries { code } } # ${"x".repeat(1_100_000)}` });
    expect(await clearError(server, body)).toMatchObject({ status: 413, code: "PAYLOAD_TOO_LARGE" });
  });

  it("leaves the server and its database well", async () => {
    expect((await request("/health/ready")).status).toBe(200);
    (await execute({ query: "{ countries { code } }" })).expectData();
  });
});

describe("A list of 20,000 values", () => {
  it("is answered", async () => {
    const filter = { sdgGoals: Array.from({ length: 20_000 }, (_, index) => index) };
    const { initiatives } = (await execute({ query: FILTERED, variables: { filter } })).expectData();
    expect(initiatives).toEqual({ totalCount: 60 });
  });
});

describe("Years that calendars lack", () => {
  it.each(["0000-01-01", "9999-12-31"])("%s give an answer or a clear error", async (day) => {
    const { status, body } = await execute({
      query: `{ leaders(filter: { currentOn: "${day}" }) { totalCount } }`,
    });
    expect(status).toBe(200);
    for (const { extensions } of body.errors ?? []) expect(extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("Any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("'", '"', "\\", "';--", "$1", "%", "_", "{}", "\ud800", "\u2028", "🌾", "E'\\n'", "$$"),
  );

  it("in a filter is only a text: it finds or does not", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const { body } = await execute({ query: FILTERED, variables: { filter: { text: value } } });
        const codes = (body.errors ?? []).map(({ extensions }) => extensions?.["code"]);
        expect(codes).toEqual(value.includes("\u0000") ? ["BAD_USER_INPUT"] : []);
      }),
      { numRuns: 60 },
    );
  });

  it("as an id names nothing", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (id) => {
        const query = "query ($id: ID!) { leader(id: $id) { id } }";
        const { body } = await execute({ query, variables: { id } });
        expect(["NOT_FOUND", "BAD_USER_INPUT"]).toContain(body.errors?.[0]?.extensions?.["code"]);
      }),
      { numRuns: 60 },
    );
  });

  it("as a cursor is refused", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (after) => {
        const query = "query ($after: String) { events(after: $after) { totalCount } }";
        const { body } = await execute({ query, variables: { after } });
        expect(body.errors?.[0]?.extensions?.["code"]).toMatch(/^BAD_(CURSOR|USER_INPUT)$/);
      }),
      { numRuns: 60 },
    );
  });
});
