import { validate } from "graphql";
import { type Composed, composeParts } from "../composing/compose-parts";
import { NotComposed } from "../composing/problem";
import type { Part } from "../parts/part";
import { changesBetween } from "./changes";
import { type ClientDocument, describeDocument } from "./document";
import { createJudge } from "./judge";
import type { CheckedChange, CheckReport } from "./report";

/** What is published, to be compared with. */
export interface Baseline extends Composed {
  /** Null where nothing was published: what is committed. */
  readonly version: number | null;
}

export interface CheckOptions {
  readonly documents: readonly ClientDocument[];
  readonly isStrict: boolean;
}

/** A check, and what would be published if it passes. */
export interface Checked {
  readonly report: CheckReport;
  /** Undefined where the subgraphs do not compose. */
  readonly composed: Composed | undefined;
}

/** Composes subgraphs as they are to be, and tells what that would change for whom. */
export async function check(
  baseline: Baseline,
  parts: readonly Part[],
  options: CheckOptions,
): Promise<Checked> {
  const subgraphs = parts.map(({ name }) => name);
  const { version: against } = baseline;
  const nothing = { against, subgraphs, problems: [], changes: [], documents: 0, broken: [], outdated: [] };
  try {
    const composed = await composeParts(parts);
    return { report: { ...nothing, ...(await compare(baseline, composed, options)) }, composed };
  } catch (error) {
    if (!(error instanceof NotComposed)) throw error;
    return { report: { ...nothing, problems: error.problems, passes: false }, composed: undefined };
  }
}

async function compare(before: Composed, after: Composed, { documents, isStrict }: CheckOptions) {
  const fitting = documents.filter((document) => faultOf(document, before) === undefined);
  const judge = createJudge({
    documents: fitting,
    publicSchema: before.publicSchema,
    supergraphs: [before.supergraph, after.supergraph],
    isStrict,
  });
  const changes = (await changesBetween(before.publicSchema, after.publicSchema)).map(judge);
  const broken = unexplained(fitting, after, changes);
  return {
    changes,
    documents: fitting.length,
    broken,
    outdated: documents.flatMap((document) =>
      describeFault(document, before, "does not fit what is published"),
    ),
    passes: broken.length === 0 && changes.every(({ verdict }) => verdict !== "error"),
  };
}

/** The last net: a document that no longer is valid, and that no change named. */
function unexplained(
  documents: readonly ClientDocument[],
  after: Composed,
  changes: readonly CheckedChange[],
): readonly string[] {
  const named = new Set(
    changes
      .filter(({ verdict }) => verdict === "error")
      .flatMap(({ readers }) => readers.map(({ document }) => document)),
  );
  return documents
    .filter(({ name }) => !named.has(name))
    .flatMap((document) => describeFault(document, after, "would no longer be valid"));
}

function describeFault(
  document: ClientDocument,
  { publicSchema }: Composed,
  verb: string,
): readonly string[] {
  const fault = faultOf(document, { publicSchema });
  if (fault === undefined) return [];
  return [`The document ${describeDocument(document)} ${verb}: ${fault}`];
}

function faultOf({ document }: ClientDocument, { publicSchema }: Pick<Composed, "publicSchema">) {
  return validate(publicSchema, document)[0]?.message;
}
