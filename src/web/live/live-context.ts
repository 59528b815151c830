import { createContext, useContext } from "react";
import type { ToldChangeFragment } from "../generated/graphql";

/** Whether what is shown follows what is recorded. */
export type LiveState = "off" | "connecting" | "live" | "reconnecting";

/** What was told since the reader last put it away. */
export interface Live {
  readonly state: LiveState;
  /** The newest first. */
  readonly news: readonly ToldChangeFragment[];
  /** How many of them came while the page was hidden or cut off. */
  readonly missed: number;
  readonly putAway: () => void;
}

export const LiveContext = createContext<Live>({ state: "off", news: [], missed: 0, putAway: () => {} });

export const useLive = (): Live => useContext(LiveContext);
