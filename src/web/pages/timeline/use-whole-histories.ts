import { useEffect, useMemo, useState } from "react";
import { type Client, useClient } from "urql";
import {
  type TimelineItemFragment,
  type TimelineRecordFragment,
  TimelineRecordsDocument,
} from "../../generated/graphql";
import { operationOf } from "../../graph/operation";

type Records = readonly TimelineRecordFragment[];

const isWhole = ({ history: { nodes, totalCount } }: TimelineItemFragment): boolean =>
  nodes.length >= totalCount;

/** The records of an item after a cursor; undefined where they cannot be read. */
const readAll = async (
  client: Client,
  id: string,
  after: string | null = null,
): Promise<Records | undefined> => {
  const context = { requestPolicy: "network-only" as const };
  const { data } = await client
    .query(operationOf(TimelineRecordsDocument), { id, after }, context)
    .toPromise();
  if (data?.actionItem == null) return undefined;
  const { nodes, pageInfo } = data.actionItem.history;
  if (!pageInfo.hasNextPage) return nodes;
  const rest = await readAll(client, id, pageInfo.endCursor ?? null);
  return rest && [...nodes, ...rest];
};

/** Items with all of their records: the list has the newest of each, and those with more are read one by one. */
export const useWholeHistories = (
  items: readonly TimelineItemFragment[],
): readonly TimelineItemFragment[] => {
  const client = useClient();
  const [read, setRead] = useState<ReadonlyMap<string, Records>>(new Map());
  const long = JSON.stringify(
    items.filter((item) => !isWhole(item)).map(({ id, history }) => [id, history.totalCount]),
  );
  useEffect(() => {
    let isLeft = false;
    const readLong = async (): Promise<void> => {
      for (const [id] of JSON.parse(long) as [string, number][]) {
        const records = await readAll(client, id);
        if (isLeft) return;
        if (records !== undefined) setRead((before) => new Map(before).set(id, records));
      }
    };
    void readLong();
    return () => {
      isLeft = true;
    };
  }, [client, long]);
  return useMemo(
    () =>
      items.map((item) => {
        const nodes = isWhole(item) ? undefined : read.get(item.id);
        return nodes === undefined ? item : { ...item, history: { ...item.history, nodes: [...nodes] } };
      }),
    [items, read],
  );
};
