import type { GraphQLSchema } from "graphql";
import { joined } from "../composing/joined";
import { ownersByCoordinate, ownersOf } from "../supergraph/owners-by-coordinate";
import type { SchemaChange } from "./changes";
import { type ClientDocument, describeDocument } from "./document";
import { type Reads, readsOf } from "./reads";
import type { CheckedChange, Reader, Verdict } from "./report";

/** Finds the documents that a change touches, and says what to do about it. */
export type Judge = (change: SchemaChange) => CheckedChange;

export interface JudgeOptions {
  readonly documents: readonly ClientDocument[];
  /** What the documents are asked of now. */
  readonly publicSchema: GraphQLSchema;
  /** Of the supergraphs before and after: who answers what. */
  readonly supergraphs: readonly string[];
  /** Whether what nobody uses must not break either. */
  readonly isStrict: boolean;
}

export function createJudge({ documents, publicSchema, supergraphs, isStrict }: JudgeOptions): Judge {
  const read = documents.map((document) => ({ document, reads: readsOf(document.document, publicSchema) }));
  const owners = supergraphs.map(ownersByCoordinate);
  return ({ touches, phrase, ...change }) => {
    const readers = read.flatMap(({ document, reads }) => readerOf(document, reads, touches));
    const verdict = verdictOn(change.level, readers, isStrict);
    const subgraphs = ownersOf(owners, change.coordinate);
    // What is added, or becomes required, meets those who do not name it.
    const how = touches.includes(change.coordinate) ? READ : MET;
    return { ...change, subgraphs, readers, verdict, says: sentence(phrase, change.level, readers, how) };
  };
}

function readerOf(
  { name, operations, usage }: ClientDocument,
  { written, sendable }: Reads,
  touches: readonly string[],
): readonly Reader[] {
  const isWritten = touches.every((coordinate) => written.has(coordinate));
  if (!isWritten && !touches.every((coordinate) => sendable.has(coordinate))) return [];
  return [{ document: name, operations, mayOnlySend: !isWritten, ...(usage && { usage }) }];
}

function verdictOn(level: SchemaChange["level"], readers: readonly Reader[], isStrict: boolean): Verdict {
  if (level === "breaking") return readers.length > 0 || isStrict ? "error" : "warning";
  return level === "dangerous" && readers.length > 0 ? "warning" : "none";
}

type Verbs = readonly [string, string];
const READ: Verbs = ["reads it", "read it"];
const MET: Verbs = ["meets it", "meet it"];
const SENT: Verbs = ["may send it in a variable", "may send it in a variable"];

function sentence(
  phrase: string,
  level: SchemaChange["level"],
  readers: readonly Reader[],
  how: Verbs,
): string {
  if (level === "safe") return `${phrase}.`;
  if (readers.length === 0) return `${phrase}; no known document uses it.`;
  const parts = [
    tellReaders(
      readers.filter(({ mayOnlySend }) => !mayOnlySend),
      how,
    ),
    tellReaders(
      readers.filter(({ mayOnlySend }) => mayOnlySend),
      how === MET ? MET : SENT,
    ),
  ];
  return `${[phrase, ...parts.filter((part) => part !== "")].join(", and ")}.`;
}

const NAMED_READERS = 10;

function tellReaders(readers: readonly Reader[], [one, several]: Verbs): string {
  const [first] = readers;
  if (first === undefined) return "";
  if (readers.length === 1) return `the document ${describeReader(first, one)}`;
  const more = readers.length - NAMED_READERS;
  const named = readers.slice(0, NAMED_READERS).map((reader) => describeReader(reader));
  return `${readers.length} documents ${several}: ${joined(more > 0 ? [...named, `${more} more`] : named)}`;
}

function describeReader({ document, operations, usage }: Reader, how?: string): string {
  const who = describeDocument({ name: document, operations });
  const told = how === undefined ? who : `${who} ${how}`;
  if (usage === undefined) return told;
  const clients = usage.clients.length === 0 ? "" : ` by ${joined(usage.clients)}`;
  return `${told} (asked ${usage.count} times${clients})`;
}
