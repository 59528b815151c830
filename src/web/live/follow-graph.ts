import type { Client } from "urql";
import { StatusChangedDocument, type ToldChangeFragment } from "../generated/graphql";
import type { StreamContext } from "../graph/forward-subscription";
import { operationOf } from "../graph/operation";
import type { LiveState } from "./live-context";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

const waitAfter = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures) * (0.5 + Math.random() / 2);

/** Up to where a tab knows what was recorded: the cursor of the last change, or of where its first stream began. */
export interface Place {
  cursor: string | undefined;
}

/** Who follows what is recorded. */
export interface Follower {
  /** A change, and whether it came late: recorded before the connection that told it. */
  readonly told: (change: ToldChangeFragment, isLate: boolean) => void;
  readonly stands: (state: LiveState) => void;
}

/** Ends what was begun. */
export type Leave = () => void;

/**
 * Follows what is recorded by a stream of its own. It begins at a place, which goes along with what is told; after a
 * lost connection it goes on from there.
 */
export const followGraph = (client: Client, place: Place, { told, stands }: Follower): Leave => {
  let failures = 0;
  let wasOpen = place.cursor !== undefined;
  let openedAt = Date.now();
  let leave: Leave = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const context: StreamContext = {
    onOpen: (beginning) => {
      place.cursor ??= beginning ?? undefined;
      failures = 0;
      openedAt = Date.now();
      stands("live");
    },
  };
  const connect = (): void => {
    stands(wasOpen || failures > 0 ? "reconnecting" : "connecting");
    const variables = { after: place.cursor ?? null };
    const source = client.subscription(operationOf(StatusChangedDocument), variables, { ...context });
    ({ unsubscribe: leave } = source.subscribe(({ data, error }) => {
      if (data != null) {
        const { statusChanged } = data;
        place.cursor = statusChanged.cursor;
        told(statusChanged, wasOpen && Date.parse(statusChanged.recordedAt) < openedAt);
      }
      if (error !== undefined) again();
    }));
  };
  const again = (): void => {
    clearTimeout(timer);
    queueMicrotask(() => leave());
    wasOpen = true;
    stands("reconnecting");
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
};
