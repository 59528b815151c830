import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { AsOf } from "../generated/graphql";
import { useChangeAddress } from "./use-change-address";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Today, by the clock that the graph goes by. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The parameters of an address that travel along from page to page. */
export const LASTING_PARAMETERS = ["asOf", "knownAt"] as const;

const dayIn = (parameters: URLSearchParams): string | undefined => {
  const value = parameters.get("asOf");
  return value !== null && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
};

const momentIn = (parameters: URLSearchParams): string | undefined => {
  const value = parameters.get("knownAt");
  return value !== null && !Number.isNaN(Date.parse(value)) ? value : undefined;
};

/** The day and the moment that the address asks for. */
export interface AsOfState {
  /** The day whose state is shown; undefined for today's. */
  readonly day: string | undefined;
  /** The moment whose knowledge is shown; undefined for all that is known. */
  readonly knownAt: string | undefined;
  /** As the graph takes it; null for the present. */
  readonly asOf: AsOf | null;
  /** Shows another day; undefined leads back to today, as it is known now. */
  readonly show: (day: string | undefined) => void;
}

export const useAsOf = (): AsOfState => {
  const [parameters] = useSearchParams();
  const change = useChangeAddress();
  const day = dayIn(parameters);
  const knownAt = momentIn(parameters);
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
  return { day, knownAt, asOf, show };
};
