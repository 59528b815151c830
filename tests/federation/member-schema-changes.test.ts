import { describe, expect, it } from "vitest";
import { eventually } from "../harness/subscriber";
import { BIRDS_SDL } from "./support/birds";
import { KZ, MIXED, serveBirds } from "./support/served-birds";

const { writeSchema, entries, execute, logged } = await serveBirds();

const GOES_ON = /^The member birds goes on with the schema that it had: /;

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
