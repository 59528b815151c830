import { useCallback } from "react";
import { type ChartValue, VALUES } from "../../../charts";
import type { ActionStatus, Completion } from "../../generated/graphql";
import { useText } from "../../i18n/text";

const isStatus = (value: ChartValue): value is ActionStatus =>
  (VALUES.status as readonly ChartValue[]).includes(value);

/** What people read in place of a status or an assessment. */
export const useValueLabel = (): ((value: ChartValue) => string) => {
  const text = useText();
  return useCallback(
    (value) => (isStatus(value) ? text(`ActionStatus.${value}`) : text(`Completion.${value as Completion}`)),
    [text],
  );
};
