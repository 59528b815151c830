import { sql } from "kysely";
import { Resolver } from "type-graphql";
import { Initiative } from "../../initiatives";
import type { DB } from "../../kernel/database/generated/tables";
import { AddedField, Takes } from "../../kernel/graphql";
import type { Connection } from "../../kernel/pagination";
import { equal, mapAddedFields, rowOf, table } from "../../planner";
import { ActionItem } from "../action-item.type";
import { Change } from "../change.type";
import { CorrectionsArgs } from "./correction.filter";
import { concernsItem, correctionList } from "./correction.list";
import { Correction, CorrectionConnection } from "./correction.type";

@Resolver(() => ActionItem)
export class CorrectionsOfActionItem {
  @AddedField(() => CorrectionConnection, {
    description: "The corrections that were asked for of the item and of its history, the newest last.",
  })
  @Takes(() => CorrectionsArgs)
  corrections!: Connection<Correction>;

  @AddedField(() => Boolean, {
    description:
      "Whether somebody has asked for a correction of the item, or of a record in its history, that is still open. Always as things are now.",
  })
  isContested!: boolean;
}

@Resolver(() => Initiative)
export class CorrectionsOfInitiative {
  @AddedField(() => CorrectionConnection, {
    description:
      "The corrections that were asked for of the initiative itself, the newest last. With those of its action items: `corrections(filter: { initiatives: … })`.",
  })
  @Takes(() => CorrectionsArgs)
  corrections!: Connection<Correction>;
}

@Resolver(() => Change)
export class CorrectionOfChange {
  @AddedField(() => Correction, {
    nullable: true,
    description: "The correction that was asked for or resolved.",
  })
  correction!: Correction | null;
}

const asked = rowOf<DB["correction"]>("asked");

mapAddedFields(ActionItem, CorrectionsOfActionItem, table("action_item"), (item) => ({
  corrections: item.connection<DB["correction"]>(
    () => correctionList,
    (row, correction) => [concernsItem(correction, row("id"))],
  ),
  isContested: item.expression(
    (row) =>
      sql`exists (select from correction as asked where ${asked("state")} = 'OPEN' and ${concernsItem(asked, row("id"))})`,
  ),
}));

mapAddedFields(Initiative, CorrectionsOfInitiative, table("initiative"), (initiative) => ({
  corrections: initiative.connection<DB["correction"]>(
    () => correctionList,
    (row, correction) => [
      sql`${correction("subject")} = 'INITIATIVE'`,
      equal(correction("subject_id"), row("id")),
    ],
  ),
}));

mapAddedFields(Change, CorrectionOfChange, table("change"), (change) => ({
  correction: change.one(() => Correction, table("correction"), { correction_id: "id" }),
}));
