import { describe, expect, it } from "vitest";
import { composeParts, NotComposed } from "../../src/federation";
import { ownParts } from "../../src/federation/parts/working-tree";
import { wholeGraph } from "../contract/support/graph";
import { part } from "./support/parts";

const ours = ownParts(wholeGraph);

const problemsWith = async (...sdls: readonly string[]) => {
  const members = sdls.map((sdl, index) => part(`member-${index + 1}`, sdl));
  try {
    await composeParts([...ours, ...members]);
    return [];
  } catch (error) {
    if (error instanceof NotComposed) return error.problems;
    throw error;
  }
};

const UNKNOWN = {
  code: "MEMBER_KEY_UNKNOWN",
  where: "Country",
  subgraphs: ["member-1"],
  advice: 'Use that key: type Country @key(fields: "code") { code: CountryCode! }, with your fields.',
};

describe("A member that finds a type of ours by another key than the graph", () => {
  it.each(["alpha9", "alpha3"])("is told once which the graph has, and not of its own: %s", async (key) => {
    expect(
      await problemsWith(`type Country @key(fields: "${key}") { ${key}: String! seen: Int rain: Int }`),
    ).toEqual([
      {
        ...UNKNOWN,
        what: `The graph finds Country by "code", and member-1 by "${key}", which the graph does not know.`,
        line: 2,
        column: 6,
      },
    ]);
  });

  it("is told so first, before what else is wrong", async () => {
    const problems = await problemsWith(
      'type Country @key(fields: "alpha9 m9") { alpha9: String! m9: Int! seen: Int! }',
    );
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      "MEMBER_KEY_UNKNOWN Country",
      "MEMBER_FIELD_NOT_NULLABLE Country.seen",
    ]);
  });

  it("may do so where it has the graph's key as well, and so may others then", async () => {
    expect(
      await problemsWith(
        'type Country @key(fields: "code") @key(fields: "alpha9") { code: CountryCode! alpha9: String } scalar CountryCode',
        'type Country @key(fields: "alpha9") { alpha9: String seen: Int }',
      ),
    ).toEqual([]);
  });

  it("may call a type of its own as it likes", async () => {
    expect(await problemsWith('type Bird @key(fields: "ring") { ring: ID! seen: Int! }')).toEqual([]);
  });
});
