import { useEffect, useId, useState } from "react";
import { useText } from "../../i18n/text";
import { Search } from "../icons";
import "./list.css";

const PAUSE_MS = 180;
/** What the graph reads of a search. */
const MOST_CHARACTERS = 200;

interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches as one types, a moment after the last letter. */
export const SearchField = ({ label, hint, value, onSearch }: SearchFieldProps) => {
  const id = useId();
  const text = useText();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // What was searched for and is not shown yet: while that is on its way, more may be typed.
  const [asked, setAsked] = useState<readonly string[]>([]);
  if (value !== shown) {
    const at = asked.indexOf(value);
    setShown(value);
    setAsked(at === -1 ? [] : asked.slice(at + 1));
    // Somebody else changed the address: a link, the way back.
    if (at === -1) setTyped(value);
  }
  useEffect(() => {
    if (typed === (asked.at(-1) ?? shown)) return undefined;
    const timer = setTimeout(() => {
      setAsked([...asked, typed]);
      onSearch(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, asked, shown, onSearch]);
  return (
    <search className="search">
      <label htmlFor={id}>{label}</label>
      <span className="search-box">
        <Search />
        <input
          id={id}
          type="search"
          value={typed}
          maxLength={MOST_CHARACTERS}
          placeholder={text("search.placeholder")}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={({ target }) => setTyped(target.value)}
        />
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="small soft">
          {hint}
        </span>
      )}
    </search>
  );
};
