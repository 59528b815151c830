import { useEffect, useId, useRef } from "react";
import { useText } from "../../i18n/text";
import { useTyped } from "../../routing/use-typed";
import { Search } from "../icons";
import { MOST_CHARACTERS } from "./searched";
import "./list.css";

const PAUSE_MS = 180;

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
  const { typed, type, tell } = useTyped(value, onSearch);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const search = (words: string): void => {
    type(words);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => tell(words), PAUSE_MS);
  };
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
          onChange={({ target }) => search(target.value)}
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
