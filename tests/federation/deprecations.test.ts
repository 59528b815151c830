import { buildSchema, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/federation/checking/changes";

const BECAUSE = '@deprecated(reason: "Ask for weight.")';
const OTHER = '@deprecated(reason: "Nobody counts.")';
const PLAIN = "@deprecated";

const PLACES = [
  ["Query.pages", (directive: string) => `type Query { pages: Int ${directive} }`],
  ["Format.PAPER", (directive: string) => `type Query { format: Format } enum Format { PAPER ${directive} }`],
] as const;

describe.each(PLACES)("A deprecation of %s is told as what it is, once", (name, sdl) => {
  const withDirective = (directive: string): GraphQLSchema => buildSchema(sdl(directive));

  it.each([
    ["", BECAUSE, `${name} is deprecated ("Ask for weight.")`],
    ["", PLAIN, `${name} is deprecated ("No longer supported")`],
    [BECAUSE, "", `${name} is no longer deprecated`],
    [PLAIN, "", `${name} is no longer deprecated`],
    [
      BECAUSE,
      OTHER,
      `The reason why ${name} is deprecated becomes "Nobody counts.", and was "Ask for weight."`,
    ],
    [
      PLAIN,
      OTHER,
      `The reason why ${name} is deprecated becomes "Nobody counts.", and was "No longer supported"`,
    ],
    [
      BECAUSE,
      PLAIN,
      `The reason why ${name} is deprecated becomes "No longer supported", and was "Ask for weight."`,
    ],
  ])("from %j to %j", async (before, after, phrase) => {
    const changes = await changesBetween(withDirective(before), withDirective(after));
    expect(changes.map((change) => change.phrase)).toEqual([phrase]);
  });
});
