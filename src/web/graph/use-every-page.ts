import { useEffect, useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";
import { type Failure, failureOf } from "./failure";
import { operationOf } from "./operation";
import type { Answer } from "./use-graph";

/** A page of a list, as the graph gives it. */
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

type Read<Data> = { readonly pages: readonly Data[]; readonly isWhole: boolean; readonly failure?: Failure };

const NOTHING: Read<never> = { pages: [], isWhole: false };

interface Options<Data> {
  /** The list in the answer. */
  readonly listOf: (data: Data) => Page;
  /** Further pages are left where they are. */
  readonly mostPages: number;
  /** Not read yet. */
  readonly isPaused?: boolean;
}

/**
 * Reads a list page by page, and gives what it has so far: a picture of a large list grows while it is read.
 * Asked anew wherever the variables change, and where the client is told that something was recorded.
 */
export const useEveryPage = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, "after">,
  { listOf, mostPages, isPaused = false }: Options<Data>,
): Answer<readonly Data[]> => {
  const client = useClient();
  const [read, setRead] = useState<Read<Data>>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the variables are what they say, not which object they are.
  useEffect(() => {
    if (isPaused) return;
    const pages: Data[] = [];
    const subscriptions: { unsubscribe: () => void }[] = [];
    let isLeft = false;
    const take = (number: number, data: Data, isStale: boolean): void => {
      const before = pages[number] && listOf(pages[number]).pageInfo.endCursor;
      pages[number] = data;
      const { hasNextPage, endCursor } = listOf(data).pageInfo;
      const hasMore = hasNextPage && number + 1 < mostPages;
      setRead({ pages: [...pages], isWhole: !isStale && (!hasMore || pages.length > number + 1) });
      if (hasMore && before !== endCursor) follow(number + 1, endCursor ?? null);
    };
    const follow = (number: number, after: string | null): void => {
      // Pages after one that ends elsewhere now are read anew.
      for (const { unsubscribe } of subscriptions.splice(number)) unsubscribe();
      pages.length = Math.min(pages.length, number);
      const query = client.query(operationOf(document), { ...JSON.parse(asked), after } as Variables);
      subscriptions[number] = query.subscribe(({ data, error, stale }) => {
        if (isLeft) return;
        if (error !== undefined) setRead({ pages: [], isWhole: true, failure: failureOf(error) });
        else if (data !== undefined) take(number, data, stale);
      });
    };
    // Why another question failed says nothing of this one.
    setRead((before) => (before.failure === undefined ? before : NOTHING));
    follow(0, null);
    return () => {
      isLeft = true;
      for (const { unsubscribe } of subscriptions) unsubscribe();
    };
  }, [client, document, asked, attempt, isPaused]);
  return {
    data: read.pages.length === 0 ? undefined : read.pages,
    failure: read.failure,
    isLoading: !read.isWhole,
    retry: () => setAttempt((count) => count + 1),
  };
};
