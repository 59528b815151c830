import { counts, type Seen } from "../../components/items/counting";
import type { InitiativeQuery, TextFragment } from "../../generated/graphql";

type Initiative = NonNullable<InitiativeQuery["initiative"]>;
type Proposal = Initiative["proposals"][number];
type Item = Initiative["actionItems"]["nodes"][number];
type StatusRecord = Item["history"]["nodes"][number];
type Evidence = StatusRecord["evidence"][number];

/** The stations of the line, in its order. */
export const STATIONS = ["speech", "proposal", "document", "item", "evidence"] as const;

export type Station = (typeof STATIONS)[number];

interface Common {
  /** Unique in the picture. */
  readonly key: string;
}

export type LineNode = Common &
  (
    | { readonly station: "speech"; readonly proposal: Proposal; readonly languages: readonly string[] }
    | { readonly station: "proposal"; readonly proposal: Proposal }
    | {
        readonly station: "document";
        readonly title: TextFragment;
        readonly document: Item["plan"]["document"];
      }
    | { readonly station: "item"; readonly item: Item }
    | { readonly station: "evidence"; readonly evidence: Evidence; readonly on: string }
  );

/** One thing follows from another. `isLoose`: nobody says so outright. */
export interface LineEdge {
  readonly from: string;
  readonly to: string;
  readonly isLoose: boolean;
}

export interface LineGraph {
  readonly nodes: readonly LineNode[];
  readonly edges: readonly LineEdge[];
}

const speechKey = ({ leader, summit }: Proposal): string => `speech ${leader.id} ${summit?.id ?? ""}`;
const proposalKey = ({ id }: Proposal): string => `proposal ${id}`;
const documentKey = ({ plan }: Item): string => `document ${plan.id}`;
const itemKey = ({ id }: Item): string => `item ${id}`;
const evidenceKey = ({ event, source, url }: Evidence): string =>
  `evidence ${event?.id ?? source?.id ?? url ?? ""}`;

const languagesOf = ({ leader, summit }: Proposal): string[] =>
  (summit?.speeches ?? []).filter((speech) => speech.leader.id === leader.id).map(({ language }) => language);

/** What leaves an item where the promise put it cites the promise itself. */
const showsWork = ({ to }: StatusRecord): boolean => to !== "PIPELINE" && to !== "NO_EVIDENCE";

const evidenceOf = (seen: Seen) => (item: Item) =>
  item.history.nodes
    .filter((record) => showsWork(record) && counts(seen)(record))
    .flatMap(({ evidence, effectiveOn }) =>
      evidence.map((piece) => ({ piece, on: effectiveOn, item: itemKey(item) })),
    );

const byKey = <Value extends { readonly key: string }>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [value.key, value])).values(),
];

const edgeName = ({ from, to }: LineEdge): string => `${from} > ${to}`;

/**
 * What of an initiative follows from what: from what was said to what shows that it is done, as far as that counts as
 * of a moment.
 */
export const lineOf = ({ proposals, actionItems: { nodes: items } }: Initiative, seen: Seen): LineGraph => {
  const pieces = items.flatMap(evidenceOf(seen));
  const nodes: LineNode[] = [
    ...proposals.map((proposal) => ({
      key: speechKey(proposal),
      station: "speech" as const,
      proposal,
      languages: languagesOf(proposal),
    })),
    ...proposals.map((proposal) => ({ key: proposalKey(proposal), station: "proposal" as const, proposal })),
    ...items.map((item) => ({
      key: documentKey(item),
      station: "document" as const,
      title: item.plan.document?.title ?? item.plan.title,
      document: item.plan.document,
    })),
    ...items.map((item) => ({ key: itemKey(item), station: "item" as const, item })),
    ...pieces.map(({ piece, on }) => ({
      key: evidenceKey(piece),
      station: "evidence" as const,
      evidence: piece,
      on,
    })),
  ];
  const isLoose = (item: Item): boolean => item.basis === "SUMMIT_PROPOSAL";
  const edges: LineEdge[] = [
    ...proposals.map((proposal) => ({
      from: speechKey(proposal),
      to: proposalKey(proposal),
      isLoose: false,
    })),
    ...proposals.flatMap((proposal) =>
      items.map((item) => ({ from: proposalKey(proposal), to: documentKey(item), isLoose: isLoose(item) })),
    ),
    ...items.map((item) => ({ from: documentKey(item), to: itemKey(item), isLoose: isLoose(item) })),
    ...pieces.map(({ piece, item }) => ({ from: item, to: evidenceKey(piece), isLoose: false })),
  ];
  return {
    nodes: byKey(nodes),
    edges: [...new Map(edges.map((edge) => [edgeName(edge), edge])).values()],
  };
};

/** All that leads to a node, and all that follows from it, with the node itself. */
export const pathThrough = (key: string, edges: readonly LineEdge[]): ReadonlySet<string> => {
  const reached = new Set([key]);
  const walk = (from: string, isForward: boolean): void => {
    for (const edge of edges) {
      const [start, end] = isForward ? [edge.from, edge.to] : [edge.to, edge.from];
      if (start !== from || reached.has(end)) continue;
      reached.add(end);
      walk(end, isForward);
    }
  };
  walk(key, true);
  walk(key, false);
  return reached;
};
