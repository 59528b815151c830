import type { Client } from "urql";
import { type Follower, followGraph, type Leave, type Place } from "./follow-graph";

/**
 * Follows by a stream of this tab, which a hidden tab lets go, as a browser has few connections to one server. Shown
 * again, the tab is told what it missed.
 */
export const followWhileShown = (client: Client, place: Place, { told, stands }: Follower): Leave => {
  let leave: Leave | undefined;
  const rest = (): void => {
    leave?.();
    leave = undefined;
  };
  const shown: Follower = {
    told,
    stands: (state) => {
      stands(state);
      if (state === "live") follow();
    },
  };
  const follow = (): void => {
    // A tab that was opened out of sight stays until it knows where it begins.
    if (document.hidden && place.cursor !== undefined) rest();
    else leave ??= followGraph(client, place, shown);
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    rest();
  };
};
