import { randomUUID } from "node:crypto";
import { edit, knownIds } from "../support/editing";
import type { ServedGraph } from "../support/graph";
import { EVIDENCE, focalPoint, type Grant, record, SECRETARIAT } from "../support/recording";
import type { Caller, Row, Whose } from "./table";

const LEADER = "KZ";
const PARTNER = "KG";
const OUTSIDER = "TM";

export const GRANTS: Readonly<Record<Caller, Grant>> = {
  anonymous: undefined,
  "focal point of a leading country": focalPoint(LEADER),
  "focal point of a country that takes part": focalPoint(PARTNER),
  "focal point of another country": focalPoint(OUTSIDER),
  assessor: { role: "ASSESSOR" },
  secretariat: SECRETARIAT,
};

const en = (text: string) => [{ language: "en", text }];

/** An item that nobody else writes to, its milestone, an initiative and a source. */
interface Records {
  readonly itemId: string;
  readonly milestoneId: string;
  readonly planId: string;
  readonly initiativeId: string;
  readonly sourceId: string;
  readonly sector: string;
}

const itemOf = (planId: string, sourceId: string) => ({
  planId,
  title: en(`A study ${randomUUID()}`),
  basis: "COMMUNIQUE",
  countries: [
    { country: LEADER, role: "LEAD" },
    { country: PARTNER, role: "PARTNER" },
  ],
  milestones: [{ title: en(`A draft ${randomUUID()}`), citations: [{ sourceId }] }],
  citations: [{ sourceId }],
});

const initiativeOf = ({ sourceId, sector }: { readonly sourceId: string; readonly sector: string }) => ({
  title: en(`A corridor ${randomUUID()}`),
  summary: en("A road."),
  kind: "CORRIDOR",
  stageAtSummit: "FUNDED",
  confidence: "HIGH",
  sectors: [sector],
  citations: [{ sourceId }],
});

/** Records of its own for one call. */
export const prepare = async (server: ServedGraph): Promise<Records> => {
  const { sourceId, planId, sector } = await knownIds(server);
  const item = await edit(server, "createActionItem", itemOf(planId, sourceId));
  const initiative = await edit(server, "createInitiative", initiativeOf({ sourceId, sector }));
  return {
    itemId: item.record.id,
    milestoneId: item.record.milestones[0].id,
    planId,
    initiativeId: initiative.record.id,
    sourceId,
    sector,
  };
};

const report = ({ itemId }: Records) => ({
  itemId,
  effectiveOn: "2026-03-01",
  evidence: EVIDENCE,
  expectedVersion: 1,
});

/** The country whose status a caller reports. */
const countryFor = (caller: Caller, whose: Whose | undefined): string | undefined => {
  if (whose === undefined || whose === "the item's") return undefined;
  const own = (GRANTS[caller] as { readonly country?: string } | undefined)?.country;
  if (whose === "their own country's") return own ?? PARTNER;
  return own === PARTNER ? LEADER : PARTNER;
};

const correctionOf = ({ itemId }: Records) => ({
  subject: "ACTION_ITEM",
  subjectId: itemId,
  reason: "The title is another.",
  url: "https://example.org/title",
});

interface Call {
  readonly inputType: string;
  readonly input: (server: ServedGraph, records: Records) => object | Promise<object>;
}

/** How each mutation is called so that only who calls can be wrong. */
const CALLS: Readonly<Record<string, Call>> = {
  recordStatus: {
    inputType: "RecordStatusInput",
    input: (_, records) => ({ ...report(records), status: "IMPLEMENTATION" }),
  },
  recordAssessment: {
    inputType: "RecordAssessmentInput",
    input: (_, records) => ({ ...report(records), assessment: "LIMITED" }),
  },
  retractStatusChange: {
    inputType: "RetractInput",
    input: async (server, records) => {
      const wrong = { ...report(records), status: "IMPLEMENTATION" };
      const { statusChange } = await record(server, "recordStatus", wrong, focalPoint(LEADER));
      const reason = "Another item was meant.";
      return { statusChangeId: statusChange?.id, reason, evidence: EVIDENCE, expectedVersion: 2 };
    },
  },
  completeMilestone: {
    inputType: "CompleteMilestoneInput",
    input: (_, { milestoneId, sourceId }) => ({
      milestoneId,
      completedOn: "2026-03",
      citations: [{ sourceId }],
      expectedVersion: 1,
    }),
  },
  createActionItem: {
    inputType: "CreateActionItemInput",
    input: (_, { planId, sourceId }) => itemOf(planId, sourceId),
  },
  updateActionItem: {
    inputType: "UpdateActionItemInput",
    input: (_, { itemId }) => ({ id: itemId, title: en("Another title"), expectedVersion: 1 }),
  },
  createInitiative: { inputType: "CreateInitiativeInput", input: (_, records) => initiativeOf(records) },
  updateInitiative: {
    inputType: "UpdateInitiativeInput",
    input: (_, { initiativeId }) => ({ id: initiativeId, title: en("Another title"), expectedVersion: 1 }),
  },
  requestCorrection: { inputType: "RequestCorrectionInput", input: (_, records) => correctionOf(records) },
  resolveCorrection: {
    inputType: "ResolveCorrectionInput",
    input: async (server, records) => {
      const { requestCorrection } = (
        await server.execute<{ requestCorrection: { correction: { id: string } } }>({
          query:
            "mutation Ask($input: RequestCorrectionInput!) { requestCorrection(input: $input) { correction { id } } }",
          variables: { input: correctionOf(records) },
        })
      ).expectData();
      const correctionId = requestCorrection.correction.id;
      return { correctionId, outcome: "ACCEPTED", resolution: "It was mended.", expectedVersion: 1 };
    },
  },
};

/** A call of a row's mutation that nothing is wrong with, except perhaps who sends it. */
export const callOf = async (server: ServedGraph, { mutation, whose }: Row, caller: Caller) => {
  const call = CALLS[mutation];
  if (call === undefined) throw new Error(`no call of ${mutation} is known`);
  const country = countryFor(caller, whose);
  const input = {
    ...(await call.input(server, await prepare(server))),
    idempotencyKey: randomUUID(),
    ...(country !== undefined && { country }),
  };
  return {
    query: `mutation Call($input: ${call.inputType}!) { ${mutation}(input: $input) { userErrors { code field message } } }`,
    variables: { input },
  };
};
