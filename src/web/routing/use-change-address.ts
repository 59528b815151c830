import { useCallback } from "react";
import { type NavigateOptions, useNavigate } from "react-router";

/** One step from the parameters of an address to those of the next. */
export type Step = (before: URLSearchParams) => URLSearchParams;

/**
 * Changes the parameters of the address, starting from what it is now. What a component was shown with may be older:
 * pages follow the address a moment later, and whoever chooses twice in that moment means both.
 */
export const useChangeAddress = (): ((step: Step, options?: NavigateOptions) => Promise<void>) => {
  const navigate = useNavigate();
  return useCallback(
    async (step, options) => {
      await navigate(`?${step(new URLSearchParams(location.search))}`, options);
    },
    [navigate],
  );
};
