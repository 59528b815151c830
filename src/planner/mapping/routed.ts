import { TYPE_PROPERTY } from "./union";

/** The response key under which what is read elsewhere brings the type of a union's member. */
export const ROUTED_TYPE_KEY = "_type_of_union";

const RENAMED = "_renamed_";

/**
 * The name that a router is given in place of a client's own for a field. Routers add fields of their own, and take some
 * names for what they know: what a client calls a field may be any of these.
 */
export function routedAlias(alias: string): string {
  return RENAMED + alias;
}

/** Where the value of a root field stands, by the client's response key: under a name that was given, or the field's own. */
export function routedKeys(responseKey: string): readonly string[] {
  return [routedAlias(responseKey), responseKey];
}

/** The client's response key. */
export function clientKey(key: string): string {
  return key.startsWith(RENAMED) ? key.slice(RENAMED.length) : key;
}

const RENAMED_KEYS = new RegExp(`"${RENAMED}(\\w+)":`, "g");

/** JSON that was read elsewhere, as the planner's own is. In its strings, a quotation mark stands behind a backslash. */
export function routedJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(`"${ROUTED_TYPE_KEY}":`, `"${TYPE_PROPERTY}":`)
    .replaceAll(RENAMED_KEYS, '"$1":');
}
