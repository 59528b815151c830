import type { ServedGraph } from "./graph";
import { type Grant, headersOf, SECRETARIAT, type UserError } from "./recording";

const INITIATIVE = `initiative {
  id version kind stage stageAtSummit confidence sdgGoals sdgGoalsAssignedBy parent { id }
  title { translations { language text isReviewed isMachineTranslated } }
  summary { translations { language text } }
  note { translations { language text } }
  countries { role country { code } } sectors { code }
  citations { source { id } locator note }
}`;

const ITEM = `actionItem {
  id version status assessment basis plannedStart plannedEnd actualStart actualEnd progress isOverdue
  plan { id } initiative { id }
  title { translations { language text isReviewed isMachineTranslated } }
  description { translations { language text } }
  countries { role country { code } }
  milestones { id title { text } plannedOn completedOn citations { source { id } } }
  citations { source { id } locator note }
}`;

const MUTATIONS = {
  createInitiative: { input: "CreateInitiativeInput", record: INITIATIVE },
  updateInitiative: { input: "UpdateInitiativeInput", record: INITIATIVE },
  createActionItem: { input: "CreateActionItemInput", record: ITEM },
  updateActionItem: { input: "UpdateActionItemInput", record: ITEM },
  completeMilestone: { input: "CompleteMilestoneInput", record: ITEM },
} as const;

export type Editing = keyof typeof MUTATIONS;

/** What came back: the record under either name, or what is to be mended. */
export interface Edited {
  // biome-ignore lint/suspicious/noExplicitAny: records of two types, read field by field.
  readonly record: any;
  readonly userErrors: readonly UserError[];
}

/** Sends one of the mutations that edit records. */
export const sendEdit = async (
  server: ServedGraph,
  name: Editing,
  input: object,
  grant: Grant = SECRETARIAT,
) =>
  server.execute<Record<Editing, Record<string, unknown> & { userErrors: readonly UserError[] }>>({
    query: `mutation Edit($input: ${MUTATIONS[name].input}!) {
      ${name}(input: $input) { ${MUTATIONS[name].record} userErrors { code field message } }
    }`,
    variables: { input },
    headers: await headersOf(server, grant),
  });

/** Sends one, and gives what came of it; fails where there are GraphQL errors. */
export const edit = async (
  server: ServedGraph,
  name: Editing,
  input: object,
  grant: Grant = SECRETARIAT,
): Promise<Edited> => {
  const payload = (await sendEdit(server, name, input, grant)).expectData()[name];
  return { record: payload["initiative"] ?? payload["actionItem"] ?? null, userErrors: payload.userErrors };
};

/** All that a write could leave behind. */
export const traces = async ({ database }: ServedGraph) => {
  const tables = [
    "initiative",
    "initiative_country",
    "initiative_sector",
    "initiative_citation",
    "action_item",
    "action_item_country",
    "action_item_citation",
    "milestone",
    "milestone_citation",
    "change",
    "audit_entry",
    "idempotency_key",
    "search_document",
  ];
  // Tokens are issued where a test first needs them, and that is audited too.
  const counts = tables
    .map(
      (table) =>
        `(select count(*) from ${table}${table === "audit_entry" ? " where change_id is not null" : ""}) as ${table}`,
    )
    .join(", ");
  const { rows } = await database.pool.query(
    `select ${counts}, (select revision from dataset) as revision,
       (select sum(version) from action_item) + (select sum(version) from initiative) as versions`,
  );
  return rows[0];
};

/** A source, a plan and sectors that the dataset has. */
export const knownIds = async ({ database }: ServedGraph) => {
  const one = async (sql: string): Promise<string> => (await database.pool.query(sql)).rows[0].id;
  return {
    sourceId: await one("select id from source order by id limit 1"),
    planId: await one("select id from action_plan limit 1"),
    sector: await one("select code as id from sector where not is_withdrawn order by code limit 1"),
    parentId: await one("select id from initiative where parent_id is null order by id limit 1"),
  };
};
