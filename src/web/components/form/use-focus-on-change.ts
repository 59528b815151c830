import { type RefObject, useEffect, useRef } from "react";

/** Leads to what has taken the place of what was used: not when it is shown first, only when the value changes. */
export const useFocusOnChange = (value: unknown): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    place.current?.focus();
  }, [value]);
  return place;
};
