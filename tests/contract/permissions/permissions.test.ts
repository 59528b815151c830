import { beforeAll, describe, expect, it } from "vitest";
import { subscribe, TRANSPORTS } from "../../harness/subscriber";
import { stateOf } from "../support/database-state";
import { serveGraph, wholeGraph } from "../support/graph";
import { headersOf } from "../support/recording";
import { callOf, GRANTS } from "./calls";
import { CALLERS, type Caller, outcomeOf, type Row, TABLE } from "./table";

const server = await serveGraph({ correctionsPerHour: 1_000 });
const { database, execute } = server;

/** Tokens are issued before: that is written down too. */
beforeAll(async () => {
  for (const caller of CALLERS) await headersOf(server, GRANTS[caller]);
});

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: unknown }[] | undefined;
}

const told = (row: Row, caller: Caller): Answered => {
  const outcome = outcomeOf(row, caller);
  return outcome === "written"
    ? { data: { [row.mutation]: { userErrors: [] } }, errors: undefined }
    : { data: null, errors: [{ extensions: { code: outcome } }] };
};

const cells = TABLE.flatMap((row) =>
  CALLERS.map((caller) => ({
    row,
    caller,
    called: row.whose === undefined ? row.mutation : `${row.mutation}, ${row.whose} status`,
    outcome: outcomeOf(row, caller),
  })),
);

it("the table has a row for every mutation of the schema", () => {
  const fields = Object.keys(wholeGraph.getMutationType()?.getFields() ?? {});
  expect([...new Set(TABLE.map(({ mutation }) => mutation))].sort()).toEqual(fields.sort());
});

describe("What comes of a mutation, by who calls it:", () => {
  it.each(cells)("$called, $caller: $outcome", async ({ row, caller, outcome }) => {
    const call = await callOf(server, row, caller);
    const headers = await headersOf(server, GRANTS[caller]);
    const before = await stateOf(database);
    const { body } = await execute({ ...call, headers });
    const after = await stateOf(database);
    expect({ data: body.data, errors: body.errors }).toMatchObject(told(row, caller));
    if (outcome !== "written") {
      expect(body.errors).toHaveLength(1);
      expect(after).toEqual(before);
    } else {
      for (const table of ["change", "audit_entry", "dataset", "idempotency_key"])
        expect(after[table], table).not.toEqual(before[table]);
    }
  });
});

const rowOf = (mutation: string, whose?: Row["whose"]): Row => {
  const found = TABLE.find((row) => row.mutation === mutation && row.whose === whose);
  if (found === undefined) throw new Error(`no row of ${mutation}`);
  return found;
};

/** Each outcome, by role and by record. */
const SAMPLE: readonly (readonly [Row, Caller])[] = [
  [rowOf("recordStatus", "the item's"), "focal point of a leading country"],
  [rowOf("recordStatus", "the item's"), "focal point of a country that takes part"],
  [rowOf("recordStatus", "their own country's"), "focal point of a country that takes part"],
  [rowOf("recordStatus", "another country's"), "focal point of a leading country"],
  [rowOf("recordStatus", "their own country's"), "focal point of another country"],
  [rowOf("recordAssessment"), "anonymous"],
  [rowOf("completeMilestone"), "assessor"],
  [rowOf("updateInitiative"), "secretariat"],
  [rowOf("requestCorrection"), "anonymous"],
];

describe.each(TRANSPORTS)("Over %s the same comes of a mutation:", (transport) => {
  it.each(SAMPLE.map(([row, caller]) => ({ row, caller, outcome: outcomeOf(row, caller) })))(
    "$row.mutation, $row.whose, $caller: $outcome",
    async ({ row, caller, outcome }) => {
      const call = await callOf(server, row, caller);
      const headers = await headersOf(server, GRANTS[caller]);
      const before = await stateOf(database);
      const subscriber = subscribe(transport, `${server.url}/graphql`, { ...call, headers });
      await subscriber.untilDone();
      const after = await stateOf(database);
      const errors = subscriber.errors.length === 0 ? undefined : subscriber.errors;
      expect({ data: subscriber.results[0]?.data ?? null, errors }).toMatchObject(told(row, caller));
      if (outcome === "written") expect(after["change"]).not.toEqual(before["change"]);
      else expect(after).toEqual(before);
    },
  );
});
