import { randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import { expect, it } from "vitest";
import { createAuthenticate } from "../../../src/kernel/auth";
import { startIssuer } from "../../harness/openid-issuer";
import { filledDatabase } from "../../harness/test-database";
import { bearer, testTokens } from "../../harness/tokens";
import { serveGraph } from "../support/graph";
import { EVIDENCE, type Recorded, sharedItems } from "../support/recording";

const database = await filledDatabase();
const { dataDirectory, tokenFor } = testTokens(database);
const openIdIssuer = await startIssuer();
const authenticate = createAuthenticate({ database, dataDirectory, openIdIssuer });
const server = await serveGraph({ database, authenticate });

const SUBJECT = "aigerim";

const record = async (token: string, input: object) =>
  (
    await server.execute<{ recordAssessment: Recorded }>({
      query: `mutation Find($input: RecordAssessmentInput!) { recordAssessment(input: $input) {
        statusChange { id recordedBy } userErrors { code }
      } }`,
      variables: { input },
      headers: bearer(token),
    })
  ).expectData().recordAssessment;

it("the same key of two people whose issuers call them alike is two keys", async () => {
  const [item] = await sharedItems(server);
  const { rows } = await database.pool.query("select version from action_item where id = $1", [item?.id]);
  const claims: JWTPayload = {
    sub: SUBJECT,
    exp: Math.floor(Date.now() / 1000) + 600,
    sarazm_role: "assessor",
    name: "Of the ministry's issuer",
  };
  const theirs = await openIdIssuer.sign(claims);
  const ours = await tokenFor({ role: "ASSESSOR", subject: SUBJECT, name: "Of this server" });
  const input = {
    itemId: item?.id,
    assessment: "LIMITED",
    effectiveOn: "2026-03-01",
    evidence: EVIDENCE,
    expectedVersion: rows[0].version,
    idempotencyKey: randomUUID(),
  };
  const first = await record(theirs, input);
  expect(first).toMatchObject({ statusChange: { recordedBy: "Of the ministry's issuer" }, userErrors: [] });
  // The other's key is new: that the item has moved on is told, not what somebody else wrote with the key.
  expect(await record(ours, input)).toMatchObject({
    statusChange: null,
    userErrors: [{ code: "VERSION_CONFLICT" }],
  });
  const second = await record(ours, { ...input, expectedVersion: input.expectedVersion + 1 });
  expect(second).toMatchObject({ statusChange: { recordedBy: "Of this server" }, userErrors: [] });
  // Each has the answer of their own again, also with another token.
  expect(await record(await openIdIssuer.sign({ ...claims, jti: "another" }), input)).toEqual(first);
});
