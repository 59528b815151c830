import { nice, ticks } from "d3-array";

/** Where a chart draws: how days and counts become places. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly direction: "ltr" | "rtl";
  readonly top: number;
  /** Where a count of zero is. */
  readonly bottom: number;
  /** The room for days. */
  readonly room: number;
  /** What is so far from where reading begins. */
  readonly inline: (offset: number) => number;
  readonly x: (day: string | Date) => number;
  readonly y: (count: number) => number;
  readonly counts: readonly number[];
  readonly from: Date;
  readonly until: Date;
}

interface FrameOptions {
  readonly width: number;
  readonly direction: "ltr" | "rtl";
  readonly from: string;
  readonly until: string;
  readonly most: number;
}

export const MARGIN = { top: 24, bottom: 26, start: 36, end: 12 } as const;

const HEIGHT = { least: 220, most: 340, ofWidth: 0.42 } as const;
const COUNT_TICKS = 5;

/** Days go the way one reads; a chart is wider than high. */
export const frameOf = ({ width, direction, from, until, most }: FrameOptions): Frame => {
  const height = Math.round(Math.min(HEIGHT.most, Math.max(HEIGHT.least, width * HEIGHT.ofWidth)));
  const bottom = height - MARGIN.bottom;
  const room = width - MARGIN.start - MARGIN.end;
  const [, highest] = nice(0, Math.max(1, most), COUNT_TICKS);
  const inline = (offset: number): number => (direction === "ltr" ? offset : width - offset);
  const first = Date.parse(from);
  const span = Math.max(1, Date.parse(until) - first);
  return {
    width,
    height,
    direction,
    top: MARGIN.top,
    bottom,
    room,
    inline,
    x: (day) => inline(MARGIN.start + ((new Date(day).getTime() - first) / span) * room),
    y: (count) => bottom - (count / highest) * (bottom - MARGIN.top),
    counts: ticks(0, highest, COUNT_TICKS).filter(Number.isInteger),
    from: new Date(from),
    until: new Date(until),
  };
};
