import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askMember, composeParts, readMembers, workingTree } from "../../src/federation";
import { changesBetween } from "../../src/federation/checking/changes";
import { MODULES } from "../../src/graph";
import { wholeGraph } from "../contract/support/graph";
import { MONITOR_FOLDER, startMonitor } from "./support/aral-sea-monitor";
import { type Answer, startGateway } from "./support/gateway";
import { serveSubgraphs } from "./support/subgraphs";

const TIME_LIMIT_MS = 400;

const { subgraph } = await serveSubgraphs();
const monitor = await startMonitor();

const [member = expect.fail()] = await readMembers(join(MONITOR_FOLDER, "..", "members.yaml"));
const own = new Set(MODULES.map(({ name }) => name));
const urlOf = (name: string): string => (own.has(name) ? `${subgraph(name).url}/graphql` : monitor.url);

/** The example member, told by itself instead of by its file. */
const asking = { ...member, url: monitor.url, schemaFile: undefined };

const composed = await composeParts(
  (await workingTree([asking], wholeGraph)).map((part) => ({ ...part, url: urlOf(part.name) })),
);

const sdl = composed.parts.find(({ name }) => name === member.name)?.sdl ?? expect.fail();
const ask = startGateway(composed, {
  [member.name]: askMember({ ...asking, timeLimitMs: TIME_LIMIT_MS }, sdl),
});

const QUERY = /* GraphQL */ `{
  initiative(id: "joint-water-programmes") {
    title(in: ["ru"]) { text }
    monitoring { notice stations { id } readings(quantity: VEGETATION_COVER) { measuredOn value unit } }
  }
}`;

describe("A member's fields", () => {
  it("stand beside ours in the public schema, with their descriptions", () => {
    const field = composed.publicSchema.getType("Initiative");
    expect(field && "getFields" in field && field.getFields()["monitoring"]?.description).toMatch(
      /^EXAMPLE DATA/,
    );
  });

  it("leave our own descriptions, and all else of ours, as they are", async () => {
    const { publicSchema: own } = await composeParts(await workingTree([], wholeGraph));
    const changed = (await changesBetween(own, composed.publicSchema)).map(({ phrase }) => phrase);
    expect(changed.toSorted()).toEqual([
      "Initiative.monitoring is added, of type Monitoring",
      "MonitoredQuantity is added",
      "Monitoring is added",
      "MonitoringReading is added",
      "MonitoringStation is added",
      "Query.aralSeaStations is added, of type [MonitoringStation!]",
    ]);
  });

  it("are answered in one operation with ours", async () => {
    const { data, errors } = await ask(QUERY);
    expect(errors).toBeUndefined();
    expect(data?.["initiative"]?.["title"]).toEqual({ text: "Совместные программы по воде и Приаралью" });
    expect(data?.["initiative"]?.["monitoring"]).toMatchObject({
      notice: expect.stringMatching(/^Example figures, invented/),
      stations: [{ id: "example-north-terrace" }, { id: "example-south-flat" }],
    });
    expect(data?.["initiative"]?.["monitoring"]).toHaveProperty("readings.length", 8);
    expect(data?.["initiative"]?.["monitoring"]).toHaveProperty(
      "readings",
      expect.arrayContaining([{ measuredOn: "2025-09-15", value: 13, unit: "%" }]),
    );
  });

  it("are null without an error where the member has nothing to say", async () => {
    const { data, errors } = await ask(
      '{ initiative(id: "joint-grain-processing-hubs") { id monitoring { notice } } }',
    );
    expect({ data, errors }).toEqual({
      data: { initiative: { id: "joint-grain-processing-hubs", monitoring: null } },
      errors: undefined,
    });
  });

  const expectOnlyItsOwnMissing = ({ data, errors }: Answer, reason: string) => {
    expect(data?.["initiative"]).toEqual({
      title: { text: "Совместные программы по воде и Приаралью" },
      monitoring: null,
    });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual(["initiative", "monitoring"]);
    expect(errors?.[0]?.message).toBe(
      `What aral-sea-monitor knows is missing here: ${reason}. Try again later.`,
    );
  };

  it("alone are missing while it hangs, within its time limit, and come back", async () => {
    monitor.hang();
    const before = performance.now();
    const answer = await ask(QUERY).finally(monitor.wake);
    expect(performance.now() - before).toBeLessThan(5 * TIME_LIMIT_MS);
    expectOnlyItsOwnMissing(answer, `it gave no answer within ${TIME_LIMIT_MS} ms`);
    expect((await ask(QUERY)).errors).toBeUndefined();
  });

  it("alone are missing while it is gone", async () => {
    await monitor.stop();
    expectOnlyItsOwnMissing(await ask(QUERY), "it cannot be reached");
  });

  it("are explained as out of reach where its schema is asked of it then", async () => {
    await expect(workingTree([asking], wholeGraph)).rejects.toMatchObject({
      problems: [
        { code: "UNREACHABLE_MEMBER", subgraphs: [member.name], what: expect.stringMatching(/ECONNREFUSED/) },
      ],
    });
  });
});
