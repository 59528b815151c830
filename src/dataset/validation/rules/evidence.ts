import type { StatusChangeRecord } from "../../format/status-change";
import type { Knowledge } from "../knowledge";
import type { Rule } from "../rule";

const MOVING = new Set(["DIRECT", "SETBACK"]);

/** An event that carries the initiative out, or sets it back, belongs in the history of its items. */
export const checkEventsReflected: Rule<"action-items"> = (item, { knowledge, remark }) => {
  const cited = new Set(item.history.flatMap(({ evidence }) => evidence.map(({ event }) => event)));
  for (const { id, relation } of knowledge.eventsOf(item.initiative)) {
    if (!MOVING.has(relation) || cited.has(id)) continue;
    remark({
      severity: "warning",
      rule: "event-not-reflected",
      path: ["history"],
      message: `The ${relation} event ${id} of its initiative is in no entry.`,
      advice: "Add an entry that names it as evidence, or correct the relation of the event.",
    });
  }
};

const restsOnly = (entry: StatusChangeRecord, knowledge: Knowledge): boolean =>
  entry.evidence.every(({ event, source, url }) => {
    const relation = event === undefined ? undefined : knowledge.events.get(event)?.relation;
    return source === undefined && url === undefined && relation !== undefined && !MOVING.has(relation);
  });

/** Events that only touch the field, or lie ahead, move nothing. */
export const checkEvidenceMoves: Rule<"action-items"> = (item, { knowledge, remark }) => {
  for (const [index, entry] of item.history.entries()) {
    if (!restsOnly(entry, knowledge)) continue;
    remark({
      severity: "warning",
      rule: "weak-evidence",
      path: ["history", index, "evidence"],
      message: "It rests only on events that are RELATED or PLANNED.",
      advice: "Name an event that is DIRECT or SETBACK, or a source.",
    });
  }
};
