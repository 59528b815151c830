import { randomUUID } from "node:crypto";

const ITEMS = `{
  actionItems(first: 100) { nodes { id version status countries { role country { code } } } }
}`;

const RECORD = `mutation Record($input: RecordStatusInput!) {
  recordStatus(input: $input) {
    statusChange { id }
    actionItem { version }
    userErrors { code message }
  }
}`;

const FINAL = ["CLOSED", "CANCELLED"];

/** An action item whose status may be recorded again, and the country that may do so. */
export interface RecordableItem {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly leader: string;
}

interface Items {
  readonly actionItems: {
    readonly nodes: readonly (Omit<RecordableItem, "leader"> & {
      readonly countries: readonly { readonly role: string; readonly country: { readonly code: string } }[];
    })[];
  };
}

interface Recorded {
  readonly recordStatus: {
    readonly statusChange: { readonly id: string } | null;
    readonly actionItem: { readonly version: number } | null;
    readonly userErrors: readonly object[];
  };
}

const ask = async <Data>(graph: string, operation: object, headers: object = {}): Promise<Data> => {
  const response = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(operation),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (!data || errors) throw new Error(`the server answered ${response.status}: ${JSON.stringify(errors)}`);
  return data;
};

/** An item that a country leads and whose status is not final. */
export const recordableItem = async (graph: string): Promise<RecordableItem> => {
  const { actionItems } = await ask<Items>(graph, { query: ITEMS });
  for (const { countries, ...item } of actionItems.nodes) {
    const leader = countries.find(({ role }) => role === "LEAD")?.country.code;
    if (leader !== undefined && !FINAL.includes(item.status)) return { ...item, leader };
  }
  throw new Error("no action item is led by a country and open");
};

/** Gives what records the item's status once more, as of today, with the token of a focal point of its leader. */
export const statusRecorder = (
  graph: string,
  item: RecordableItem,
  token: string,
): (() => Promise<string>) => {
  let { version } = item;
  return async () => {
    const input = {
      itemId: item.id,
      status: item.status,
      effectiveOn: new Date().toISOString().slice(0, 10),
      evidence: [{ url: "https://example.org/report" }],
      expectedVersion: version,
      idempotencyKey: randomUUID(),
    };
    const headers = { authorization: `Bearer ${token}` };
    const { recordStatus } = await ask<Recorded>(graph, { query: RECORD, variables: { input } }, headers);
    const { statusChange, actionItem, userErrors } = recordStatus;
    if (!statusChange || !actionItem) throw new Error(JSON.stringify(userErrors));
    version = actionItem.version;
    return statusChange.id;
  };
};
