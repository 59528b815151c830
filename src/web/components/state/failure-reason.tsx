import type { Failure } from "../../graph/failure";
import { useText } from "../../i18n/text";

/** Why something failed. What the server says is in English, and marked so. */
export const FailureReason = ({ failure: { isUnreachable, message } }: { readonly failure: Failure }) => {
  const text = useText();
  if (isUnreachable) return <p>{text("failed.unreachable")}</p>;
  return (
    <p lang="en" dir="ltr">
      {message}
    </p>
  );
};
