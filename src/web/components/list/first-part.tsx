import { useState } from "react";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";

/** How many rows of a list without pages a browser is given at once. */
const STEP = 100;

interface Part<Item> {
  readonly shown: readonly Item[];
  /** How many are not shown yet. */
  readonly left: number;
  readonly showMore: () => void;
}

/** The first rows of a list that the graph gives whole, and more of them as they are asked for. */
export const useFirstPart = <Item,>(items: readonly Item[]): Part<Item> => {
  const [count, setCount] = useState(STEP);
  return {
    shown: items.slice(0, count),
    left: Math.max(0, items.length - count),
    showMore: () => setCount(count + STEP),
  };
};

/** Asks for further rows, and says how many there are. */
export const More = ({ left, showMore }: Pick<Part<unknown>, "left" | "showMore">) => {
  const text = useText();
  const { number } = useFormats();
  if (left === 0) return null;
  return (
    <p>
      <button type="button" className="button" onClick={showMore}>
        {text("list.more", { count: number(left) })}
      </button>
    </p>
  );
};
