import { registerEnumType } from "type-graphql";
import { CorrectionState, CorrectionSubject } from "../../kernel/database/generated/enums";

registerEnumType(CorrectionSubject, {
  name: "CorrectionSubject",
  description: "What kind of record a correction is asked for.",
  valuesConfig: {
    COUNTRY: { description: "A country, by its code." },
    LEADER: { description: "A leader." },
    SUMMIT: { description: "A summit." },
    DOCUMENT: { description: "A document." },
    INITIATIVE: { description: "An initiative." },
    EVENT: { description: "An event." },
    INDICATOR: { description: "A figure that someone stated." },
    SOURCE: { description: "A source." },
    DISAGREEMENT: { description: "A disagreement between sources." },
    ACTION_PLAN: { description: "An action plan." },
    ACTION_ITEM: { description: "An action item." },
    STATUS_CHANGE: { description: "A record in the history of an action item." },
  },
});

registerEnumType(CorrectionState, {
  name: "CorrectionState",
  description: "Where a correction stands.",
  valuesConfig: {
    OPEN: { description: "Asked for; nobody has decided yet." },
    ACCEPTED: { description: "The secretariat agrees; `resolution` says what was done." },
    REJECTED: { description: "The secretariat does not agree; `resolution` says why." },
  },
});

export enum CorrectionOutcome {
  ACCEPTED = "ACCEPTED",
  REJECTED = "REJECTED",
}

registerEnumType(CorrectionOutcome, {
  name: "CorrectionOutcome",
  description: "How a correction is resolved.",
  valuesConfig: {
    ACCEPTED: { description: "The record is wrong, and was or will be mended." },
    REJECTED: { description: "The record stays as it is." },
  },
});

export { CorrectionState, CorrectionSubject };
