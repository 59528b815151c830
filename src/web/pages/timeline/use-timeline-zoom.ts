import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

/** How many times wider than its place the picture may be. */
const LEVELS = [1, 1.5, 2, 3, 4.5, 6, 9] as const;

export interface TimelineZoom {
  readonly level: number;
  readonly canNearer: boolean;
  readonly canFurther: boolean;
  readonly nearer: () => void;
  readonly further: () => void;
  readonly reset: () => void;
  /** Scrolls to a part of the time. */
  readonly show: (share: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const widthOf = (frame: HTMLElement): number => frame.scrollWidth;

/** The middle of what is seen, as a share of all; from the other side where one reads from right to left. */
const middleOf = (frame: HTMLElement): number =>
  (Math.abs(frame.scrollLeft) + frame.clientWidth / 2) / widthOf(frame);

const scrollTo = (frame: HTMLElement, share: number): void => {
  const sign = getComputedStyle(frame).direction === "rtl" ? -1 : 1;
  frame.scrollLeft = sign * Math.max(0, share * widthOf(frame) - frame.clientWidth / 2);
};

/** Makes the picture wider and narrower around its middle: by buttons, by wheel with Ctrl, and by + and −. */
export const useTimelineZoom = (frame: RefObject<HTMLElement | null>): TimelineZoom => {
  const [index, setIndex] = useState(0);
  const middle = useRef<number>(undefined);
  const go = useCallback(
    (step: number) => {
      if (frame.current) middle.current = middleOf(frame.current);
      setIndex((before) => Math.min(LEVELS.length - 1, Math.max(0, before + step)));
    },
    [frame],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the picture has its new width.
  useLayoutEffect(() => {
    if (frame.current && middle.current !== undefined) scrollTo(frame.current, middle.current);
  }, [index, frame]);
  useEffect(() => {
    const held = frame.current;
    if (held === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      go(event.deltaY < 0 ? 1 : -1);
    };
    held.addEventListener("wheel", onWheel, { passive: false });
    return () => held.removeEventListener("wheel", onWheel);
  }, [frame, go]);
  const onKeyDown = ({ key, target, currentTarget }: KeyboardEvent) => {
    if (target !== currentTarget) return;
    if (key === "+" || key === "=") go(1);
    if (key === "-") go(-1);
    if (key === "0") go(-LEVELS.length);
  };
  return {
    level: LEVELS[index] ?? 1,
    canNearer: index < LEVELS.length - 1,
    canFurther: index > 0,
    nearer: () => go(1),
    further: () => go(-1),
    reset: () => go(-LEVELS.length),
    show: (share) => frame.current && scrollTo(frame.current, share),
    onKeyDown,
  };
};
