import { type RefObject, useEffect, useState } from "react";
import type { LineEdge } from "./line-graph";

/** An edge as it is drawn. */
export interface EdgePath extends LineEdge {
  readonly d: string;
}

const middle = ({ top, height }: DOMRect): number => top + height / 2;

/** From the end of one card to the beginning of the next, in the direction of reading. */
const pathBetween = (start: DOMRect, end: DOMRect, around: DOMRect, isRightToLeft: boolean): string => {
  const x1 = (isRightToLeft ? start.left : start.right) - around.left;
  const x2 = (isRightToLeft ? end.right : end.left) - around.left;
  const y1 = middle(start) - around.top;
  const y2 = middle(end) - around.top;
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
};

/** Where the edges run, between the cards as they are laid out. */
export const useEdgePaths = (
  place: RefObject<HTMLElement | null>,
  edges: readonly LineEdge[],
): readonly EdgePath[] => {
  const [paths, setPaths] = useState<readonly EdgePath[]>([]);
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const measure = (): void => {
      const around = current.getBoundingClientRect();
      const isRightToLeft = getComputedStyle(current).direction === "rtl";
      const boxes = new Map(
        [...current.querySelectorAll<HTMLElement>("[data-node]")].map((element) => [
          element.dataset["node"],
          element.getBoundingClientRect(),
        ]),
      );
      setPaths(
        edges.flatMap((edge) => {
          const start = boxes.get(edge.from);
          const end = boxes.get(edge.to);
          if (start === undefined || end === undefined) return [];
          return [{ ...edge, d: pathBetween(start, end, around, isRightToLeft) }];
        }),
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [place, edges]);
  return paths;
};
