import type { RequestCorrectionMutation } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink, type Target } from "../../routing/page-link";

/** A correction as it stands in the public log. */
export type RequestedCorrection = NonNullable<RequestCorrectionMutation["requestCorrection"]["correction"]>;

/** Where the record is shown that is said to be wrong; undefined where no page shows it. */
const targetOf = ({ subjectId: of, record }: RequestedCorrection): Target | undefined => {
  switch (record?.__typename) {
    case "ActionItem":
      return { page: "actionItem", of };
    case "StatusChange":
      return { page: "actionItem", of: record.item.id };
    case "Initiative":
      return { page: "initiative", of };
    case "Event":
    case "Disagreement":
      return record.initiatives[0] && { page: "initiative", of: record.initiatives[0].id, hash: of };
    case "Document":
      return { page: "summit", of: record.summit.id, hash: of };
    case "Country":
      return { page: "country", of };
    case "Leader":
      return { page: "leader", of };
    case "Summit":
      return { page: "summit", of };
    case "Source":
      return { page: "source", of };
    default:
      return undefined;
  }
};

/** Says that a request is on record, and leads to the page of what it is about. */
export const Requested = ({ correction }: { readonly correction: RequestedCorrection }) => {
  const text = useText();
  const target = targetOf(correction);
  return (
    <>
      <p>{text("correction.done", { id: correction.id })}</p>
      {target !== undefined && (
        <p>
          <PageLink {...target}>{text("correction.seeRecord")}</PageLink>
        </p>
      )}
    </>
  );
};
