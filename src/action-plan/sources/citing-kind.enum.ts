import { registerEnumType } from "type-graphql";

export enum CitingKind {
  ACTION_ITEM = "ACTION_ITEM",
  ACTION_PLAN = "ACTION_PLAN",
  COUNTRY = "COUNTRY",
  DISAGREEMENT = "DISAGREEMENT",
  DOCUMENT = "DOCUMENT",
  EVENT = "EVENT",
  HISTORY_ENTRY = "HISTORY_ENTRY",
  INDICATOR = "INDICATOR",
  INITIATIVE = "INITIATIVE",
  LEADER = "LEADER",
  PROPOSAL = "PROPOSAL",
  STATUS_CHANGE = "STATUS_CHANGE",
  SUMMIT = "SUMMIT",
}

registerEnumType(CitingKind, {
  name: "CitingKind",
  description: "A kind of record that rests on sources, and which of its citations count.",
  valuesConfig: {
    ACTION_ITEM: { description: "An action item: its own citations, and those of its milestones." },
    ACTION_PLAN: { description: "A plan: its own citations, and those of what is stated of it." },
    COUNTRY: { description: "A country." },
    DISAGREEMENT: { description: "A disagreement: the citations of its positions." },
    DOCUMENT: { description: "A document: its own citations, and those of its points." },
    EVENT: { description: "An event." },
    HISTORY_ENTRY: { description: "A step in the history of the format." },
    INDICATOR: { description: "A figure that someone stated." },
    INITIATIVE: {
      description: "An initiative: its own citations, and those of its amounts and locations.",
    },
    LEADER: { description: "A leader." },
    PROPOSAL: { description: "What a leader said for an initiative." },
    STATUS_CHANGE: { description: "A status change, by its evidence; retracted ones too." },
    SUMMIT: { description: "A summit: its own citations, and those of its venue and speeches." },
  },
});
