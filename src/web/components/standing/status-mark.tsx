import type { ActionStatus } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { Sign } from "./sign";

export const StatusSign = ({ status }: { readonly status: ActionStatus }) => (
  <Sign view="status" value={status} />
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
