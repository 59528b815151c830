import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { getNamedType, isCompositeType, isObjectType } from "graphql";
import { expect, it } from "vitest";
import { FIELDS, REQUEST, requested, resolve, send } from "../support/corrections";
import { serveGraph, wholeGraph } from "../support/graph";
import { focalPoint, SECRETARIAT } from "../support/recording";

const server = await serveGraph({ correctionsPerHour: 100_000 });

/** Everything that the server has said so far, in answers and in its log, at its most talkative. */
const heard: string[] = [];
const hear = (value: unknown) => heard.push(JSON.stringify(value));

const NAME = `Shirin ${randomUUID()}`;
const CONTACT = `${randomUUID()}@example.org`;
const TOKEN_NAME = `Office ${randomUUID()}`;
const secret = { name: NAME, contact: CONTACT };
const officer = { ...(focalPoint("KZ") as object), name: TOKEN_NAME } as never;

const everyString = (): string => [...heard, JSON.stringify(server.log.entries())].join("\n");

it("who asked is in no answer and in no log, where they did not agree to be named", async () => {
  const one = await requested(server, secret);
  const two = await requested(server, secret, officer);
  hear([one, two]);
  hear(
    await resolve(
      server,
      { correctionId: one.id, outcome: "ACCEPTED", resolution: "Yes.", expectedVersion: 1 },
      SECRETARIAT,
    ),
  );
  // Requests that are refused, each at another place.
  for (const change of [
    { subjectId: "nothing" },
    { url: null },
    { reason: "short" },
    { url: "no address" },
    { field: "nothing" },
    { reason: "a NUL \0 in a reason" },
    { subjectId: "a NUL \0 in an id" },
    { name: 3 },
  ]) {
    hear((await send(server, "requestCorrection", { ...REQUEST, ...secret, ...change })).body);
  }
  hear(
    await server
      .execute({
        query: `{ corrections(first: 100) { nodes { ${FIELDS} } } changes(first: 100) { nodes { id kind recordedBy summary correction { ${FIELDS} } } } actionItem(id: "${REQUEST.subjectId}") { corrections { nodes { ${FIELDS} } } } }`,
      })
      .then((answer) => answer.expectData()),
  );
  for (const value of [NAME, CONTACT, TOKEN_NAME]) expect(everyString()).not.toContain(value);
  const { rows } = await server.database.pool.query(
    "SELECT requester_name, requester_contact FROM correction WHERE id = $1",
    [one.id],
  );
  expect(rows).toEqual([{ requester_name: NAME, requester_contact: CONTACT }]);
});

it("who sends what is no input at all is told what they sent, and the log is not", async () => {
  const { body } = await send(server, "requestCorrection", { ...REQUEST, ...secret, unknown: true });
  expect(body.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  for (const value of [NAME, CONTACT]) expect(JSON.stringify(server.log.entries())).not.toContain(value);
});

it("what the database refuses is logged without the row", async () => {
  const { pool } = server.database;
  await pool.query("ALTER TABLE correction ADD CONSTRAINT nothing_wrong CHECK (locator <> 'forbidden')");
  const answer = await send(server, "requestCorrection", { ...REQUEST, ...secret, locator: "forbidden" });
  await pool.query("ALTER TABLE correction DROP CONSTRAINT nothing_wrong");
  hear(answer.body);
  expect(answer.expectErrors()[0]?.extensions?.["code"]).toBe("INTERNAL_SERVER_ERROR");
  expect(JSON.stringify(server.log.entries())).toContain("nothing_wrong");
  for (const value of [NAME, CONTACT]) expect(everyString()).not.toContain(value);
});

it("no type of the graph has a field for the contact", () => {
  const fields = Object.values(wholeGraph.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).map(({ name }) => name) : [],
  );
  expect(fields.filter((name) => /contact|requester/i.test(name))).toEqual([]);
  const correction = wholeGraph.getType("Correction");
  const plain = isObjectType(correction)
    ? Object.values(correction.getFields()).filter(({ type }) => !isCompositeType(getNamedType(type)))
    : [];
  for (const { name } of plain) expect(FIELDS).toContain(name);
});

it("whatever is asked is kept to the letter, or refused; only who agreed is named", async () => {
  const text = (most: number) => fc.string({ unit: "grapheme", maxLength: most });
  const input = fc.record(
    {
      field: fc.oneof(fc.constantFrom("title", "plannedEnd", null), text(12)),
      reason: text(60),
      url: fc.oneof(
        fc.webUrl(),
        text(12).map((path) => `https://example.org/${path}`),
      ),
      locator: fc.option(text(40)),
      name: fc.option(text(20)),
      contact: fc.option(text(20)),
      isNamePublic: fc.boolean(),
    },
    { requiredKeys: ["reason", "url"] },
  );
  await fc.assert(
    fc.asyncProperty(input, async (change) => {
      const answer = await send(server, "requestCorrection", { ...REQUEST, ...change });
      const [error] = answer.body.errors ?? [];
      if (error) {
        expect(error.extensions?.["code"]).toBe("BAD_USER_INPUT");
        return;
      }
      const { correction, userErrors } = answer.expectData().requestCorrection;
      if (userErrors.length > 0) {
        expect(correction).toBeNull();
        return;
      }
      const { locator, name } = change;
      expect(correction).toMatchObject({
        reason: change.reason,
        url: change.url,
        locator: locator?.trim() ? locator : null,
        requestedBy: change.isNamePublic ? name : null,
      });
    }),
    { numRuns: 200 },
  );
});
