import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { StatusChangedDocument, type ToldChangeFragment } from "../generated/graphql";
import type { StreamContext } from "../graph/forward-subscription";
import { operationOf } from "../graph/operation";
import type { LiveState } from "./live-context";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

const waitAfter = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures) * (0.5 + Math.random() / 2);

/** A change, and whether it came late: recorded before the connection that told it. */
export type Told = (change: ToldChangeFragment, isLate: boolean) => void;

/**
 * Follows what is recorded for as long as it is wanted. After a lost connection, and after a pause, it goes on where it
 * was, by the cursor of the last change that was told.
 */
export const useStream = (isWanted: boolean, told: Told): LiveState => {
  const client = useClient();
  const [state, setState] = useState<LiveState>("off");
  const cursor = useRef<string>(undefined);
  const tell = useRef(told);
  tell.current = told;
  useEffect(() => {
    if (!isWanted) {
      setState("off");
      return;
    }
    let failures = 0;
    let wasOpen = cursor.current !== undefined;
    let openedAt = Date.now();
    let leave = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const context: StreamContext = {
      onOpen: (beginning) => {
        cursor.current ??= beginning ?? undefined;
        failures = 0;
        openedAt = Date.now();
        setState("live");
      },
    };
    const connect = (): void => {
      setState(wasOpen || failures > 0 ? "reconnecting" : "connecting");
      const variables = { after: cursor.current ?? null };
      const source = client.subscription(operationOf(StatusChangedDocument), variables, { ...context });
      ({ unsubscribe: leave } = source.subscribe(({ data, error }) => {
        if (data != null) {
          const { statusChanged } = data;
          cursor.current = statusChanged.cursor;
          tell.current(statusChanged, wasOpen && Date.parse(statusChanged.recordedAt) < openedAt);
        }
        if (error !== undefined) again();
      }));
    };
    const again = (): void => {
      clearTimeout(timer);
      queueMicrotask(() => leave());
      wasOpen = true;
      setState("reconnecting");
      timer = setTimeout(connect, waitAfter(failures));
      failures += 1;
    };
    const atOnce = (): void => {
      if (timer === undefined || failures === 0) return;
      clearTimeout(timer);
      timer = setTimeout(connect, 0);
    };
    connect();
    addEventListener("online", atOnce);
    return () => {
      removeEventListener("online", atOnce);
      clearTimeout(timer);
      leave();
    };
  }, [client, isWanted]);
  return state;
};
