import fc from "fast-check";
import { expect, it } from "vitest";
import { layersOf, occurring, pointsIn, VALUES } from "../../src/charts";
import { counted } from "./support/points";

it("puts values on top of each other, each as high as its count, without gaps, up to the number of items", () => {
  fc.assert(
    fc.property(counted, ({ view, points }) => {
      const values = occurring(view, points);
      const layers = layersOf(values, points);
      expect(layers.map(({ value }) => value)).toEqual(values);
      points.forEach(({ on, counts }, at) => {
        let top = 0;
        for (const { value, spans } of layers) {
          expect(spans[at]).toEqual({ on, from: top, to: top + (counts[value] ?? Number.NaN) });
          top = spans[at]?.to ?? Number.NaN;
        }
        expect(top).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
      });
    }),
  );
});

it("leaves out what never occurs, and keeps the order in which work goes on", () => {
  fc.assert(
    fc.property(counted, ({ view, points }) => {
      const seen = new Set(
        points.flatMap(({ counts }) => Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0)),
      );
      expect(occurring(view, points)).toEqual(VALUES[view].filter((value) => seen.has(value)));
    }),
  );
});

it("counts what nobody told as zero", () => {
  const progress = { byStatus: [{ status: "CLOSED", count: 3 }], byAssessment: [] };
  const [point] = pointsIn("status", [{ on: "2025-01-01", progress }]);
  expect(point?.counts).toEqual({
    ...Object.fromEntries(VALUES.status.map((value) => [value, 0])),
    CLOSED: 3,
  });
});
