import { STRUCTURAL } from "../argument";
import type { Inputs, SlotInput } from "../inputs";
import { mappingOf } from "../mapping/attach";
import type { Analysis } from "./selection";

/** Inputs of one shape share one statement: the values differ, what is filtered and sorted by does not. */
export function shapeOf(analysis: Analysis, inputs: Inputs): string {
  return inputs.slots.map((slot, index) => slotShape(slot, analysis, index)).join(";");
}

function slotShape(slot: SlotInput, analysis: Analysis, index: number): string {
  const definition = analysis.slots[index]?.definition;
  if (definition && mappingOf(definition)?.kind === "text") {
    return `${slot.languages?.length}/${slot.preferred}`;
  }
  const args = Object.entries(slot.args).map(([name, value]) =>
    STRUCTURAL.has(name) ? `${name}=${JSON.stringify(value)}` : `${name}:${shape(value)}`,
  );
  return slot.page ? `${args.join()}|${slot.page.backward}${slot.page.from !== undefined}` : args.join();
}

function shape(value: unknown): string {
  if (value === undefined || value === null) return "-";
  if (Array.isArray(value)) return value.some(isObject) ? `[${value.map(shape).join()}]` : "*";
  if (!isObject(value)) return ".";
  return `{${Object.entries(value)
    .map(([name, part]) => `${name}:${shape(part)}`)
    .join()}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
