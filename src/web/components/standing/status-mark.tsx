import type { ActionStatus } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import "./marks.css";

/** A sign for each status, so that colour is not alone in telling them apart. */
const SIGNS: Readonly<Record<ActionStatus, string>> = {
  PIPELINE: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Zm0 1.8a3.7 3.7 0 1 1 0 7.4a3.7 3.7 0 1 1 0-7.4Z",
  IMPLEMENTATION: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Zm0 1.8a3.7 3.7 0 0 1 0 7.4Z",
  FINALISATION: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Zm0 1.8v3.7h-3.7a3.7 3.7 0 1 0 3.7-3.7Z",
  CLOSED: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM7.2 10.9 4.6 8.3l1-1 1.6 1.5 3.2-3.2 1 1Z",
  SUSPENDED: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM5.6 5.5h1.7v5H5.6Zm3.1 0h1.7v5H8.7Z",
  CANCELLED:
    "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM5.5 6.4l.9-.9L8 7.1l1.6-1.6.9.9L8.9 8l1.6 1.6-.9.9L8 8.9l-1.6 1.6-.9-.9L7.1 8Z",
};

export const StatusSign = ({ status }: { readonly status: ActionStatus }) => (
  <svg className={`mark-sign status-${status}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path fillRule="evenodd" d={SIGNS[status]} />
  </svg>
);

/** The official status, in words and as a sign. */
export const StatusMark = ({ status }: { readonly status: ActionStatus }) => {
  const text = useText();
  return (
    <span className="mark">
      <StatusSign status={status} />
      {text(`ActionStatus.${status}`)}
    </span>
  );
};
