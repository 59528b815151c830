import type { Client } from "urql";
import type { ToldChangeFragment } from "../generated/graphql";
import { localeOfPage } from "../i18n/locales";
import { type Follower, followGraph, type Leave, type Place } from "./follow-graph";
import { followWhileShown } from "./follow-while-shown";
import type { LiveState } from "./live-context";

/** What tabs say to each other. */
type Word =
  | { readonly kind: "hello" }
  | { readonly kind: "standing"; readonly state: LiveState; readonly cursor: string | undefined }
  | { readonly kind: "change"; readonly change: ToldChangeFragment; readonly isLate: boolean };

/** Whether this browser lets tabs agree on one of them; over plain HTTP it does not. */
export const canFollowTogether = (): boolean => "locks" in navigator && "BroadcastChannel" in globalThis;

/**
 * Follows by one stream for all tabs in a language: the tab that holds the lock follows, and tells the others. When it
 * goes, the browser gives the lock to the next one, which goes on from the place that it knows.
 */
export const followTogether = (client: Client, place: Place, { told, stands }: Follower): Leave => {
  const name = `sarazm-live-${localeOfPage()}`;
  const over = new AbortController();
  const channel = new BroadcastChannel(name);
  const say = (word: Word): void => channel.postMessage(word);
  const known = new Set<string>();
  let state: LiveState = "off";
  let leads = false;
  let reached: string | undefined;
  let leaveLead: Leave = () => {};
  let leaveCatchUp: Leave | undefined;

  const stand = (now: LiveState): void => {
    state = now;
    stands(now);
  };
  /** Two tabs may tell of the same change while the lead goes over. */
  const hear = (change: ToldChangeFragment, isLate: boolean): boolean => {
    if (known.has(change.id)) return false;
    known.add(change.id);
    told(change, isLate);
    return true;
  };
  const caughtUp = (): void => {
    leaveCatchUp?.();
    leaveCatchUp = undefined;
  };
  /** A tab that comes back reads by itself what the others were told meanwhile. */
  const catchUp = (): void => {
    leaveCatchUp ??= followGraph(client, place, {
      stands: () => {},
      told: (change, isLate) => {
        if (!hear(change, isLate) || place.cursor === reached) caughtUp();
      },
    });
  };
  const lead = (): void => {
    caughtUp();
    leads = true;
    leaveLead = followGraph(client, place, {
      stands: (now) => {
        stand(now);
        say({ kind: "standing", state: now, cursor: place.cursor });
      },
      told: (change, isLate) => {
        say({ kind: "change", change, isLate });
        hear(change, isLate);
      },
    });
  };

  const hearStanding = (now: LiveState, cursor: string | undefined): void => {
    reached = cursor;
    place.cursor ??= cursor;
    stand(now);
    if (cursor !== undefined && cursor !== place.cursor) catchUp();
  };
  const hearChange = (change: ToldChangeFragment, isLate: boolean): void => {
    reached = change.cursor;
    hear(change, isLate);
    if (leaveCatchUp === undefined) place.cursor = reached;
    else if (place.cursor === reached) caughtUp();
  };

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (leads) {
      if (data.kind === "hello") say({ kind: "standing", state, cursor: place.cursor });
    } else if (data.kind === "standing") hearStanding(data.state, data.cursor);
    else if (data.kind === "change") hearChange(data.change, data.isLate);
  };

  stand(place.cursor === undefined ? "connecting" : "reconnecting");
  const hold = new Promise<void>((resolve) => over.signal.addEventListener("abort", () => resolve()));
  const { signal } = over;
  navigator.locks
    .request(name, { signal }, () => {
      if (signal.aborted) return;
      lead();
      return hold;
    })
    .catch(() => {
      // Where a reader allows a site no storage, it is given no lock either.
      if (!signal.aborted) leaveLead = followWhileShown(client, place, { told, stands });
    });
  const greet = (): void => say({ kind: "hello" });
  greet();
  // What was said while the page lay in the history of the browser did not reach it.
  addEventListener("pageshow", ({ persisted }) => persisted && greet(), { signal });
  return () => {
    over.abort();
    caughtUp();
    leaveLead();
    channel.close();
  };
};
