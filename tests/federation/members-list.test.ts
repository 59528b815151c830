import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MEMBERS_FILE, membersIn, readMembers, workingTree } from "../../src/federation";
import { wholeGraph } from "../contract/support/graph";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sarazm-members-"));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (text: string): Promise<string> => {
  const file = join(folder, "members.yaml");
  await writeFile(file, text);
  return file;
};

const ENTRY = `members:
  - name: weather
    url: https://weather.example.org/graphql
    schema: weather.graphql
`;

describe("The list of members", () => {
  it("gives each with its defaults, its place and where its schema is", async () => {
    const file = await write(ENTRY);
    expect(await readMembers(file)).toEqual([
      {
        name: "weather",
        url: "https://weather.example.org/graphql",
        schema: "weather.graphql",
        schemaFile: join(folder, "weather.graphql"),
        passHeaders: [],
        timeLimitMs: 5000,
        place: `${file}:2:5`,
      },
    ]);
  });

  it("that comes along is empty", async () => {
    expect(await membersIn(undefined)).toEqual([]);
    expect(await readMembers(MEMBERS_FILE)).toEqual([]);
  });

  it.each([
    ["name: weather", "name: The Weather", /:2:11: members\.0\.name is not a name of small letters/],
    ["https://weather", "ftp://weather", /:3:10: members\.0\.url is not an http or https address/],
    [
      "schema: weather.graphql",
      "schema: x\n    timeLimitMs: 0",
      /:5:18: members\.0\.timeLimitMs is not a whole/,
    ],
    ["schema: weather.graphql", "schema: x\n    timeLimit: 5", /:2:5: members\.0 is wrong: .*timeLimit/],
    [
      "schema: weather.graphql",
      "schema: x\n    passHeaders: [host]",
      /:5:19: members\.0\.passHeaders\.0 belongs/,
    ],
    ["    schema: weather.graphql\n", "", /:2:5: members\.0\.schema is wrong/],
    ["members:", "member:", /the file is wrong|members/],
    ["url: https", "url: [https", /:\d+:\d+: this is not YAML/],
    ["name: weather", "name: parties", /:2:11: one of our own subgraphs is called parties already/],
  ])("with %s as %s is refused, with file, line and column", async (from, to, message) => {
    const file = await write(ENTRY.replace(from, to));
    const refused = readMembers(file, ["parties"]);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow(file);
  });

  it("with a name twice is refused", async () => {
    const file = await write(ENTRY + ENTRY.replace("members:\n", ""));
    await expect(readMembers(file)).rejects.toThrow(/:5:11: another member is called weather already/);
  });

  it("whose schema is not there is told with the place that names it", async () => {
    const members = await readMembers(await write(ENTRY));
    await expect(workingTree(members, wholeGraph)).rejects.toMatchObject({
      problems: [
        {
          code: "SCHEMA_FILE_MISSING",
          subgraphs: ["weather"],
          what: expect.stringMatching(/^The schema of weather cannot be read: .*weather\.graphql'\.$/),
          advice: expect.stringContaining("members.yaml:2:5"),
        },
      ],
    });
  });
});
