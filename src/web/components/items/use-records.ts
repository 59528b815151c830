import { useState } from "react";
import {
  ItemRecordsDocument,
  type ItemRecordsQuery,
  type StatusRecordFragment,
} from "../../generated/graphql";
import type { Failure } from "../../graph/failure";
import { useEveryPage } from "../../graph/use-every-page";
import { useAsOf } from "../../routing/as-of";

interface Newest {
  readonly totalCount: number;
  readonly nodes: readonly StatusRecordFragment[];
}

/** The records of an item that are shown, the earliest first. */
export interface ShownRecords {
  readonly records: readonly StatusRecordFragment[];
  /** How many are older than these. */
  readonly older: number;
  readonly showOlder: () => void;
  readonly isLoading: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

const NO_MORE = { totalCount: 0, pageInfo: { hasNextPage: false } };

const READ = {
  listOf: ({ actionItem }: ItemRecordsQuery) => actionItem?.history ?? NO_MORE,
  mostPages: Number.POSITIVE_INFINITY,
};

/**
 * The newest records of an item, and all of them once the older ones are wanted: at once where a past day or moment is
 * shown, as what was known then may be older than the newest.
 */
export const useRecords = (id: string, newest: Newest): ShownRecords => {
  const { day, knownAt } = useAsOf();
  const [isAsked, setAsked] = useState(false);
  const isWanted = isAsked || day !== undefined || knownAt !== undefined;
  const hasOlder = newest.totalCount > newest.nodes.length;
  const { data, isLoading, failure, retry } = useEveryPage(
    ItemRecordsDocument,
    { id },
    { ...READ, isPaused: !isWanted || !hasOlder },
  );
  const isWhole = data?.at(-1)?.actionItem?.history.pageInfo.hasNextPage === false;
  const records = isWhole ? data.flatMap(({ actionItem }) => actionItem?.history.nodes ?? []) : newest.nodes;
  return {
    records,
    older: isWhole ? 0 : newest.totalCount - newest.nodes.length,
    showOlder: () => setAsked(true),
    isLoading: isWanted && isLoading && failure === undefined,
    failure,
    retry,
  };
};
