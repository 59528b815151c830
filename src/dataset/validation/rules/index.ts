import type { RecordKind, RecordOf } from "../../format/kinds";
import type { Rule, RuleContext } from "../rule";
import { checkConflicts, checkUse } from "./deferred";
import { checkEventsReflected, checkEvidenceMoves } from "./evidence";
import { checkHistory } from "./history";
import { checkInitiative } from "./initiatives";
import { checkLeader } from "./leaders";
import { checkSector } from "./sectors";
import { checkSource } from "./sources";
import { checkSummit } from "./summits";
import { checkSyntheticMark } from "./synthetic";
import { checkUniqueValue } from "./unique-value";

type RulesOf = { readonly [Kind in RecordKind]?: readonly Rule<Kind>[] };

const RULES: RulesOf = {
  sources: [checkSource, ({ id }, context) => checkUse(id, context)],
  countries: [
    ({ alpha3 }, context) => checkUniqueValue("countries", ["alpha3"], alpha3, context),
    ({ m49 }, context) => checkUniqueValue("countries", ["m49"], m49, context),
  ],
  leaders: [checkLeader],
  sectors: [checkSector],
  summits: [
    checkSummit,
    ({ ordinal }, context) => checkUniqueValue("summits", ["ordinal"], ordinal, context),
  ],
  initiatives: [checkInitiative, ({ id }, context) => checkSyntheticMark(id, context)],
  indicators: [checkConflicts],
  events: [(event, { knowledge }) => knowledge.learnEvent(event)],
  "action-items": [
    checkHistory,
    checkEventsReflected,
    checkEvidenceMoves,
    ({ id }, context) => checkSyntheticMark(id, context),
  ],
};

/** Applies the rules of the record's kind. */
export const applyRules = <Kind extends RecordKind>(
  kind: Kind,
  record: RecordOf<Kind>,
  context: RuleContext,
): void => {
  const rules = RULES[kind] as readonly Rule<Kind>[] | undefined;
  for (const rule of rules ?? []) rule(record, context);
};
