import { sql, type Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { checkKnown, type Faults, rowList, textMapOf } from "../../kernel/writing";
import type { UpdateInitiativeInput } from "./initiative-edit.input";
import { citationRows, countryRows } from "./lists";
import { sectorRows } from "./sector-rows";

/** What both a new initiative and an update may give. */
type Input = Omit<UpdateInitiativeInput, "id" | "expectedVersion">;

/** The lists of an initiative that are written with it, by the fields of the input. */
export const INITIATIVE_LISTS = {
  countries: rowList({
    table: "initiative_country",
    parent: "initiative_id",
    columns: ["country_code", "role"],
    isOrdered: false,
  }),
  sectors: rowList({
    table: "initiative_sector",
    parent: "initiative_id",
    columns: ["sector_code", "assigned_by"],
    isOrdered: false,
  }),
  citations: rowList({
    table: "initiative_citation",
    parent: "initiative_id",
    columns: ["source_id", "locator", "note"],
    isOrdered: true,
  }),
};

/** An initiative's own row, by the fields of the input. */
export type InitiativeValues = Readonly<
  Record<
    | "parentId"
    | "title"
    | "summary"
    | "kind"
    | "stageAtSummit"
    | "sdgGoals"
    | "sdgGoalsAssignedBy"
    | "confidence"
    | "note",
    unknown
  >
>;

interface Present {
  readonly id: string;
  readonly values: InitiativeValues;
}

const checkGoals = (goals: readonly number[], faults: Faults): void => {
  for (const [index, goal] of goals.entries()) {
    if (goal < 1 || goal > 17)
      faults.add("INVALID", ["sdgGoals", index], `There is no goal ${goal}: they are 1 to 17.`);
    if (goals.indexOf(goal) < index)
      faults.add("INVALID", ["sdgGoals", index], `Goal ${goal} is named twice: leave one out.`);
  }
};

/** Refuses a parent that is not there, or that is the initiative itself or a part of it. */
const checkParent = async (
  db: Transaction<DB>,
  faults: Faults,
  parentId: string,
  id: string | undefined,
): Promise<void> => {
  await checkKnown(db, faults, { table: "initiative", called: "initiative" }, [
    { value: parentId, field: ["parentId"] },
  ]);
  if (id === undefined) return;
  const { rows } = await sql`with recursive part as (
      select id from initiative where id = ${id}
      union select child.id from initiative as child join part on child.parent_id = part.id
    ) select from part where id = ${parentId}`.execute(db);
  if (rows.length === 0) return;
  faults.add(
    "PARENT_CYCLE",
    ["parentId"],
    `"${parentId}" is "${id}" or a part of it: choose another parent, or none.`,
  );
};

/** The values that are given, as the database keeps them; what is wrong with them joins the faults. */
export const initiativeValues = async (
  db: Transaction<DB>,
  faults: Faults,
  input: Input,
  present?: Present,
): Promise<Partial<InitiativeValues>> => {
  const { parentId, title, summary, note, kind, stageAtSummit, sdgGoals, sdgGoalsAssignedBy, confidence } =
    input;
  if (typeof parentId === "string") await checkParent(db, faults, parentId, present?.id);
  checkGoals(sdgGoals ?? [], faults);
  const text = (field: "title" | "summary" | "note", texts: Input["note"]) =>
    texts && textMapOf(texts, { faults, field: [field], present: present?.values[field] });
  return {
    parentId,
    title: text("title", title),
    summary: text("summary", summary),
    note: text("note", note),
    kind,
    stageAtSummit,
    sdgGoals,
    sdgGoalsAssignedBy,
    confidence,
  };
};

/** The rows of the lists that are given; what is wrong with them joins the faults. */
export const initiativeLists = async (
  db: Transaction<DB>,
  faults: Faults,
  { countries, sectors, citations }: Input,
  id?: string,
) => ({
  countries: countries ? await countryRows(db, faults, countries) : undefined,
  sectors: sectors ? await sectorRows(db, faults, sectors, id) : undefined,
  citations: citations ? await citationRows(db, faults, citations) : undefined,
});

/** An initiative's columns; undefined leaves one as it is. */
export const initiativeColumns = (values: Partial<InitiativeValues>) => {
  const json = (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value));
  return {
    parent_id: values.parentId,
    title: json(values.title),
    summary: json(values.summary),
    note: json(values.note),
    kind: values.kind,
    stage_at_summit: values.stageAtSummit,
    sdg_goals: values.sdgGoals,
    sdg_goals_assigned_by: values.sdgGoalsAssignedBy,
    confidence: values.confidence,
  } as never;
};
