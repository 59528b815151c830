import fc from "fast-check";
import { expect, it } from "vitest";
import { inStrides } from "../../bench/measuring/load";
import { median, medianKnown, quantile } from "../../bench/measuring/statistics";

it("the median is the middle value, or the mean of the two in the middle", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});

it("what the platform does not tell has no median", () => {
  expect(medianKnown([1, undefined, 3])).toBeUndefined();
  expect(medianKnown([1, 2, 3])).toBe(2);
});

it("as many values lie below a quantile as its share says", () => {
  const sorted = Array.from({ length: 200 }, (_, index) => index);
  expect(quantile(sorted, 0.5)).toBe(100);
  expect(quantile(sorted, 0.99)).toBe(198);
  expect(quantile([7], 0.99)).toBe(7);
});

it("strides come by every request once before any comes again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (length) => {
      const all = Array.from({ length }, (_, index) => index);
      const next = inStrides(all);
      expect(new Set(all.map(() => next())).size).toBe(length);
    }),
  );
});
