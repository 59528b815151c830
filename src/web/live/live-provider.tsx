import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import type { ToldChangeFragment } from "../generated/graphql";
import { readAgain } from "../graph/client";
import { useAsOf } from "../routing/as-of";
import type { Follower } from "./follow-graph";
import { type Live, LiveContext } from "./live-context";
import { useStream } from "./use-stream";

const TOGETHER_MS = 60;
const KEPT = 50;

/** What is shown within follows what is recorded; another day's state does not move, and follows nothing. */
export const LiveProvider = ({ children }: { readonly children: ReactNode }) => {
  const client = useClient();
  const { asOf } = useAsOf();
  const [news, setNews] = useState<readonly ToldChangeFragment[]>([]);
  const [missed, setMissed] = useState(0);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told: Follower["told"] = (change, isLate) => {
    setNews((before) => [change, ...before.filter(({ id }) => id !== change.id)].slice(0, KEPT));
    if (isLate || document.hidden) setMissed((count) => count + 1);
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      readAgain(client);
    }, TOGETHER_MS);
  };
  const state = useStream(asOf === null, told);
  const putAway = useCallback(() => {
    setNews([]);
    setMissed(0);
  }, []);
  const live = useMemo<Live>(() => ({ state, news, missed, putAway }), [state, news, missed, putAway]);
  return <LiveContext value={live}>{children}</LiveContext>;
};
