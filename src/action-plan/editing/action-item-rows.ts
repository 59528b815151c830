import type { Transaction } from "kysely";
import { citationRows, countryRows } from "../../initiatives";
import type { DB } from "../../kernel/database/generated/tables";
import { checkKnown, type Faults, rowList, textMapOf } from "../../kernel/writing";
import type { UpdateActionItemInput } from "./action-item-edit.input";
import { checkDates } from "./partial-dates";

/** What both a new item and an update may give. */
type Input = Omit<UpdateActionItemInput, "id" | "expectedVersion">;

/** The lists of an item that are written with it, by the fields of the input; milestones have lists of their own. */
export const ACTION_ITEM_LISTS = {
  countries: rowList({
    table: "action_item_country",
    parent: "item_id",
    columns: ["country_code", "role"],
    isOrdered: false,
  }),
  citations: rowList({
    table: "action_item_citation",
    parent: "action_item_id",
    columns: ["source_id", "locator", "note"],
    isOrdered: true,
  }),
};

/** An item's own row, by the fields of the input. */
export interface ActionItemValues {
  readonly initiativeId: string | null;
  readonly title: unknown;
  readonly description: unknown;
  readonly basis: string | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
}

/** What is given: undefined leaves a field as it is. */
export type GivenValues = { readonly [Field in keyof ActionItemValues]: ActionItemValues[Field] | undefined };

const EMPTY: ActionItemValues = {
  initiativeId: null,
  title: null,
  description: null,
  basis: null,
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
};

/** The values that are given, as the database keeps them; what is wrong with them joins the faults. */
export const actionItemValues = async (
  db: Transaction<DB>,
  faults: Faults,
  input: Input,
  present: ActionItemValues = EMPTY,
): Promise<GivenValues> => {
  const { initiativeId, title, description, basis, plannedStart, plannedEnd, actualStart, actualEnd } = input;
  const named = typeof initiativeId === "string" ? [{ value: initiativeId, field: ["initiativeId"] }] : [];
  await checkKnown(db, faults, { table: "initiative", called: "initiative" }, named);
  const dates = { plannedStart, plannedEnd, actualStart, actualEnd };
  const given = Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined));
  checkDates(given, { ...present, ...given }, faults);
  const text = (field: "title" | "description", texts: Input["description"]) =>
    texts && textMapOf(texts, { faults, field: [field], present: present[field] });
  return {
    initiativeId,
    title: text("title", title),
    description: text("description", description),
    basis,
    ...dates,
  };
};

/** The rows of the lists that are given; what is wrong with them joins the faults. */
export const actionItemLists = async (
  db: Transaction<DB>,
  faults: Faults,
  { countries, citations }: Input,
) => ({
  countries: countries ? await countryRows(db, faults, countries) : undefined,
  citations: citations ? await citationRows(db, faults, citations) : undefined,
});

/** An item's columns; undefined leaves one as it is. */
export const actionItemColumns = (values: GivenValues): object => {
  const json = (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value));
  return {
    initiative_id: values.initiativeId,
    title: json(values.title),
    description: json(values.description),
    basis: values.basis,
    planned_start: values.plannedStart,
    planned_end: values.plannedEnd,
    actual_start: values.actualStart,
    actual_end: values.actualEnd,
  };
};
