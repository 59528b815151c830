import { refusals } from "../../kernel/writing";

/** What the checks find first, unless somebody writes by other means at that moment. */
export const ACTION_ITEM_REFUSALS = refusals({
  action_item_pkey: ["ID_TAKEN", "id", "There is an action item with this id already: give another id."],
  action_item_plan_id_fkey: ["NOT_FOUND", "planId", "There is no such plan any more: check the id."],
  action_item_initiative_id_fkey: [
    "NOT_FOUND",
    "initiativeId",
    "There is no such initiative any more: check the id.",
  ],
  action_item_planned_order: [
    "DATE_ORDER",
    "plannedEnd",
    "It would end before it begins: mend one of the dates.",
  ],
  action_item_actual_order: [
    "DATE_ORDER",
    "actualEnd",
    "It would end before it begins: mend one of the dates.",
  ],
  action_item_citation_source_id_fkey: [
    "NOT_FOUND",
    "citations",
    "A source is not there any more: check the ids.",
  ],
  milestone_citation_source_id_fkey: [
    "NOT_FOUND",
    "milestones",
    "A source is not there any more: check the ids.",
  ],
  action_item_country_country_code_fkey: [
    "NOT_FOUND",
    "countries",
    "A country is not there any more: check the codes.",
  ],
});
