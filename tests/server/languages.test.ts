import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptedLanguages } from "../../src/kernel/localization/languages";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const server = await startServer({ database: await filledDatabase(), schema: probeSchema() });

const asked = async (header: string | undefined): Promise<unknown> => {
  const headers = header === undefined ? {} : { "accept-language": header };
  return (await server.execute({ query: "{ languages }", headers })).expectData()["languages"];
};

describe("Accept-Language", () => {
  it.each([
    ["ru", ["ru"]],
    ["en;q=0.5, tg, ru;q=0.8", ["tg", "ru", "en"]],
    ["UZ-cyrl-uz, AR", ["uz-Cyrl-UZ", "ar"]],
    ["*", []],
    ["kk, *;q=0.1", ["kk"]],
    ["ky, en;q=0", ["ky"]],
    ["ru, RU, ru;q=0.1", ["ru"]],
    ["not_a_tag, 1, ru", ["ru"]],
    [";;;,,,=", []],
  ])("%s asks for %j", async (header, languages) => {
    expect(await asked(header)).toEqual(languages);
  });

  it("is any language when absent or empty", () => {
    expect(acceptedLanguages(undefined)).toEqual([]);
    expect(acceptedLanguages("")).toEqual([]);
  });

  it("names ten languages at most", async () => {
    const many = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `a${letter}`);
    expect(await asked(many.join(", "))).toEqual(many.slice(0, 10));
  });

  it("never fails, and gives canonical tags only", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const languages = acceptedLanguages(header);
        expect(languages).toEqual(Intl.getCanonicalLocales([...languages]));
      }),
    );
  });
});
