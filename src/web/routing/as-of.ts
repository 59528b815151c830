import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { AsOf } from "../generated/graphql";
import { askedIn, type Refused, refusedIn, today } from "./asked-moment";
import { useChangeAddress } from "./use-change-address";

/** The day and the moment that the address asks for. */
export interface AsOfState {
  /** The day whose state is shown; undefined for today's. */
  readonly day: string | undefined;
  /** The moment whose knowledge is shown; undefined for all that is known. */
  readonly knownAt: string | undefined;
  /** As the graph takes it; null for the present. */
  readonly asOf: AsOf | null;
  /** What the address asks for that cannot be shown. */
  readonly refused: readonly Refused[];
  /** Shows another day; undefined leads back to today, as it is known now. */
  readonly show: (day: string | undefined) => void;
}

export const useAsOf = (): AsOfState => {
  const [parameters] = useSearchParams();
  const change = useChangeAddress();
  const day = askedIn(parameters, "asOf");
  const knownAt = askedIn(parameters, "knownAt");
  const asOf = useMemo(
    () =>
      day === undefined && knownAt === undefined
        ? null
        : { ...(day && { effectiveOn: day }), ...(knownAt && { knownAt }) },
    [day, knownAt],
  );
  const show = useCallback(
    (chosen: string | undefined) =>
      change(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete("knownAt");
          after.delete("revision");
          if (chosen === undefined || chosen === today()) after.delete("asOf");
          else after.set("asOf", chosen);
          return after;
        },
        { preventScrollReset: true },
      ),
    [change],
  );
  return { day, knownAt, asOf, refused: refusedIn(parameters), show };
};
