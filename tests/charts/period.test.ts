import { describe, expect, it } from "vitest";
import { chartedPeriod } from "../../src/charts";

const PLAN = { startsOn: "2025-01-01", endsOn: "2027-12-31" };
const adopted = (adoptedOn: string | null) => ({ ...PLAN, document: { adoptedOn } });

describe("The period of a chart", () => {
  it.each([
    ["adopted within its period", adopted("2025-10-09"), "2025-10-09"],
    ["adopted in a month that is known", adopted("2025-10"), "2025-10-01"],
    ["adopted before its period", adopted("2024-12-20"), "2025-01-01"],
    ["adopted in a year that is known", adopted("2025"), "2025-01-01"],
    ["whose adoption is not known", adopted(null), "2025-01-01"],
    ["without a document", { ...PLAN, document: null }, "2025-01-01"],
  ])("begins no earlier than there is a plan: %s", (_of, plan, from) => {
    expect(chartedPeriod([plan])).toEqual({ from, until: "2027-12-31" });
  });

  it("is from the first plan to the end of the last", () => {
    const later = { startsOn: "2028-01-01", endsOn: "2030-12-31", document: { adoptedOn: "2027-10-01" } };
    expect(chartedPeriod([later, adopted("2025-10-09")])).toEqual({
      from: "2025-10-09",
      until: "2030-12-31",
    });
  });

  it("is none without a plan", () => {
    expect(chartedPeriod([])).toBeUndefined();
  });
});
