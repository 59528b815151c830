import { bearer } from "../../harness/tokens";
import type { ServedGraph } from "./graph";

/** Who sends a mutation; undefined for nobody in particular. */
export type Grant = Parameters<ServedGraph["tokenFor"]>[0] | undefined;

export interface UserError {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly message: string;
}

export interface Recorded {
  readonly statusChange: {
    readonly id: string;
    readonly cursor: string;
    readonly from: string | null;
    readonly recordedAt: string;
  } | null;
  readonly actionItem: { readonly id: string; readonly version: number; readonly status: string } | null;
  readonly userErrors: readonly UserError[];
}

export const SECRETARIAT: Grant = { role: "SECRETARIAT" };
export const ASSESSOR: Grant = { role: "ASSESSOR" };
export const focalPoint = (country: string): Grant => ({ role: "FOCAL_POINT", country });

/** A piece of evidence that anybody could give. */
export const EVIDENCE = [{ url: "https://example.org/report" }];

const RECORDED = `{
  statusChange { id from to effectiveOn recordedAt recordedBy note { text language } evidence { url source { id } } }
  actionItem { id version status assessment }
  userErrors { code field message }
}`;

const INPUTS = {
  recordStatus: "RecordStatusInput",
  recordAssessment: "RecordAssessmentInput",
  retractStatusChange: "RetractInput",
} as const;

export type Recording = keyof typeof INPUTS;

const tokens = new WeakMap<object, Map<string, Promise<string>>>();

/** The header of a grant's token; each grant gets one token on a server. */
export const headersOf = async (server: ServedGraph, grant: Grant): Promise<Record<string, string>> => {
  if (grant === undefined) return {};
  const known = tokens.get(server) ?? new Map<string, Promise<string>>();
  tokens.set(server, known);
  const key = JSON.stringify(grant);
  const token = known.get(key) ?? server.tokenFor(grant);
  known.set(key, token);
  return { ...bearer(await token) };
};

/** Sends one of the mutations that record. */
export const send = async (server: ServedGraph, name: Recording, input: object, grant: Grant) =>
  server.execute<Record<Recording, Recorded>>({
    query: `mutation Record($input: ${INPUTS[name]}!) { ${name}(input: $input) ${RECORDED} }`,
    variables: { input },
    headers: await headersOf(server, grant),
  });

/** Sends one, and gives its payload; fails where there are GraphQL errors. */
export const record = async (
  server: ServedGraph,
  name: Recording,
  input: object,
  grant: Grant,
): Promise<Recorded> => (await send(server, name, input, grant)).expectData()[name];

/** An item of which at most its beginning is recorded, that a country leads and others take part in. */
export interface SharedItem {
  readonly id: string;
  readonly leader: string;
  readonly partner: string;
  /** A country without a role in it; every country has one in some items. */
  readonly outsider: string | undefined;
}

interface ItemNode {
  readonly id: string;
  readonly countries: readonly { readonly role: string; readonly country: { readonly code: string } }[];
  readonly history: { readonly totalCount: number };
}

const ITEMS = `{
  countries { code }
  actionItems(first: 100) { nodes { id countries { role country { code } } history { totalCount } } }
}`;

/** Such items, as the dataset has them, those with an outsider first. */
export const sharedItems = async (server: ServedGraph): Promise<readonly SharedItem[]> => {
  const { actionItems, countries } = (
    await server.execute<{ actionItems: { nodes: ItemNode[] }; countries: { code: string }[] }>({
      query: ITEMS,
    })
  ).expectData();
  const untouched = actionItems.nodes.filter(({ history }) => history.totalCount <= 1);
  const shared = untouched.flatMap(({ id, countries: members }): SharedItem[] => {
    const codes = members.map(({ country }) => country.code);
    const leader = members.find(({ role }) => role === "LEAD")?.country.code;
    const partner = codes.find((code) => code !== leader);
    const outsider = countries.find(({ code }) => !codes.includes(code))?.code;
    return leader && partner ? [{ id, leader, partner, outsider }] : [];
  });
  return shared.toSorted((one, other) => Number(!one.outsider) - Number(!other.outsider));
};

/** The item's version, as a client would look it up. */
export const versionOf = async (server: ServedGraph, id: string): Promise<number> => {
  const query = "query Version($id: ID!) { actionItem(id: $id) { version } }";
  const answer = await server.execute<{ actionItem: { version: number } }>({ query, variables: { id } });
  return answer.expectData().actionItem.version;
};
