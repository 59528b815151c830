import { describe, expect, it } from "vitest";
import { toJson } from "../../bench/report/results";
import { Arrivals, type Delivery } from "../../bench/subscriptions/arrivals";
import { broken } from "../../bench/subscriptions/judge";
import type { CrowdMeasurement } from "../../bench/subscriptions/measure-crowd";
import { subscriptionsTable } from "../../bench/subscriptions/subscriptions-table";

const delivery: Delivery = { first: 50, median: 80, last: 120, lastAfterAnswer: 90, missed: 0 };

const measurement: CrowdMeasurement = {
  transport: "WebSocket",
  subscribers: 2_000,
  perConnection: 20,
  filters: "one filter",
  deliveries: [delivery, { ...delivery, last: 2_000 }],
  repeats: 0,
  failures: [],
  memoryEach: { rss: 20_480, heapUsed: 10_240 },
  statements: 28,
};

describe("arrivals", () => {
  it("tell who was told of a change, and who was not within the time", async () => {
    const arrivals = new Arrivals(3, 50);
    const { first, last, missed } = await arrivals.follow(async () => {
      arrivals.told(0, "a");
      arrivals.told(2, "a");
      arrivals.told(1, "another");
      return "a";
    });
    expect(missed).toBe(1);
    expect(first).toBeLessThanOrEqual(last);
    expect(arrivals.repeats).toBe(0);
  });

  it("count who is told of the same change again", async () => {
    const arrivals = new Arrivals(1, 50);
    await arrivals.follow(async () => {
      arrivals.told(0, "a");
      arrivals.told(0, "a");
      return "a";
    });
    expect(arrivals.repeats).toBe(1);
  });
});

describe("the promise", () => {
  it("is kept where all were told once and in time", () => {
    expect(broken([measurement])).toEqual([]);
  });

  it.each<[string, Partial<CrowdMeasurement>]>([
    ["The last was told after 2001 ms, not 2000.", { deliveries: [{ ...delivery, last: 2_001 }] }],
    ["5 were not told.", { deliveries: [delivery, { ...delivery, missed: 5 }] }],
    ["3 were told again of what they knew.", { repeats: 3 }],
    ["1 subscriptions failed: closed with 1013 slow", { failures: ["closed with 1013 slow"] }],
  ])("is broken, and it is told where: %s", (what, values) => {
    expect(broken([{ ...measurement, ...values }])).toEqual([`100 WebSockets × 20, one filter: ${what}`]);
  });
});

it("the table names the slowest change, and the memory for each", () => {
  const [, , row = ""] = subscriptionsTable([measurement]).split("\n");
  const cells = row.split("|").map((cell) => cell.trim());
  expect(cells).toContain("2000 ms");
  expect(cells.slice(-3, -1)).toEqual(["20.0 kB", "10.0 kB"]);
});

it("the JSON has an entry for each way of being connected", () => {
  const [entry] = JSON.parse(toJson({ measurements: [], starts: [], subscriptions: [measurement] }));
  expect(entry).toEqual({ contender: "sarazm", query: "subscriptions", ...measurement });
});
