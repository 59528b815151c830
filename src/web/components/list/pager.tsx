import type { PageInfo } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import type { Filters } from "../facets/use-filters";
import "./list.css";

type Info = Pick<PageInfo, "hasNextPage" | "hasPreviousPage" | "startCursor" | "endCursor">;

interface PagerProps {
  readonly pageInfo: Info;
  readonly filters: Filters;
  /** Whether the list is shown from its end, and each page upside down. */
  readonly isFromEnd?: boolean;
}

const stepsOf = ({ hasNextPage, hasPreviousPage, startCursor, endCursor }: Info) => ({
  before: { isThere: hasPreviousPage, place: "before", cursor: startCursor ?? undefined } as const,
  after: { isThere: hasNextPage, place: "after", cursor: endCursor ?? undefined } as const,
});

/** To the pages before and after. */
export const Pager = ({ pageInfo, filters, isFromEnd = false }: PagerProps) => {
  const text = useText();
  const { before, after } = stepsOf(pageInfo);
  if (!before.isThere && !after.isThere) return null;
  const [previous, next] = isFromEnd ? [after, before] : [before, after];
  return (
    <nav className="pager" aria-label={text("pager")}>
      <button
        type="button"
        className="button"
        disabled={!previous.isThere}
        onClick={() => filters.go(previous.place, previous.cursor)}
      >
        {text("pager.previous")}
      </button>
      <button
        type="button"
        className="button"
        disabled={!next.isThere}
        onClick={() => filters.go(next.place, next.cursor)}
      >
        {text("pager.next")}
      </button>
    </nav>
  );
};

export const PAGE_SIZE = 20;

/** The page of a list that the address asks for. */
export const pageOf = (filters: Filters) => {
  const before = filters.one("before");
  return before === undefined
    ? { first: PAGE_SIZE, after: filters.one("after") ?? null, last: null, before: null }
    : { first: null, after: null, last: PAGE_SIZE, before };
};

/** The same of a list that is shown from its end. */
export const pageFromEnd = (filters: Filters) => {
  const after = filters.one("after");
  return after === undefined
    ? { first: null, after: null, last: PAGE_SIZE, before: filters.one("before") ?? null }
    : { first: PAGE_SIZE, after, last: null, before: null };
};
