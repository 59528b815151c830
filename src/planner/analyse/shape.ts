import { isSingle, STRUCTURAL } from "../argument";
import type { SlotInput } from "../inputs";

/**
 * What a statement depends on of one field's arguments: inputs of one shape share one statement. Values differ;
 * what is filtered and sorted by does not, nor whether a list holds one value or several.
 */
export function shapeOf({ args, page, languages, preferred }: Omit<SlotInput, "shape">): string {
  if (languages !== undefined) return `${languages.length}/${preferred}`;
  const parts = Object.entries(args).map(([name, value]) =>
    STRUCTURAL.has(name) ? `${name}=${JSON.stringify(value)}` : `${name}:${shape(value)}`,
  );
  return page ? `${parts.join()}|${page.limit}${page.backward}${page.from !== undefined}` : parts.join();
}

function shape(value: unknown): string {
  if (value === undefined || value === null) return "-";
  if (Array.isArray(value)) {
    if (value.some(isObject)) return `[${value.map(shape).join()}]`;
    return isSingle(value) ? "1" : "*";
  }
  if (!isObject(value)) return ".";
  return `{${Object.entries(value)
    .map(([name, part]) => `${name}:${shape(part)}`)
    .join()}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
