import type { TextFragment, UseOfSourceFragment } from "../../generated/graphql";
import type { Target } from "../../routing/page-link";

/** What a record is called, and where it is shown; undefined where no page shows it. */
export interface UsedRecord {
  readonly title: TextFragment;
  readonly target?: Target | undefined;
}

type Initiatives = readonly { readonly id: string }[];

/** The record that rests on a source. */
export const usedRecord = ({ recordId, record }: UseOfSourceFragment): UsedRecord => {
  const at = (page: Target["page"], of = recordId): Target => ({ page, of });
  const within = (page: Target["page"], of: string | undefined): Target | undefined =>
    of === undefined ? undefined : { page, of, hash: recordId };
  const onInitiative = ([initiative]: Initiatives) => within("initiative", initiative?.id);
  switch (record.__typename) {
    case "ActionItem":
      return { title: record.title, target: at("actionItem") };
    case "ActionPlan":
      return { title: record.title };
    case "Country":
      return { title: record.name, target: at("country") };
    case "Disagreement":
      return { title: record.topic, target: onInitiative(record.initiatives) };
    case "Document":
      return { title: record.title, target: within("summit", record.summit.id) };
    case "Event":
      return { title: record.title, target: onInitiative(record.initiatives) };
    case "HistoryEntry":
      return { title: record.summary, target: { page: "summits" } };
    case "Indicator":
      return { title: record.label, target: within("leader", record.leader?.id) };
    case "Initiative":
      return { title: record.title, target: at("initiative") };
    case "Leader":
      return { title: record.name, target: at("leader") };
    case "Proposal":
      return { title: record.initiative.title, target: at("initiative", record.initiative.id) };
    case "StatusChange":
      return { title: record.item.title, target: at("actionItem", record.item.id) };
    case "Summit":
      return { title: record.name, target: at("summit") };
  }
};
