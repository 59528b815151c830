import { describe, expect, it } from "vitest";
import { subscribe } from "../harness/subscriber";
import { FEDERATED_WAYS, SINGLE_WAYS } from "../harness/ways";
import { REQUEST } from "./support/corrections";
import { serveGraph } from "./support/graph";
import { ASSESSOR, EVIDENCE, headersOf, sharedItems, versionOf } from "./support/recording";
import { writeStatusChange } from "./support/status-changes";

/** The keys of JSON in the order in which they stand, of lists those of the first. */
const keysOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return keysOf(value[0]);
  if (typeof value !== "object" || value === null) return null;
  return Object.entries(value).map(([key, below]) => {
    const keys = keysOf(below);
    return keys === null ? key : [key, keys];
  });
};

const RECORDED = /* GraphQL */ `
  mutation ($input: RecordAssessmentInput!, $isLeftOut: Boolean! = true) {
    __typename
    recordAssessment(input: $input) {
      statusChange { to item { version countries { country { name { text } code } role } id } ...Proof id }
      wrong: userErrors { message code }
      actionItem { id @skip(if: $isLeftOut) initiative { title { text } id } assessment countries { role } key: id }
      userErrors { code }
    }
  }
  fragment Proof on StatusChange { evidence { url } from axis }
`;

const REQUESTED = /* GraphQL */ `
  mutation ($input: RequestCorrectionInput!) {
    requestCorrection(input: $input) {
      userErrors { code }
      correction {
        state
        record { __typename ... on ActionItem { version leads: countries { role country { name { text } code } } id } }
        id
      }
    }
  }
`;

const FOLLOWED = /* GraphQL */ `
  subscription { statusChanged { to item { countries { country { name { text } code } role } id } cursor from id } }
`;

describe.each([...SINGLE_WAYS, ...FEDERATED_WAYS])(
  "Fields stand in the order of the request, %s",
  async (way) => {
    const server = await serveGraph({ way });

    it("in what comes of a mutation", async () => {
      const [{ id } = expect.fail()] = await sharedItems(server);
      const expectedVersion = await versionOf(server, id);
      const given = { itemId: id, effectiveOn: "2026-03-01", evidence: EVIDENCE, assessment: "SUBSTANTIAL" };
      const answer = await server.execute({
        query: RECORDED,
        variables: { input: { ...given, expectedVersion } },
        headers: await headersOf(server, ASSESSOR),
      });
      expect(keysOf(answer.expectData())).toEqual([
        "__typename",
        [
          "recordAssessment",
          [
            [
              "statusChange",
              [
                "to",
                [
                  "item",
                  ["version", ["countries", [["country", [["name", ["text"]], "code"]], "role"]], "id"],
                ],
                ["evidence", ["url"]],
                "from",
                "axis",
                "id",
              ],
            ],
            "wrong",
            [
              "actionItem",
              [["initiative", [["title", ["text"]], "id"]], "assessment", ["countries", ["role"]], "key"],
            ],
            "userErrors",
          ],
        ],
      ]);
    });

    it("in a member of a union, too", async () => {
      const answer = await server.execute({ query: REQUESTED, variables: { input: REQUEST } });
      expect(keysOf(answer.expectData())).toEqual([
        [
          "requestCorrection",
          [
            "userErrors",
            [
              "correction",
              [
                "state",
                [
                  "record",
                  [
                    "__typename",
                    "version",
                    ["leads", ["role", ["country", [["name", ["text"]], "code"]]]],
                    "id",
                  ],
                ],
                "id",
              ],
            ],
          ],
        ],
      ]);
    });

    it("in the events of a subscription", async () => {
      const [{ id } = expect.fail()] = await sharedItems(server);
      const follower = subscribe("WebSocket", `${server.url}/graphql`, { query: FOLLOWED });
      while (follower.results.length === 0) {
        await writeStatusChange(server.database, { itemId: id });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      follower.stop();
      expect(keysOf(follower.results[0]?.data)).toEqual([
        [
          "statusChanged",
          [
            "to",
            ["item", [["countries", [["country", [["name", ["text"]], "code"]], "role"]], "id"]],
            "cursor",
            "from",
            "id",
          ],
        ],
      ]);
    });
  },
);
