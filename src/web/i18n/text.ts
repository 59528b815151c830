import { useCallback } from "react";
import { useIntl } from "react-intl";
import type en from "./messages/en.json";

/** What the interface can say. */
export type MessageId = keyof typeof en;

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Says a message in the language of the page. */
export const useText = (): ((id: MessageId, values?: MessageValues) => string) => {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id }, values), [formatMessage]);
};
