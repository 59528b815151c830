import type { ServedGraph } from "./graph";
import { type Grant, headersOf, type UserError } from "./recording";

export interface Correction {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly field: string | null;
  readonly reason: string;
  readonly url: string | null;
  readonly locator: string | null;
  readonly requestedBy: string | null;
  readonly state: string;
  readonly resolution: string | null;
  readonly resolvedBy: string | null;
  readonly version: number;
}

export interface Corrected {
  readonly correction: Correction | null;
  readonly userErrors: readonly UserError[];
}

export const ITEM = "north-south-eastern-branch-programme-item";

/** A request that nothing is wrong with. */
export const REQUEST = {
  subject: "ACTION_ITEM",
  subjectId: ITEM,
  reason: "The planned end is a year later.",
  url: "https://example.org/a-year-later",
};

export const FIELDS = `id subject subjectId record { __typename } field reason source { id } url locator requestedAt
  requestedBy state resolution resolvedAt resolvedBy version`;

const INPUTS = { requestCorrection: "RequestCorrectionInput", resolveCorrection: "ResolveCorrectionInput" };

type Mutation = keyof typeof INPUTS;

/** Sends one of the mutations, with a token or, by default, without. */
export const send = async (
  server: ServedGraph,
  name: Mutation,
  input: object,
  { grant, headers = {} }: { readonly grant?: Grant; readonly headers?: Record<string, string> } = {},
) =>
  server.execute<Record<Mutation, Corrected>>({
    query: `mutation Send($input: ${INPUTS[name]}!) { ${name}(input: $input) {
      correction { ${FIELDS} } userErrors { code field message }
    } }`,
    variables: { input },
    headers: { ...(await headersOf(server, grant)), ...headers },
  });

/** Asks for a correction; fails where that has GraphQL errors. */
export const request = async (server: ServedGraph, change: object = {}, grant?: Grant): Promise<Corrected> =>
  (await send(server, "requestCorrection", { ...REQUEST, ...change }, { grant })).expectData()
    .requestCorrection;

/** Asks for one that is written. */
export const requested = async (
  server: ServedGraph,
  change: object = {},
  grant?: Grant,
): Promise<Correction> => {
  const { correction, userErrors } = await request(server, change, grant);
  if (correction === null) throw new Error(JSON.stringify(userErrors));
  return correction;
};

export const resolve = async (server: ServedGraph, input: object, grant: Grant): Promise<Corrected> =>
  (await send(server, "resolveCorrection", input, { grant })).expectData().resolveCorrection;

/** The ids of the corrections that a filter selects. */
export const find = async (server: ServedGraph, filter: object): Promise<readonly string[]> => {
  const query =
    "query Find($filter: CorrectionFilter) { corrections(filter: $filter, first: 100) { nodes { id } } }";
  const answer = await server.execute<{ corrections: { nodes: { id: string }[] } }>({
    query,
    variables: { filter },
  });
  return answer.expectData().corrections.nodes.map(({ id }) => id);
};

export const codesOf = ({ userErrors }: { readonly userErrors: readonly UserError[] }): readonly string[] =>
  userErrors.map(({ code, field }) => `${code} ${field?.join(".")}`);
