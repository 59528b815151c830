import type { ChartValue } from "./values";

/** A sign on a field of 16 units' height. */
export interface Sign {
  readonly width: number;
  /** Filled by the even-odd rule. */
  readonly path: string;
}

const round = (inside: string): Sign => ({
  width: 16,
  path: `M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z${inside}`,
});

const SQUARES = [1, 7.25, 13.5, 19.75];

const full = (x: number): string => `M${x} 5.25h5v5.5h-5Z`;

const empty = (x: number): string => `${full(x)}M${x + 0.8} 6.05v3.9h3.4v-3.9Z`;

/** A meter of four squares, of which so many are full. */
const meter = (level: number, besides = ""): Sign => ({
  width: 26,
  path: SQUARES.map((x, at) => (at < level ? full(x) : empty(x))).join("") + besides,
});

/** A sign for each value, so that colour is not alone in telling them apart. */
export const SIGNS: Readonly<Record<ChartValue, Sign>> = {
  PIPELINE: round("M8 4.3a3.7 3.7 0 1 1 0 7.4a3.7 3.7 0 1 1 0-7.4Z"),
  IMPLEMENTATION: round("M8 4.3a3.7 3.7 0 0 1 0 7.4Z"),
  FINALISATION: round("M8 4.3v3.7h-3.7a3.7 3.7 0 1 0 3.7-3.7Z"),
  CLOSED: round("M7.2 10.9 4.6 8.3l1-1 1.6 1.5 3.2-3.2 1 1Z"),
  SUSPENDED: round("M5.6 5.5h1.7v5H5.6Zm3.1 0h1.7v5H8.7Z"),
  CANCELLED: round("M5.5 6.4l.9-.9L8 7.1l1.6-1.6.9.9L8.9 8l1.6 1.6-.9.9L8 8.9l-1.6 1.6-.9-.9L7.1 8Z"),
  NO_EVIDENCE: meter(0),
  NOT_STARTED: meter(0, "M.2 13 25.4 2.1 25.8 3 .6 13.9Z"),
  LIMITED: meter(1),
  SUBSTANTIAL: meter(3),
  COMPLETE: meter(4),
};
