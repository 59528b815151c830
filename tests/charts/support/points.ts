import fc from "fast-check";
import { type ChartPoint, VALUES, VIEWS, type View } from "../../../src/charts";

const DAY_MS = 86_400_000;

const dayAfter = (first: number, days: number): string =>
  new Date(first + days * DAY_MS).toISOString().slice(0, 10);

/** A view and counts of its values on some days, in the order of the days. */
export interface Counted {
  readonly view: View;
  readonly points: readonly ChartPoint[];
}

const countsOf = (view: View) =>
  fc.record(Object.fromEntries(VALUES[view].map((value) => [value, fc.nat({ max: 3_000 })])));

/** At least two points, as a chart has: its first day and the one that is shown. */
export const counted: fc.Arbitrary<Counted> = fc.constantFrom(...VIEWS).chain((view) =>
  fc
    .record({
      first: fc.integer({ min: Date.UTC(1990, 0, 1) / DAY_MS, max: Date.UTC(2050, 0, 1) / DAY_MS }),
      steps: fc.array(fc.record({ days: fc.integer({ min: 1, max: 400 }), counts: countsOf(view) }), {
        minLength: 2,
        maxLength: 30,
      }),
    })
    .map(({ first, steps }) => {
      let at = first * DAY_MS;
      const points = steps.map(({ days, counts }) => {
        const on = dayAfter(at, 0);
        at += days * DAY_MS;
        return { on, counts };
      });
      return { view, points };
    }),
);
