import { describe, expect, it } from "vitest";
import type { Router, Routing } from "../../src/graph";
import { wholeGraph } from "../contract/support/graph";
import { startServer } from "../harness/test-server";
import { KZ, MIXED, serveBirds, TIME_LIMIT_MS } from "./support/served-birds";

const { birds, routing, database, server, execute } = await serveBirds();

const countryCodes = async (): Promise<readonly string[]> => {
  const { body } = await server.execute<{ countries: { code: string }[] }>({
    query: "{ countries { code } }",
  });
  return (body.data?.countries ?? []).map(({ code }) => code);
};

describe("What a member adds", () => {
  it("may be of every kind of type, under any name, and lead back to ours", async () => {
    const { data, errors } = await execute({
      query: `query ($kind: Kind) {
        ${KZ} seen a: sightings { __typename on ...bird ... on Beast { l: legs } } b: sightings(kind: $kind) { on }
          latest { ... on Beast { legs } ...bird } } }
        fragment bird on Bird { species country { code region: name { text } } }`,
      variables: { kind: "BEAST" },
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      country: {
        code: "KZ",
        name: { text: "Kazakhstan" },
        seen: 3,
        a: [
          {
            __typename: "Bird",
            on: "2025-04-02",
            species: "Saker falcon",
            country: { code: "KZ", region: { text: "Kazakhstan" } },
          },
          { __typename: "Beast", on: "2025-05-06", l: 4 },
        ],
        b: [{ on: "2025-05-06" }],
        latest: { legs: 4 },
      },
    });
  });

  it("may lead to records of ours whose keys have one name and different types", async () => {
    const query = `{ ${KZ} sightings { on
      ... on Bird { of: country { name { text } } }
      ... on Beast { of: harms { name { text } isWithdrawn } } } } }`;
    const { data, errors } = await execute({ query });
    expect(errors).toBeUndefined();
    expect(data?.["country"]).toMatchObject({
      sightings: [
        { on: "2025-04-02", of: { name: { text: "Kazakhstan" } } },
        { on: "2025-05-06", of: { name: { text: "Agriculture" }, isWithdrawn: false } },
      ],
    });
    birds.behave("hangs");
    expect((await execute({ query })).errors).toMatchObject([
      { path: ["country", "sightings"], extensions: { code: "SERVICE_UNAVAILABLE", member: "birds" } },
    ]);
  });

  it("may be a mutation, which the member says who may call", async () => {
    const { data: reported } = await execute({
      query: 'mutation { report(species: "Hoopoe") { __typename species country { name { text } } } }',
      headers: { "accept-language": "ru" },
    });
    expect(reported).toEqual({
      report: { __typename: "Bird", species: "Hoopoe", country: { name: { text: "Казахстан" } } },
    });
    expect(birds.received()["accept-language"]).toBe("ru");
  });

  it("is counted by the limits", async () => {
    const often = (field: string) =>
      execute({ query: `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: ${field}`).join(" ")} }` });
    expect((await often("countries { code }")).errors).toBeUndefined();
    const { errors } = await often("countries { sightings { on } }");
    expect(errors?.[0]?.extensions).toMatchObject({ limit: "cost", most: 1_000 });
  });

  it("is not kept with our answers: it changes without us", async () => {
    const query = `{ ${KZ} seen } }`;
    const seen = async () => (await execute({ query })).data?.["country"];
    expect(await seen()).toMatchObject({ seen: 3 });
    birds.see(4);
    expect(await seen()).toMatchObject({ seen: 4 });
    birds.see(3);
  });
});

describe("A member that", () => {
  it.each([
    ["hangs", "hangs" as const, `it gave no answer within ${TIME_LIMIT_MS} ms`],
    ["answers what is no JSON", { body: "<html>" }, "what it answered is not an answer to an operation"],
    ["answers nothing", { body: "" }, "what it answered is not an answer to an operation"],
    [
      "answers what was not asked",
      { body: '{"data":{"weather":1}}' },
      "what it answered does not fit its schema",
    ],
  ])("%s costs its own fields, each with an error that names it", async (_, behaviour, reason) => {
    expect((await execute({ query: MIXED })).errors).toBeUndefined();
    const codes = await countryCodes();
    birds.behave(behaviour);
    const { status, data, errors } = await execute({ query: MIXED });
    expect(status).toBe(200);
    expect(data).toEqual({
      country: { code: "KZ", name: { text: "Kazakhstan" }, seen: null, sightings: null },
      countries: codes.map((code) => ({ code, seen: null })),
      sightings: null,
    });
    const paths = [
      ["country", "seen"],
      ["country", "sightings"],
      ...codes.map((_code, index) => ["countries", index, "seen"]),
      ["sightings"],
    ];
    expect(new Set(errors?.map(({ path }) => JSON.stringify(path)))).toEqual(
      new Set(paths.map((path) => JSON.stringify(path))),
    );
    expect(errors).toHaveLength(paths.length);
    for (const { message, extensions } of errors ?? []) {
      expect(message).toBe(`What birds knows is missing here: ${reason}. Try again later.`);
      expect(extensions).toEqual({ code: "SERVICE_UNAVAILABLE", member: "birds" });
    }
  });

  it("answers one field wrong keeps the others", async () => {
    const entity = {
      __typename: "Country",
      code: "KZ",
      seen: "many",
      sightings: [{ __typename: "Bird", on: "x" }],
    };
    birds.behave({ body: JSON.stringify({ data: { _entities: [entity] } }) });
    const { data, errors } = await execute({ query: `{ ${KZ} seen sightings { on } } }` });
    expect(data).toMatchObject({ country: { code: "KZ", seen: null, sightings: [{ on: "x" }] } });
    expect(errors).toMatchObject([{ path: ["country", "seen"], extensions: { member: "birds" } }]);
  });
});

describe("A record of ours that a member names, and that is not there,", () => {
  it("is missing alone, with an error that names the member", async () => {
    const bird = { __typename: "Bird", on: "2025-04-02", country: { __typename: "Country", code: "FR" } };
    const entity = { __typename: "Country", code: "KZ", sightings: [bird] };
    birds.behave({ body: JSON.stringify({ data: { _entities: [entity] } }) });
    const { status, data, errors } = await execute({
      query: `{ ${KZ} sightings { on ... on Bird { country { code name { text } } } } } }`,
    });
    expect(status).toBe(200);
    expect(data).toEqual({
      country: { code: "KZ", name: { text: "Kazakhstan" }, sightings: [{ on: "2025-04-02", country: null }] },
    });
    expect(errors).toMatchObject([
      {
        path: ["country", "sightings", 0, "country", "name"],
        message: "birds: a record that it names is not there.",
        extensions: { code: "MEMBER_ERROR", member: "birds" },
      },
    ]);
  });
});

describe("A graph that another follows", () => {
  it("finishes what was begun on it, also what the next one does not have", async () => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { schema, router = expect.fail() } = routing.first;
    const waiting: Router = {
      ...router,
      route: async (execution) => {
        begun();
        await opened;
        return router.route(execution);
      },
    };
    let take: Parameters<Routing["follow"]>[0] = () => expect.fail();
    const follow: Routing["follow"] = (given) => {
      take = given;
    };
    const first = await startServer({ database, schema, router: waiting, onGraph: follow });
    const query = `{ ${KZ} seen } }`;
    const asked = first.execute({ query });
    await hasBegun;
    take({ schema: wholeGraph });
    const [error] = (await first.execute({ query })).expectErrors();
    expect(error?.message).toMatch(/^Cannot query field "seen"/);
    const { data } = (await first.execute({ query: `{ ${KZ} } }` })).body;
    expect(data).toEqual({ country: { code: "KZ", name: { text: "Kazakhstan" } } });
    open();
    expect((await asked).expectData()).toEqual({
      country: { code: "KZ", name: { text: "Kazakhstan" }, seen: 3 },
    });
  });
});
