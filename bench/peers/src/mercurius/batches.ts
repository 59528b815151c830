/** What one loader is asked at once: the records, and the arguments that were given for each. */
export interface Asked<Source, Params = unknown> {
  readonly obj: Source;
  readonly params: Params;
}

/** The rows of each key, in the order in which the rows came. */
export const groupBy = <Row extends object, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

/** A loader that mercurius does not cache for, which makes it faster where keys are distinct anyway. */
const uncached = <Loader>(loader: Loader) => ({ loader, opts: { cache: false } });

interface Owned {
  readonly owner: string;
}

/** The many rows that belong to each record; `read` gives them with the `owner` that they belong to. */
export const many = <Source>(
  keyOf: (source: Source) => string,
  read: (keys: readonly string[]) => Promise<Owned[]>,
) =>
  uncached(async (asked: readonly Asked<Source>[]) => {
    const keys = asked.map(({ obj }) => keyOf(obj));
    const rows = groupBy(await read(keys), ({ owner }) => owner);
    return keys.map((key) => rows.get(key) ?? []);
  });

/** The first of the rows that belong to each record, as a connection. */
export const connection = <Source>(
  keyOf: (source: Source) => string,
  read: (keys: readonly string[], first: number) => Promise<Owned[]>,
) =>
  uncached(async (asked: readonly Asked<Source, { readonly first: number }>[]) => {
    const limits = [...groupBy(asked, ({ params }) => params.first)];
    const pages = await Promise.all(
      limits.map(async ([first, group]) => {
        const rows = await read(
          group.map(({ obj }) => keyOf(obj)),
          first,
        );
        return [first, groupBy(rows, ({ owner }) => owner)] as const;
      }),
    );
    const byLimit = new Map(pages);
    return asked.map(({ obj, params }) => ({ nodes: byLimit.get(params.first)?.get(keyOf(obj)) ?? [] }));
  });

interface Keyed {
  readonly key: string;
}

/** The one row that each record refers to, or a part of it. */
export const one = <Source, Row extends Keyed, Value>(
  keyOf: (source: Source) => string | null,
  read: (keys: readonly string[]) => Promise<Row[]>,
  pick: (row: Row) => Value,
) =>
  uncached(async (asked: readonly Asked<Source>[]) => {
    const keys = asked.map(({ obj }) => keyOf(obj));
    const distinct = [...new Set(keys)].filter((key) => key !== null);
    const rows = new Map((await read(distinct)).map((row) => [row.key, pick(row)]));
    return keys.map((key) => (key === null ? null : (rows.get(key) ?? null)));
  });
