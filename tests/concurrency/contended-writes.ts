import type { ServedGraph } from "../contract/support/graph";
import {
  ASSESSOR,
  EVIDENCE,
  focalPoint,
  type Grant,
  SECRETARIAT,
  type SharedItem,
} from "../contract/support/recording";

const INPUTS = {
  recordStatus: "RecordStatusInput",
  recordAssessment: "RecordAssessmentInput",
  updateActionItem: "UpdateActionItemInput",
} as const;

/** An item as a writer has looked it up. */
export interface Seen {
  readonly version: number;
  /** How often its description says that it was edited. */
  readonly edits: number;
}

/** Something that is written about an item, by what it was when it was looked up last. */
export interface Write {
  readonly mutation: keyof typeof INPUTS;
  readonly grant: Grant;
  readonly inputFor: (seen: Seen) => object;
}

/** What came of a write that was answered. */
export interface Outcome {
  /** The record that was added; undefined for an edit, and where it was refused. */
  readonly statusChange: string | undefined;
  readonly refusedWith: readonly string[];
}

export const pick = <Value>(values: readonly Value[]): Value =>
  values[Math.floor(Math.random() * values.length)] as Value;

/** What may be written about an item: on each of the three lines of its history, and about the item itself. */
export const writesOn = ({ id, leader, partner }: SharedItem): readonly Write[] => {
  const report = { itemId: id, effectiveOn: "2026-03-01", evidence: EVIDENCE };
  const official = { ...report, status: "IMPLEMENTATION" };
  return [
    { mutation: "recordStatus", grant: focalPoint(leader), inputFor: () => official },
    {
      mutation: "recordStatus",
      grant: focalPoint(partner),
      inputFor: () => ({ ...official, country: partner }),
    },
    {
      mutation: "recordAssessment",
      grant: ASSESSOR,
      inputFor: () => ({ ...report, assessment: pick(["LIMITED", "SUBSTANTIAL"]) }),
    },
    {
      mutation: "updateActionItem",
      grant: SECRETARIAT,
      // Each edit counts on from what it has read: where one is lost, the count is too small in the end.
      inputFor: ({ edits }) => ({
        id,
        description: [{ language: "en", text: `Edited ${edits + 1} times.` }],
      }),
    },
  ];
};

const COUNTED = /^Edited (\d+) times\.$/;

/** Looks an item up, as a client would. */
export const look = async ({ execute }: ServedGraph, id: string): Promise<Seen> => {
  const answer = await execute<{ actionItem: { version: number; description: { text: string } | null } }>({
    query: "query Look($id: ID!) { actionItem(id: $id) { version description { text } } }",
    variables: { id },
  });
  const { version, description } = answer.expectData().actionItem;
  return { version, edits: Number(COUNTED.exec(description?.text ?? "")?.[1] ?? 0) };
};

interface Payload {
  readonly statusChange?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

/** Who waited too long for a turn is told that nothing was written: nothing is to be found of it. */
const WAITED_TOO_LONG = /nothing of this was written/;

/** Sends a write; undefined where it waited too long for its turn. */
export const sendWrite = async (
  { execute }: ServedGraph,
  { mutation }: Pick<Write, "mutation">,
  input: object,
  headers: Readonly<Record<string, string>>,
): Promise<Outcome | undefined> => {
  const record = mutation === "updateActionItem" ? "" : "statusChange { id }";
  const query = `mutation Write($input: ${INPUTS[mutation]}!) {
    ${mutation}(input: $input) { ${record} userErrors { code } }
  }`;
  const answer = await execute<Record<string, Payload>>({ query, variables: { input }, headers });
  if (answer.body.errors?.some(({ message }) => WAITED_TOO_LONG.test(message))) return undefined;
  const { statusChange, userErrors } = answer.expectData()[mutation] as Payload;
  return { statusChange: statusChange?.id, refusedWith: userErrors.map(({ code }) => code) };
};
