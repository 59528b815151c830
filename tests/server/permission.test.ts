import { describe, expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { bearer, testTokens } from "../harness/tokens";
import { probeSchema } from "./probe-schema";

const database = await filledDatabase();
const { authenticate, tokenFor } = testTokens(database);
const server = await startServer({ database, schema: probeSchema(), authenticate });
const as = async (grant: Parameters<typeof tokenFor>[0]) => bearer(await tokenFor(grant));

describe("What only some may do", () => {
  const ask = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await server.execute({ query, headers });
    const [error] = answer.body.errors ?? [];
    return [
      answer.status,
      answer.headers.get("www-authenticate"),
      error?.extensions?.["code"] ?? null,
      error?.message ?? null,
    ];
  };

  it("asks nobody in particular for a token", async () => {
    expect(await ask("{ forAssessors }")).toEqual([
      401,
      'Bearer realm="sarazm"',
      "UNAUTHENTICATED",
      `"forAssessors" needs an access token: send one in the header "Authorization: Bearer <token>". It is for independent assessors; and for the secretariat.`,
    ]);
  });

  it("names who may to those who may not", async () => {
    const headers = await as({ role: "FOCAL_POINT", country: "KZ" });
    expect(await ask("{ forAssessors }", headers)).toEqual([
      403,
      null,
      "FORBIDDEN",
      `"forAssessors" is not allowed here with your token, which is of a focal point of KZ. It is for independent assessors; and for the secretariat.`,
    ]);
    expect(await ask("{ forTajikistan }", headers)).toEqual([
      200,
      null,
      "FORBIDDEN",
      `"forTajikistan" is not allowed here with your token, which is of a focal point of KZ. It is for focal points, on items that their country leads.`,
    ]);
  });

  it("is done by those who may", async () => {
    expect(await ask("{ forAssessors }", await as({ role: "ASSESSOR" }))).toEqual([200, null, null, null]);
    const focalPoint = await as({ role: "FOCAL_POINT", country: "UZ" });
    expect(await ask("{ forTajikistan }", focalPoint)).toEqual([200, null, null, null]);
  });

  it("leaves the rest of an answer as it is", async () => {
    const [status, challenge, code] = await ask("{ greeting forTajikistan }");
    expect([status, challenge, code]).toEqual([200, null, "UNAUTHENTICATED"]);
  });
});
