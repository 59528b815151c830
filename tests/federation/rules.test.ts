import { describe, expect, it } from "vitest";
import { serveJoinable } from "./support/joinable";
import { smallMember } from "./support/small-member";

const { join } = await serveJoinable();

const STATIONS = smallMember(
  "stations",
  `type Query { stations: [Station!] }
   type Station @key(fields: "id") @key(fields: "code") { id: ID! code: String! }`,
  {
    root: { stations: [{ id: "1", code: "north" }] },
    records: {
      Station: ({ id, code }) => (id === "1" || code === "north" ? { id: "1", code: "north" } : null),
    },
  },
);

describe("Of what Federation 2 has, members may use", () => {
  it("several @keys of a type: by one a record is found that is known by another", async () => {
    const owners = smallMember(
      "owners",
      'type Query { firstStation: Station } type Station @key(fields: "id") { id: ID! }',
      { root: { firstStation: { id: "1" } }, records: { Station: ({ id }) => ({ id }) } },
    );
    const readings = smallMember(
      "readings",
      'type Station @key(fields: "code") { code: String! latest: Int! }',
      { records: { Station: ({ code }) => (code === "north" ? { code, latest: 13 } : null) } },
    );
    const { ask } = await join(STATIONS, owners, readings);
    const { data, asked } = await ask("{ firstStation { latest } }");
    expect(data).toEqual({ firstStation: { latest: 13 } });
    expect(asked).toEqual(["owners", "stations", "readings"]);
    expect(readings.representations).toMatchObject([{ __typename: "Station", code: "north" }]);
  });

  it("a @key of several fields, of nested ones as well", async () => {
    const KEY = '@key(fields: "station { id } takenOn")';
    const samples = smallMember(
      "samples",
      `type Query { samples: [Sample!] } type Sample ${KEY} { station: Station! takenOn: String! }
       type Station @key(fields: "id") { id: ID! }`,
      {
        root: { samples: [{ station: { id: "1" }, takenOn: "2025-09-15" }] },
        records: { Sample: (key) => key, Station: ({ id }) => ({ id }) },
      },
    );
    const laboratory = smallMember(
      "laboratory",
      `type Sample ${KEY} { station: Station! @shareable takenOn: String! @shareable salt: Int! }
       type Station @key(fields: "id", resolvable: false) { id: ID! }`,
      { records: { Sample: (key) => ({ ...key, salt: 9 }) } },
    );
    const { ask } = await join(samples, laboratory);
    expect((await ask("{ samples { takenOn salt } }")).data).toEqual({
      samples: [{ takenOn: "2025-09-15", salt: 9 }],
    });
    expect(laboratory.representations).toEqual([
      { __typename: "Sample", station: expect.objectContaining({ id: "1" }), takenOn: "2025-09-15" },
    ]);
  });

  it("@tag, which goes into the supergraph, and which clients do not see", async () => {
    const tagged = smallMember(
      "tagged",
      'type Country @key(fields: "code") { code: CountryCode! stork: String @tag(name: "birds") } scalar CountryCode',
      { records: { Country: ({ code }) => ({ code, stork: "white" }) } },
    );
    const { ask, supergraph, publicSdl } = await join(tagged);
    expect(supergraph).toMatch(/stork: String @join__field\(graph: TAGGED\) @tag\(name: "birds"\)/);
    expect(publicSdl).not.toContain("@tag");
    expect((await ask('{ country(code: "KZ") { alpha3 stork } }')).data).toEqual({
      country: { alpha3: "KAZ", stork: "white" },
    });
  });

  it("@override, by which a field moves: its former owner is asked for it no more", async () => {
    const countryWith = (field: string): string =>
      `type Country @key(fields: "code") { code: CountryCode! ${field} } scalar CountryCode`;
    const former = smallMember("former", countryWith("flower: String"), {
      records: { Country: ({ code }) => ({ code, flower: "of former days" }) },
    });
    const heir = smallMember("heir", countryWith('flower: String @override(from: "former")'), {
      records: { Country: ({ code }) => ({ code, flower: "tulip" }) },
    });
    const { ask } = await join(former, heir);
    const { data, asked } = await ask('{ country(code: "KZ") { name { text } flower } }');
    expect(data).toEqual({ country: { name: { text: "Kazakhstan" }, flower: "tulip" } });
    expect(asked).toEqual(["parties", "heir"]);
  });

  it("@requires of what is @external: its owner is asked first, and the member is given it", async () => {
    const postage = smallMember(
      "postage",
      `type Country @key(fields: "code") { code: CountryCode! alpha3: String! @external
         stamp: String @requires(fields: "alpha3") } scalar CountryCode`,
      { records: { Country: ({ code, alpha3 }) => ({ code, stamp: `${alpha3} post` }) } },
    );
    const { ask } = await join(postage);
    const { data, asked } = await ask('{ country(code: "TJ") { stamp } }');
    expect(data).toEqual({ country: { stamp: "TJK post" } });
    expect(asked).toEqual(["parties", "postage"]);
    expect(postage.representations).toEqual([{ __typename: "Country", code: "TJ", alpha3: "TJK" }]);
  });

  it("@provides of what is @external: there its owner need not be asked", async () => {
    const birds = smallMember(
      "birds",
      'type Query { bird: Bird } type Bird @key(fields: "id") { id: ID! name: String! @shareable }',
      { root: { bird: { id: "1", name: "stork" } }, records: { Bird: ({ id }) => ({ id, name: "stork" }) } },
    );
    const nests = smallMember(
      "nests",
      `type Query { nest: Nest } type Nest { bird: Bird! @provides(fields: "name") }
       type Bird @key(fields: "id") { id: ID! name: String! @external }`,
      {
        root: { nest: { bird: { id: "1", name: "stork, says the nest" } } },
        records: { Bird: ({ id }) => ({ id }) },
      },
    );
    const { ask } = await join(birds, nests);
    const { data, asked } = await ask("{ nest { bird { name } } }");
    expect(data).toEqual({ nest: { bird: { name: "stork, says the nest" } } });
    expect(asked).toEqual(["nests"]);
  });

  it("@inaccessible: routers may read the field, for a @requires, and clients may not", async () => {
    const secret = smallMember(
      "secret",
      'type Country @key(fields: "code") { code: CountryCode! post: Int @inaccessible } scalar CountryCode',
      { records: { Country: ({ code }) => ({ code, post: 7 }) } },
    );
    const reader = smallMember(
      "reader",
      `type Country @key(fields: "code") { code: CountryCode! post: Int @external twice: Int @requires(fields: "post") }
       scalar CountryCode`,
      { records: { Country: ({ code, post }) => ({ code, twice: Number(post) * 2 }) } },
    );
    const { ask, refuse, publicSdl } = await join(secret, reader);
    expect((await ask('{ country(code: "KZ") { twice } }')).data).toEqual({ country: { twice: 14 } });
    expect(publicSdl).not.toMatch(/^ {2}post: Int$/m);
    expect(await refuse('{ country(code: "KZ") { post } }')).toEqual([
      expect.stringContaining('Cannot query field "post" on type "Country"'),
    ]);
  });

  it("@extends, as Federation 1 wrote it", async () => {
    const old = smallMember(
      "old",
      'type Country @extends @key(fields: "code") { code: CountryCode! @external anthem: String } scalar CountryCode',
      { records: { Country: ({ code }) => ({ code, anthem: `of ${code}` }) } },
    );
    const { ask } = await join(old);
    expect((await ask('{ country(code: "UZ") { alpha3 anthem } }')).data).toEqual({
      country: { alpha3: "UZB", anthem: "of UZ" },
    });
  });

  it("@composeDirective, by which a directive of their own goes into the supergraph, and does not disturb", async () => {
    const sdl = (compose: string) => `
      extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
        @link(url: "https://example.org/freshness/v1.0", import: ["@freshness"])
        ${compose}
      directive @freshness(days: Int!) on FIELD_DEFINITION
      type Country @key(fields: "code") { code: CountryCode! weather: String @freshness(days: 1) }
      scalar CountryCode`;
    const records = { Country: ({ code }: { readonly code?: unknown }) => ({ code, weather: "dry" }) };
    const composing = await join(
      smallMember("weather", sdl('@composeDirective(name: "@freshness")'), { records }),
    );
    const silent = await join(smallMember("weather", sdl(""), { records }));
    expect(composing.supergraph).toContain("@freshness(days: 1)");
    expect(silent.supergraph).not.toContain("@freshness(");
    expect((await composing.ask('{ country(code: "KZ") { weather } }')).data).toEqual({
      country: { weather: "dry" },
    });
  });

  it("@interfaceObject, by which a field is added to all types of an interface at once", async () => {
    const media = smallMember(
      "media",
      `type Query { media: [Media!] }
       interface Media @key(fields: "id") { id: ID! }
       type Film implements Media @key(fields: "id") { id: ID! minutes: Int! }
       type Book implements Media @key(fields: "id") { id: ID! pages: Int! }`,
      {
        root: {
          media: [
            { __typename: "Film", id: "1", minutes: 90 },
            { __typename: "Book", id: "2", pages: 300 },
          ],
        },
        records: { Film: ({ id }) => ({ id, minutes: 90 }), Book: ({ id }) => ({ id, pages: 300 }) },
      },
    );
    const stars = smallMember(
      "stars",
      'type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! }',
      { records: { Media: ({ id }) => ({ id, stars: Number(id) }) } },
    );
    const { ask } = await join(media, stars);
    const { data } = await ask("{ media { id stars ... on Film { minutes } ... on Book { pages } } }");
    expect(data).toEqual({
      media: [
        { id: "1", stars: 1, minutes: 90 },
        { id: "2", stars: 2, pages: 300 },
      ],
    });
  });
});
