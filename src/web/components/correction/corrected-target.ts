import type { CorrectedPlaceFragment } from "../../generated/graphql";
import type { Target } from "../../routing/page-link";

/** Where the record is shown that is said to be wrong; undefined where no page shows it. */
export const correctedTarget = ({ subjectId: of, record }: CorrectedPlaceFragment): Target | undefined => {
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
    case "ActionPlan":
      return record.document == null
        ? undefined
        : { page: "summit", of: record.document.summit.id, hash: record.document.id };
    case "Indicator":
      return record.leader == null ? undefined : { page: "leader", of: record.leader.id, hash: of };
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
