import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { MemberRouting } from "../../src/federated/member-routing";
import { buildSubgraph, MODULES, type Router, type Routing } from "../../src/graph";
import type { AskSubgraph } from "../../src/router";
import { wholeGraph } from "../contract/support/graph";
import { askInProcess } from "../harness/federated/in-process";
import { captureLog } from "../harness/log-capture";
import { eventually } from "../harness/subscriber";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { BIRDS_SDL, startBirds } from "./support/birds";

const TIME_LIMIT_MS = 300;

const folder = await mkdtemp(join(tmpdir(), "sarazm-members-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const birds = await startBirds();
afterEach(() => birds.behave(undefined));

const SCHEMA = join(folder, "birds.graphql");
const LIST = join(folder, "members.yaml");
const writeSchema = (sdl: string) => writeFile(SCHEMA, sdl);
await writeSchema(BIRDS_SDL);
await writeFile(
  LIST,
  `members:
  - name: birds
    url: ${birds.url}
    schema: birds.graphql
    passHeaders: [accept-language]
    timeLimitMs: ${TIME_LIMIT_MS}
`,
);

const { logger, entries } = captureLog();
const asks = new Map(MODULES.map(({ name }) => [name, askInProcess(buildSubgraph(name, wholeGraph))]));
const ask = (name: string) => asks.get(name) as AskSubgraph;
const routing = await MemberRouting.open({ wholeGraph, ask, logger }, LIST);
afterAll(routing.close);

const database = await filledDatabase();
const server = await startServer({
  database,
  ...routing.first,
  onGraph: routing.follow,
  answerCacheBytes: 10_000_000,
  limits: { cost: 1_000 },
});

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const execute = async (asked: Asked) => {
  const { status, body } = await server.execute(asked);
  return { status, ...body };
};

const countryCodes = async (): Promise<readonly string[]> => {
  const { body } = await server.execute<{ countries: { code: string }[] }>({
    query: "{ countries { code } }",
  });
  return (body.data?.countries ?? []).map(({ code }) => code);
};

const logged = (text: string): Promise<void> =>
  eventually(
    () => JSON.stringify(entries()).includes(text),
    () => `"${text}" in the log: ${JSON.stringify(entries().slice(-3))}`,
  );

const KZ = `country(code: "KZ") { code name { text }`;

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

const MIXED = `{ ${KZ} seen sightings { on } } countries { code seen } sightings { on } }`;

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

const GOES_ON = /^The member birds goes on with the schema that it had: /;

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

describe("A change of a member's schema", () => {
  const introspected = async (): Promise<string> => {
    const { data } = await execute({ query: '{ __type(name: "Country") { fields { name } } }' });
    return JSON.stringify(data);
  };

  it.each([
    ["is no GraphQL", "type Query {", /The schema of birds is not GraphQL/],
    ["takes a field of ours", BIRDS_SDL.replace("seen: Int", "seen: Int name: String"), /Country\.name/],
    [
      "takes a field of ours over",
      BIRDS_SDL.replace('["@key"]', '["@key", "@override"]').replace(
        "seen: Int",
        'seen: Int alpha3: String @override(from: "parties")',
      ),
      /Country\.alpha3 .*which is ours/,
    ],
    [
      "may not be null",
      BIRDS_SDL.replace("seen: Int", "seen: Int!"),
      /Country\.seen may not be null: while birds is down/,
    ],
    [
      "is followed",
      `${BIRDS_SDL} type Subscription { seen: Int }`,
      /Subscription\.seen is a subscription of a member/,
    ],
  ])("that %s is refused with the reason, and what was served goes on", async (_, sdl, reason) => {
    await writeSchema(sdl);
    await eventually(
      () => entries().some(({ msg }) => GOES_ON.test(msg) && reason.test(msg)),
      () => JSON.stringify(entries().slice(-3)),
    );
    expect((await execute({ query: MIXED })).errors).toBeUndefined();
  });

  it("is served at once, to introspection too, without a restart", async () => {
    expect(await introspected()).not.toContain("heard");
    await writeSchema(BIRDS_SDL.replace("seen: Int", "seen: Int heard: Int"));
    await logged("the graph is served with the members birds");
    expect(await introspected()).toContain('"heard"');
    const { errors } = await execute({ query: `{ ${KZ} heard } }` });
    expect(errors).toMatchObject([{ path: ["country", "heard"], extensions: { member: "birds" } }]);
  });

  it("that breaks what clients ask is served, and logged with the member and the field", async () => {
    const warnings = () =>
      entries()
        .filter(({ level, msg }) => level === 40 && msg.includes("breaks what clients ask"))
        .map(({ member, coordinate, msg }) => ({ member, coordinate, msg }));
    expect(warnings()).toEqual([]);
    await writeSchema(
      BIRDS_SDL.replace("seen: Int", "seen: Float heard: Int").replace("species: String! country", "country"),
    );
    const told = (coordinate: string, what: string) => ({
      member: "birds",
      coordinate,
      msg: `The member birds breaks what clients ask: ${coordinate} ${what}.`,
    });
    await eventually(
      () => warnings().length === 2,
      () => JSON.stringify(warnings()),
    );
    expect(warnings()).toEqual(
      expect.arrayContaining([
        told("Bird.species", "is removed"),
        told("Country.seen", "becomes Float, and was Int"),
      ]),
    );
    const { errors } = await execute({ query: `{ ${KZ} latest { ... on Bird { species } } } }` });
    expect(errors).toMatchObject([{ message: expect.stringMatching(/^Cannot query field "species"/) }]);
    expect((await execute({ query: `{ ${KZ} seen } }` })).data).toMatchObject({ country: { seen: 3 } });
  });
});
