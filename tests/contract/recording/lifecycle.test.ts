import { expect, it } from "vitest";
import { NEXT_ASSESSMENTS, NEXT_STATUSES } from "../../../src/action-plan/recording/lifecycle";
import { wholeGraph } from "../support/graph";
import { DOCUMENTED_FINDINGS, DOCUMENTED_STEPS } from "../support/lifecycle-page";

const valuesOf = (name: string): string[] => {
  const type = wholeGraph.getType(name);
  if (type === undefined || !("getValues" in type)) throw new Error(`${name} is no enum`);
  return type.getValues().map((value) => value.name);
};

/** "PIPELINE to IMPLEMENTATION, SUSPENDED; …", as a table. */
const stepsIn = (description: string): Record<string, readonly string[]> => {
  const words = description.match(/recorded to go from (.*); and to stay/)?.[1] ?? "";
  return Object.fromEntries(
    words.split("; ").map((step) => {
      const [from = "", next = ""] = step.split(" to ");
      return [from, next === "nothing" ? [] : next.split(", ")];
    }),
  );
};

it("docs/lifecycle.md has every official status, and what may follow it", () => {
  expect(Object.keys(DOCUMENTED_STEPS).sort()).toEqual(valuesOf("ActionStatus").sort());
  expect(DOCUMENTED_STEPS).toEqual(NEXT_STATUSES);
});

it("the description of ActionStatus says what may follow which", () => {
  expect(stepsIn(wholeGraph.getType("ActionStatus")?.description ?? "")).toEqual(DOCUMENTED_STEPS);
});

it("docs/lifecycle.md has what assessors may find", () => {
  expect(Object.keys(NEXT_ASSESSMENTS).sort()).toEqual(valuesOf("Completion").sort());
  for (const next of Object.values(NEXT_ASSESSMENTS)) expect(next).toEqual(DOCUMENTED_FINDINGS);
});
