import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
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

interface OlderOnPageProps {
  /** Of the item. */
  readonly id: string;
  /** How many records are older than those that are shown. */
  readonly older: number;
}

/** Leads to the page of an item for its older records. How many of these are of a past day is known there only. */
export const OlderOnPage = ({ id, older }: OlderOnPageProps) => {
  const text = useText();
  const { asOf } = useAsOf();
  return (
    <p>
      <PageLink page="actionItem" of={id}>
        {asOf === null ? text("history.older", { count: older }) : text("history.olderThen")}
      </PageLink>
    </p>
  );
};
