import type { Explained, Reported } from "./explained";
import { joined } from "./joined";

interface Move {
  readonly target: string;
  readonly type: string;
}

const FIELD = /cannot find field "([^"]+)"/;
const SOURCE = /from subgraph "([^"]+)":/;
const WITHOUT_KEY = /cannot move to subgraph "([^"]+)",[^\n]* because type "([^"]+)" has no @key/;
const OTHER_KEY =
  /cannot move to subgraph "([^"]+)" using @key\(fields: "([^"]+)"\) of "([^"]+)", the key field\(s\) cannot be resolved/;

/** A field that clients would see, and that no router could read for them. */
export function explainUnsatisfiable({ message, where: named, subgraphs }: Reported): Explained {
  const where = message.match(FIELD)?.[1] ?? named;
  const source = message.match(SOURCE)?.[1];
  const [, target, type] = message.match(WITHOUT_KEY) ?? [];
  if (source !== undefined && target !== undefined && type !== undefined) {
    return { where, subgraphs: [source, target], ...missingKey(where, source, { target, type }) };
  }
  const [, other, key, keyed] = message.match(OTHER_KEY) ?? [];
  if (source !== undefined && other !== undefined && key !== undefined && keyed !== undefined) {
    return {
      where,
      subgraphs: [source, other],
      what: `Who comes from ${source} cannot read ${where}: ${other} finds a ${keyed} by "${key}", which ${source} does not give.`,
      advice: `Give ${keyed} in ${other} the key that it has in ${source}.`,
    };
  }
  return {
    where,
    what: `Clients would see ${where}, but no way leads to it from ${source ?? joined(subgraphs)}.`,
    advice: `Give the type that holds it a @key that ${joined(subgraphs)} have in common.`,
  };
}

function missingKey(where: string | null, source: string, { target, type }: Move) {
  return {
    what: `Who comes from ${source} cannot read ${where}: ${type} has no @key in ${target}.`,
    advice: `Write in ${target}: type ${type} @key(fields: "id"), with the key that the other subgraphs have.`,
  };
}
