import { describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const database = await filledDatabase();
const server = await startServer({ database, schema: buildWholeGraph() });

const DEEP = `{
  countries { code }
  initiatives(first: 5) {
    totalCount
    nodes {
      title { text }
      countries { role country { name { text } } }
      proposals { leader { name { text } country { code } } citations { source { url } } }
    }
  }
}`;

describe("The log at debug level", () => {
  it("shows one SQL statement per root field, however deep the query, with its request", async () => {
    const answer = await server.execute({ query: DEEP });
    answer.expectData();
    const statements = server.log.statementsOf(answer.requestId);
    expect(statements.map(({ field }) => String(field)).sort()).toEqual([
      expect.stringContaining("countries"),
      expect.stringContaining("initiatives"),
    ]);
    for (const { sql, ms } of statements) {
      expect(sql).toMatch(/^select/i);
      expect(ms).toEqual(expect.any(Number));
    }
  });

  it("shows no statement for what needs none", async () => {
    const answer = await server.execute({ query: "{ __schema { queryType { name } } }" });
    answer.expectData();
    expect(server.log.statementsOf(answer.requestId)).toEqual([]);
  });
});

describe("An answer from the graph", () => {
  it("names the dataset's revision", async () => {
    const { revision } = await database.kysely
      .selectFrom("dataset")
      .select("revision")
      .executeTakeFirstOrThrow();
    const { headers } = await server.execute({ query: "{ countries { code } }" });
    expect(headers.get("sarazm-revision")).toBe(String(revision));
  });

  it("is in the language that the client accepts", async () => {
    const name = async (language: string) => {
      const answer = await server.execute<{ country: { name: { text: string; language: string } } }>({
        query: '{ country(code: "KZ") { name { text language } } }',
        headers: { "accept-language": language },
      });
      return answer.expectData().country.name;
    };
    expect(await name("ru")).toEqual({ text: "Казахстан", language: "ru" });
    expect(await name("en")).toEqual({ text: "Kazakhstan", language: "en" });
    expect(await name("xx, ru;q=0.5")).toEqual({ text: "Казахстан", language: "ru" });
  });
});
