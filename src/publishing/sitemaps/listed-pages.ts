import { pathOf } from "../pages/addresses";
import type { Site } from "../pages/site";
import type { Wanted } from "../publication";
import { COUNTS, type CountsAnswer, KINDS, type ListedRecord } from "./records";

/** A page that is to be found. */
export interface ListedPage {
  /** Its path, without a language. */
  readonly path: string;
  readonly updatedAt?: string | undefined;
}

/** The pages that are there whatever the dataset has. */
const standing = ({ pages }: Site): readonly ListedPage[] =>
  pages.filter(({ path, isForm }) => !isForm && !path.includes(":")).map(({ path }) => ({ path }));

/** The pages that are to be found, in an order that stays as long as the dataset does. */
export interface ListedPages {
  readonly count: number;
  /** Those from the one at `from` to the one before `to`. */
  readonly between: (from: number, to: number) => AsyncGenerator<ListedPage, void>;
}

/** Counts the pages that are to be found; they are read when somebody wants them. */
export const listedPages = async (site: Site, asking: Pick<Wanted, "ask" | "list">): Promise<ListedPages> => {
  const { counts } = (await asking.ask<CountsAnswer>(COUNTS)).dataset;
  const first = standing(site);
  return {
    count: KINDS.reduce((sum, { count }) => sum + counts[count], first.length),
    between: async function* (from, to) {
      yield* first.slice(from, to);
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
    },
  };
};

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
