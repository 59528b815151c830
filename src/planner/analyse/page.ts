import { badInput } from "../../kernel/errors/graphql";
import { decodeCursor } from "../../kernel/pagination/cursor";
import { DEFAULT_PAGE, LARGEST_PAGE } from "../../kernel/pagination/page-size";
import type { Page } from "../inputs";
import type { ListMapping } from "../mapping/list-mapping";
import { orderOf, orderTerms } from "../mapping/order";

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Checks the paging arguments of a connection. */
export function pageOf(args: PageArguments & Record<string, unknown>, list: ListMapping, path: string): Page {
  const { first, after, last, before } = args;
  if (present(first) && present(last))
    throw badInput(`"${path}" was given both "first" and "last": give one.`);
  if (present(after) && present(before)) {
    throw badInput(`"${path}" was given both "after" and "before": give one.`);
  }
  if (present(first) && present(before))
    throw badInput(`In "${path}", "before" goes with "last", not "first".`);
  if (present(last) && present(after)) throw badInput(`In "${path}", "after" goes with "first", not "last".`);
  const backward = present(last) || present(before);
  const limit = pageSize(backward ? "last" : "first", (backward ? last : first) ?? DEFAULT_PAGE, path);
  const cursor = backward ? before : after;
  return { limit, backward, ...(present(cursor) && { from: startOf(cursor, list, args, path) }) };
}

function pageSize(name: string, size: number, path: string): number {
  if (size < 0)
    throw badInput(`"${name}: ${size}" of "${path}" is negative: ask for 0 to ${LARGEST_PAGE} nodes.`);
  if (size > LARGEST_PAGE) {
    throw badInput(
      `"${name}: ${size}" of "${path}" is over the limit: a page has at most ${LARGEST_PAGE} nodes.`,
    );
  }
  return size;
}

function startOf(
  cursor: string,
  list: ListMapping,
  args: Record<string, unknown>,
  path: string,
): readonly string[] {
  const order = orderOf(list, args["orderBy"]);
  const values = decodeCursor(
    cursor,
    order.name,
    orderTerms(list, order.field).map(({ type }) => type),
  );
  if (values === undefined) {
    throw badInput(
      `The cursor given to "${path}" is not one that this list returns in this order: take it from "pageInfo" or "edges".`,
      "BAD_CURSOR",
    );
  }
  return values;
}

function present<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
