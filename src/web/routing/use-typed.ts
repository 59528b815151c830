import { useEffect, useRef, useState } from "react";

/** What stands in an input whose value the address holds. */
export interface Typed {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Has the address hold it: it does a moment later, while more may be typed. */
  readonly tell: (text: string) => void;
}

/** Keeps what is typed until the address says something that was not typed here: by a link, or the way back. */
export const useTyped = (value: string, hold: (text: string) => void): Typed => {
  const [typed, type] = useState(value);
  const [known, setKnown] = useState(value);
  const told = useRef<readonly string[]>([]);
  if (value !== known) {
    setKnown(value);
    if (!told.current.includes(value)) type(value);
  }
  useEffect(() => {
    const place = told.current.indexOf(value);
    told.current = place < 0 ? [] : told.current.slice(place + 1);
  }, [value]);
  const tell = (text: string): void => {
    if (text === (told.current.at(-1) ?? value)) return;
    told.current = [...told.current, text];
    hold(text);
  };
  return { typed, type, tell };
};
