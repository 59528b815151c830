import { describe, expect, it } from "vitest";
import { type ActionItem, records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { assessmentOf, statusOf } from "./support/standing";

const { execute } = await serveGraph();

const QUERY = /* GraphQL */ `
  {
    actionPlan(id: "joint-action-plan-2025-2027") {
      startsOn
      endsOn
      items(first: 100) {
        totalCount
        nodes {
          id
          status
          assessment
          basis
          initiative { id }
          history {
            nodes { id axis from to effectiveOn evidence { event { id relation } } }
          }
        }
      }
    }
  }
`;

interface Change {
  readonly id: string;
  readonly axis: string;
  readonly from: string | null;
  readonly to: string;
  readonly effectiveOn: string;
  readonly evidence: readonly { readonly event: { readonly id: string; readonly relation: string } | null }[];
}

interface Item {
  readonly id: string;
  readonly status: string;
  readonly assessment: string;
  readonly basis: string;
  readonly initiative: { readonly id: string };
  readonly history: { readonly nodes: readonly Change[] };
}

interface Plan {
  readonly actionPlan: {
    readonly startsOn: string;
    readonly endsOn: string;
    readonly items: { readonly totalCount: number; readonly nodes: readonly Item[] };
  };
}

const { actionPlan } = (await execute<Plan>({ query: QUERY })).expectData();
const items = actionPlan.items.nodes;

const SUMMIT_DAY = "2025-10-09";

/** Events that say something of the item's initiative after the summit, as the files tell them. */
const eventsOf = (item: Item, relation: string) =>
  records.events.filter(
    (event) =>
      event.relation === relation &&
      event.happenedOn !== SUMMIT_DAY &&
      event.initiatives.includes(item.initiative.id),
  );

const eventsIn = (item: Item): Set<string | undefined> =>
  new Set(item.history.nodes.flatMap(({ evidence }) => evidence.map(({ event }) => event?.id)));

const historyInFiles = ({ history }: ActionItem) =>
  history
    .map(({ id, axis, from, to, effectiveOn }) => ({ id, axis, from: from ?? null, to, effectiveOn }))
    .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));

describe("The joint action plan", () => {
  it("runs from 2025 to 2027 and holds the items of the files", () => {
    expect([actionPlan.startsOn, actionPlan.endsOn]).toEqual(["2025-01-01", "2027-12-31"]);
    expect(actionPlan.items.totalCount).toBe(records["action-items"].length);
    expect(items.map(({ id }) => id).sort()).toEqual(records["action-items"].map(({ id }) => id).sort());
    expect(new Set(items.map(({ basis }) => basis))).toEqual(new Set(["SUMMIT_PROPOSAL"]));
  });

  it("tells of every item the history that the files tell", () => {
    const given = new Map(items.map((item) => [item.id, item]));
    for (const item of records["action-items"]) {
      const { history, status, assessment } = given.get(item.id) as Item;
      expect(history.nodes.map(({ evidence: _, ...change }) => change)).toEqual(historyInFiles(item));
      expect([status, assessment]).toEqual([statusOf(item), assessmentOf(item)]);
    }
  });
});

describe("An action item", () => {
  const moved = items.filter((item) => eventsOf(item, "DIRECT").length > 0);
  const heldUp = items.filter((item) => eventsOf(item, "SETBACK").length > 0);
  const untouched = items.filter((item) => !moved.includes(item) && !heldUp.includes(item));

  it("is moved on by each event that carries it out", () => {
    expect(moved.length).toBeGreaterThan(5);
    for (const item of moved) {
      expect(item.status).toBe("IMPLEMENTATION");
      expect(item.assessment).toBe("LIMITED");
      for (const { id } of eventsOf(item, "DIRECT")) expect(eventsIn(item)).toContain(id);
    }
  });

  it("is held up by a setback, which its history tells", () => {
    expect(heldUp.map(({ id }) => id)).toEqual(["new-hydropower-plants-item"]);
    for (const item of heldUp) {
      expect([item.status, item.assessment]).toEqual(["SUSPENDED", "NOT_STARTED"]);
      for (const { id } of eventsOf(item, "SETBACK")) expect(eventsIn(item)).toContain(id);
    }
  });

  it("stays planned and without evidence where nothing direct has happened", () => {
    const initial = untouched.filter(({ history }) => history.nodes.length === 1);
    expect(initial.length).toBeGreaterThan(30);
    for (const item of initial) expect([item.status, item.assessment]).toEqual(["PIPELINE", "NO_EVIDENCE"]);
  });

  it("is moved by nothing that only touches its field, or lies ahead", () => {
    const relations = items.flatMap(({ history }) =>
      history.nodes.flatMap(({ evidence }) => evidence.flatMap(({ event }) => event?.relation ?? [])),
    );
    expect(new Set(relations)).toEqual(new Set(["DIRECT", "SETBACK"]));
  });
});
