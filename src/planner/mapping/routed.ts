import { TYPE_PROPERTY, withoutTypes } from "./union";

/** The response key under which what is read elsewhere brings the type of a union's member. */
export const ROUTED_TYPE_KEY = "_type_of_union";

/** Routers take what begins like the names of introspection for their own: clients may call fields so. */
const RESERVED = "__";
const RENAMED = "_renamed_";

/** The response key that a router is given in place of a client's. */
export function routedKey(key: string): string {
  return key.startsWith(RESERVED) ? RENAMED + key : key;
}

/** The client's response key. */
export function clientKey(key: string): string {
  return key.startsWith(RENAMED + RESERVED) ? key.slice(RENAMED.length) : key;
}

const RENAMED_KEYS = new RegExp(`"${RENAMED}(${RESERVED}\\w+)":`, "g");

/** JSON that was read elsewhere, as the planner's own is. In its strings, a quotation mark stands behind a backslash. */
export function routedJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(`"${ROUTED_TYPE_KEY}":`, `"${TYPE_PROPERTY}":`)
    .replaceAll(RENAMED_KEYS, '"$1":');
}

/** What was read elsewhere, as clients are given it. */
export function withoutRoutedTypes<Value>(value: Value): Value {
  return JSON.parse(withoutTypes(routedJson(value)));
}
