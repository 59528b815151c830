import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import type { Follower, Place } from "./follow-graph";
import { canFollowTogether, followTogether } from "./follow-together";
import { followWhileShown } from "./follow-while-shown";
import type { LiveState } from "./live-context";

/**
 * Follows what is recorded for as long as it is wanted. After a lost connection, and after a pause, it goes on where it
 * was, by the cursor of the last change that was told.
 */
export const useStream = (isWanted: boolean, told: Follower["told"]): LiveState => {
  const client = useClient();
  const [state, setState] = useState<LiveState>("off");
  const place = useRef<Place>({ cursor: undefined });
  const tell = useRef(told);
  tell.current = told;
  useEffect(() => {
    if (!isWanted) {
      setState("off");
      return;
    }
    const follow = canFollowTogether() ? followTogether : followWhileShown;
    return follow(client, place.current, {
      told: (change, isLate) => tell.current(change, isLate),
      stands: setState,
    });
  }, [client, isWanted]);
  return state;
};
