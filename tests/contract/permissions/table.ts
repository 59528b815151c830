/** Who calls; focal points by what their country is to the item. */
export const CALLERS = [
  "anonymous",
  "focal point of a leading country",
  "focal point of a country that takes part",
  "focal point of another country",
  "assessor",
  "secretariat",
] as const;
export type Caller = (typeof CALLERS)[number];

/** Whose status is recorded, where that makes a difference. */
export type Whose = "the item's" | "their own country's" | "another country's";

/** A mutation with those who may call it; everybody else is refused. */
export interface Row {
  readonly mutation: string;
  readonly whose?: Whose;
  readonly allowed: readonly Caller[];
}

const LEADING = "focal point of a leading country";
const TAKING_PART = "focal point of a country that takes part";

/** What docs/access.md says, and the descriptions of the mutations. */
export const TABLE: readonly Row[] = [
  { mutation: "recordStatus", whose: "the item's", allowed: [LEADING] },
  { mutation: "recordStatus", whose: "their own country's", allowed: [LEADING, TAKING_PART] },
  { mutation: "recordStatus", whose: "another country's", allowed: [] },
  { mutation: "recordAssessment", allowed: ["assessor"] },
  { mutation: "retractStatusChange", allowed: ["secretariat"] },
  { mutation: "completeMilestone", allowed: [LEADING, "secretariat"] },
  { mutation: "createActionItem", allowed: ["secretariat"] },
  { mutation: "updateActionItem", allowed: ["secretariat"] },
  { mutation: "createInitiative", allowed: ["secretariat"] },
  { mutation: "updateInitiative", allowed: ["secretariat"] },
  { mutation: "requestCorrection", allowed: CALLERS },
  { mutation: "resolveCorrection", allowed: ["secretariat"] },
];

export type Outcome = "written" | "UNAUTHENTICATED" | "FORBIDDEN";

export const outcomeOf = ({ allowed }: Row, caller: Caller): Outcome => {
  if (allowed.includes(caller)) return "written";
  return caller === "anonymous" ? "UNAUTHENTICATED" : "FORBIDDEN";
};
