import { expect, it } from "vitest";
import type { ActionStatus, InitiativeStage, SummitStage } from "../../src/kernel/database/generated/enums";
import { migratedDatabase } from "./migrated-database";
import { insertChange, insertInitiative, insertItem, insertPlan, insertSource } from "./seed";

const { kysely } = await migratedDatabase();

await insertSource(kysely);
await insertPlan(kysely);

const stageOf = async (id: string): Promise<InitiativeStage> => {
  const found = await kysely
    .selectFrom("initiative")
    .select("stage")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return found.stage;
};

let count = 0;

const initiativeWith = async (
  stageAtSummit: SummitStage,
  statuses: readonly ActionStatus[],
): Promise<string> => {
  count += 1;
  const id = `initiative-${count}`;
  await insertInitiative(kysely, { id, stageAtSummit });
  for (const [index, to] of statuses.entries()) {
    const itemId = `${id}-item-${index}`;
    await insertItem(kysely, { id: itemId, initiativeId: id });
    await insertChange(kysely, { id: `${itemId}-change`, itemId, to, on: "2025-10-09" });
  }
  return id;
};

it.each<[SummitStage, InitiativeStage]>([
  ["PROPOSED", "PROPOSED"],
  ["OFFERED", "PROPOSED"],
  ["ANNOUNCED", "PROPOSED"],
  ["FUNDED", "ADOPTED"],
  ["AGREED_PRIORITY", "ADOPTED"],
  ["STARTED", "UNDERWAY"],
  ["ONGOING", "UNDERWAY"],
])("%s at the summit, and nothing since: %s", async (stageAtSummit, expected) => {
  expect(await stageOf(await initiativeWith(stageAtSummit, []))).toBe(expected);
});

it.each<[ActionStatus[], InitiativeStage]>([
  [["PIPELINE"], "ADOPTED"],
  [["PIPELINE", "CANCELLED"], "ADOPTED"],
  [["PIPELINE", "IMPLEMENTATION"], "UNDERWAY"],
  [["FINALISATION"], "UNDERWAY"],
  [["SUSPENDED"], "ADOPTED"],
  [["CLOSED", "PIPELINE"], "UNDERWAY"],
  [["CLOSED", "CANCELLED"], "UNDERWAY"],
  [["CLOSED", "CLOSED"], "COMPLETED"],
  [["CANCELLED", "CANCELLED"], "DROPPED"],
])("items in %j: %s", async (statuses, expected) => {
  expect(await stageOf(await initiativeWith("FUNDED", statuses))).toBe(expected);
});

it("an item that is suspended counts as begun where it has an actual start", async () => {
  const id = await initiativeWith("PROPOSED", ["SUSPENDED"]);
  expect(await stageOf(id)).toBe("PROPOSED");
  const item = kysely.updateTable("action_item").where("initiative_id", "=", id);
  await item.set({ actual_start: "2025-10" }).execute();
  expect(await stageOf(id)).toBe("UNDERWAY");
  await item.set({ actual_start: null }).execute();
  expect(await stageOf(id)).toBe("PROPOSED");
});

it("follows items that come, go and change hands", async () => {
  const from = await initiativeWith("PROPOSED", ["CLOSED"]);
  const to = await initiativeWith("PROPOSED", []);
  await insertItem(kysely, { id: "newcomer", initiativeId: from });
  expect(await stageOf(from)).toBe("UNDERWAY");
  await kysely.deleteFrom("action_item").where("id", "=", "newcomer").execute();
  expect(await stageOf(from)).toBe("COMPLETED");
  await kysely
    .updateTable("action_item")
    .set({ initiative_id: to })
    .where("id", "=", `${from}-item-0`)
    .execute();
  expect(await stageOf(from)).toBe("PROPOSED");
  expect(await stageOf(to)).toBe("COMPLETED");
});

it("nobody sets it by hand", async () => {
  const id = await initiativeWith("PROPOSED", []);
  await kysely.updateTable("initiative").set({ stage: "COMPLETED" }).where("id", "=", id).execute();
  expect(await stageOf(id)).toBe("PROPOSED");
  await kysely.updateTable("initiative").set({ stage_at_summit: "STARTED" }).where("id", "=", id).execute();
  expect(await stageOf(id)).toBe("UNDERWAY");
});
