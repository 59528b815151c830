import { useCallback } from "react";
import { useIntl } from "react-intl";
import type codes from "../../labels/en.json";
import type en from "./messages/en.json";

type CodeLists = typeof codes;

/** What stands for a code of the graph: `ActionStatus.CLOSED`. */
type LabelId = {
  [List in keyof CodeLists]: `${List}.${keyof CodeLists[List] & string}`;
}[keyof CodeLists];

/** What the interface can say. */
export type MessageId = keyof typeof en | LabelId;

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Says a message in the language of the page. */
export const useText = (): ((id: MessageId, values?: MessageValues) => string) => {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id }, values), [formatMessage]);
};
