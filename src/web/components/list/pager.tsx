import type { PageInfo } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import type { Filters } from "../facets/use-filters";
import "./list.css";

interface PagerProps {
  readonly pageInfo: Pick<PageInfo, "hasNextPage" | "hasPreviousPage" | "startCursor" | "endCursor">;
  readonly filters: Filters;
}

/** To the pages before and after. */
export const Pager = ({ pageInfo, filters }: PagerProps) => {
  const text = useText();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav className="pager" aria-label={text("pager")}>
      <button
        type="button"
        className="button"
        disabled={!hasPreviousPage}
        onClick={() => filters.go("before", startCursor ?? undefined)}
      >
        {text("pager.previous")}
      </button>
      <button
        type="button"
        className="button"
        disabled={!hasNextPage}
        onClick={() => filters.go("after", endCursor ?? undefined)}
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
