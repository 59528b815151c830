import { type RefObject, useEffect } from "react";
import { useLocation } from "react-router";

const middleOf = ({ left, width }: DOMRect): number => left + width / 2;

/** Scrolls a row of links, where it does not fit, so that the page that is shown is among those in sight. */
export const useCurrentInSight = (row: RefObject<HTMLElement | null>): void => {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another link.
  useEffect(() => {
    const current = row.current?.querySelector("[aria-current]");
    if (row.current === null || current == null) return;
    row.current.scrollLeft +=
      middleOf(current.getBoundingClientRect()) - middleOf(row.current.getBoundingClientRect());
  }, [row, pathname]);
};
