import { pathOf } from "../pages/addresses";
import type { Site } from "../pages/site";
import type { Wanted } from "../publication";
import { COUNTS, type Counts, type CountsAnswer, KINDS, type ListedRecord } from "./records";

/** A page that is to be found. */
export interface ListedPage {
  /** Its path, without a language. */
  readonly path: string;
  readonly updatedAt?: string | undefined;
}

/** The pages that are there whatever the dataset has. */
const standing = ({ pages }: Site): readonly ListedPage[] =>
  pages.filter(({ path, isForm }) => !isForm && !path.includes(":")).map(({ path }) => ({ path }));

type Asking = Pick<Wanted, "ask" | "list">;

const countsOf = async ({ ask }: Asking): Promise<Counts> => (await ask<CountsAnswer>(COUNTS)).dataset.counts;

/** How many pages are to be found. */
export const countPages = async (site: Site, asking: Asking): Promise<number> => {
  const counts = await countsOf(asking);
  return KINDS.reduce((sum, { count }) => sum + counts[count], standing(site).length);
};

/** Those from the one at `from` to the one before `to`, in an order that stays as long as the dataset does. */
export async function* listPages(
  site: Site,
  asking: Asking,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<ListedPage, void> {
  const first = standing(site);
  yield* first.slice(from, to);
  const counts = await countsOf(asking);
  let start = first.length;
  for (const { page: name, count, list } of KINDS) {
    const page = site.pages.find((each) => each.name === name);
    const end = start + counts[count];
    if (page !== undefined && end > from && start < to) {
      const records = asking.list<ListedRecord>(list);
      for await (const { id, updatedAt } of between(records, from - start, to - start)) {
        yield { path: pathOf(page, id), updatedAt };
      }
    }
    start = end;
  }
}

/** The rest is not read. */
async function* between<Value>(
  values: AsyncIterable<Value>,
  from: number,
  to: number,
): AsyncGenerator<Value, void> {
  let at = 0;
  for await (const value of values) {
    if (at >= from) yield value;
    at += 1;
    if (at >= to) return;
  }
}
