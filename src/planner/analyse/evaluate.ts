import { type GraphQLResolveInfo, getArgumentValues } from "graphql";
import { badInput } from "../../kernel/errors/graphql";
import { wantedLanguages } from "../../kernel/localization/wanted-languages";
import type { Inputs, SlotInput } from "../inputs";
import { mappingOf } from "../mapping/attach";
import { pageOf } from "./page";
import type { Analysis, Slot } from "./selection";

/** The arguments of every selected field, checked, with pages and languages worked out. */
export function evaluate(analysis: Analysis, info: GraphQLResolveInfo, languages: readonly string[]): Inputs {
  return { slots: analysis.slots.map((slot) => evaluateSlot(slot, info, languages)) };
}

function evaluateSlot(slot: Slot, info: GraphQLResolveInfo, languages: readonly string[]): SlotInput {
  const args = getArgumentValues(slot.definition, slot.node, info.variableValues);
  refuseNul(args, slot.path);
  const mapping = mappingOf(slot.definition);
  if (mapping?.kind === "connection") {
    const list = mapping.list();
    list.check?.(args, slot.path);
    return { args, page: pageOf(args, list, slot.path) };
  }
  if (mapping?.kind === "text") {
    const asked = (args["in"] as readonly string[] | undefined) ?? [];
    return { args, ...wantedLanguages([...asked, ...languages]) };
  }
  return { args };
}

/** PostgreSQL's text cannot hold U+0000; JSON can. */
function refuseNul(value: unknown, path: string): void {
  if (typeof value === "string" && value.includes("\u0000")) {
    throw badInput(`An argument of "${path}" holds the character U+0000, which no text here contains.`);
  }
  if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) refuseNul(part, path);
}
