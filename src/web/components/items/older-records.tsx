import { useText } from "../../i18n/text";
import { Failed } from "../state/failed";
import type { ShownRecords } from "./use-records";

/** Says how many records are older than those that are shown, and shows them. */
export const OlderRecords = ({ older, showOlder, isLoading, failure, retry }: ShownRecords) => {
  const text = useText();
  if (failure !== undefined) return <Failed what={text("history.what")} failure={failure} retry={retry} />;
  if (older === 0) return null;
  return (
    <p>
      <button type="button" className="button" onClick={showOlder} aria-busy={isLoading}>
        {text("history.older", { count: older })}
      </button>
    </p>
  );
};
