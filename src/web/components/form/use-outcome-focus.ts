import { type RefObject, useEffect, useRef } from "react";
import type { UserError } from "../../access/user-error";
import type { Failure } from "../../graph/failure";

/** What came of sending a form. */
export interface Outcome {
  readonly errors: readonly UserError[];
  readonly failure: Failure | undefined;
  readonly isDone: boolean;
}

/** What is to be mended; a group of inputs that lacks something is begun anew with its first. */
const TO_MEND = '[aria-invalid="true"], fieldset[data-invalid="true"] :is(input, select, textarea)';

/** Leads to the first input that is to be mended, else to the words that say what came of sending. */
export const useOutcomeFocus = ({ errors, failure, isDone }: Outcome): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure === undefined && errors.length === 0 && !isDone) return;
    const isMendable = failure === undefined && errors.length > 0;
    const input = isMendable
      ? place.current?.closest("form")?.querySelector<HTMLElement>(TO_MEND)
      : undefined;
    (input ?? place.current)?.focus();
  }, [errors, failure, isDone]);
  return place;
};
