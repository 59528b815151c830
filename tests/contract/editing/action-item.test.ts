import { describe, expect, it } from "vitest";
import { edit, sendEdit, traces } from "../support/editing";
import { serveGraph } from "../support/graph";
import { COUNTS, codes, en, newRecords } from "../support/new-records";
import { ASSESSOR, focalPoint } from "../support/recording";

const server = await serveGraph();
const { item, known, lastChange } = await newRecords(server);

describe("an action item", () => {
  it("is created as it was sent, with milestones, and counts at once", async () => {
    // biome-ignore lint/suspicious/noExplicitAny: read field by field.
    const ask = async () => (await server.execute<any>({ query: COUNTS })).expectData();
    const before = await ask();
    const { record, userErrors } = await edit(server, "createActionItem", item());
    expect(userErrors).toEqual([]);
    expect(record).toMatchObject({
      id: "zubrowka-feasibility-study",
      version: 1,
      status: "PIPELINE",
      assessment: "NO_EVIDENCE",
      plannedEnd: "2025-12",
      isOverdue: true,
      progress: 0,
      initiative: { id: known.parentId },
    });
    expect(record.milestones.map(({ id }: { id: string }) => id)).toEqual([
      "zubrowka-feasibility-study--draft",
      "zubrowka-signed",
    ]);
    const after = await ask();
    expect(after.progress[0].progress).toEqual({
      total: before.progress[0].progress.total + 1,
      overdue: before.progress[0].progress.overdue + 1,
    });
    expect(after.actionItems.totalCount).toBe(before.actionItems.totalCount + 1);
  });

  it("has a milestone completed once, by the secretariat or who leads it; an update keeps that", async () => {
    const id = "zubrowka-feasibility-study";
    const complete = {
      milestoneId: "zubrowka-signed",
      completedOn: "2026-02",
      citations: [{ sourceId: known.sourceId }],
      expectedVersion: 1,
    };
    const before = await traces(server);
    for (const grant of [focalPoint("RU"), ASSESSOR]) {
      const answer = await sendEdit(server, "completeMilestone", complete, grant);
      expect(answer.expectErrors()[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    }
    const refused = async (change: object) =>
      codes((await edit(server, "completeMilestone", { ...complete, ...change })).userErrors);
    expect(await refused({ completedOn: "2999" })).toEqual(["IN_THE_FUTURE completedOn"]);
    expect(await refused({ completedOn: "2024-12-31" })).toEqual(["BEFORE_PLAN completedOn"]);
    expect(await refused({ citations: [] })).toEqual(["CITATION_REQUIRED citations"]);
    expect(await refused({ milestoneId: "x" })).toEqual(["NOT_FOUND milestoneId"]);
    expect(await refused({ expectedVersion: 2 })).toEqual(["VERSION_CONFLICT expectedVersion"]);
    expect(await traces(server)).toEqual(before);

    const { record } = await edit(server, "completeMilestone", complete, focalPoint("KZ"));
    expect(record).toMatchObject({ version: 2, progress: 0.5 });
    expect(record.milestones[1]).toMatchObject({ completedOn: "2026-02", citations: [{}, {}] });
    expect(await refused({ expectedVersion: 2 })).toEqual(["COMPLETED_ALREADY milestoneId"]);
    expect(await lastChange()).toMatchObject({ kind: "MILESTONE_COMPLETED" });

    const dropped = await edit(server, "updateActionItem", { id, expectedVersion: 2, milestones: [] });
    expect(codes(dropped.userErrors)).toEqual(["COMPLETED_ALREADY milestones"]);
    const kept = await edit(server, "updateActionItem", {
      id,
      expectedVersion: 2,
      plannedEnd: null,
      milestones: [
        { id: "zubrowka-signed", title: en("Signed by all"), citations: [{ sourceId: known.sourceId }] },
      ],
    });
    expect(kept.userErrors).toEqual([]);
    expect(kept.record).toMatchObject({ version: 3, plannedEnd: null, isOverdue: false, progress: 1 });
    expect(kept.record.milestones).toMatchObject([
      { id: "zubrowka-signed", completedOn: "2026-02", title: { text: "Signed by all" } },
    ]);
  });

  it.each([
    [
      "ends before it begins",
      { plannedStart: "2026-05", plannedEnd: "2026-04-30" },
      ["DATE_ORDER plannedEnd"],
    ],
    ["has begun tomorrow", { actualStart: "2999-01" }, ["IN_THE_FUTURE actualStart"]],
    ["begins before the calendar", { plannedStart: "0000" }, ["INVALID plannedStart"]],
    ["is of no plan", { planId: "x" }, ["NOT_FOUND planId"]],
    ["follows from no initiative", { initiativeId: "x" }, ["NOT_FOUND initiativeId"]],
    [
      "has the milestone of another",
      { milestones: [{ id: "zubrowka-signed", title: en("A"), citations: [] }] },
      ["CITATION_REQUIRED milestones.0.citations", "ID_TAKEN milestones.0.id"],
    ],
  ])("is not written where it %s", async (_, change, expected) => {
    const before = await traces(server);
    const { record, userErrors } = await edit(
      server,
      "createActionItem",
      item({ id: "zubrowka-refused", milestones: [], ...change }),
    );
    expect({ record, errors: codes(userErrors) }).toEqual({ record: null, errors: expected });
    expect(await traces(server)).toEqual(before);
  });
});
