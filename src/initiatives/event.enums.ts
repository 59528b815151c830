import { registerEnumType } from "type-graphql";
import { EventKind, EventRelation, EventScope } from "../kernel/database/generated/enums";

registerEnumType(EventKind, {
  name: "EventKind",
  description: "What kind of thing happened.",
  valuesConfig: {
    AGREEMENT_SIGNED: { description: "An agreement was signed." },
    CALL: { description: "Leaders spoke by telephone." },
    CONSTRUCTION_START: { description: "Building began." },
    DECISION: { description: "A decision was taken." },
    DOCUMENT_ADOPTED: { description: "A document was adopted." },
    INSTITUTION_OPENED: { description: "An institution opened." },
    MEETING: { description: "Officials met." },
    PLANNED_EVENT: { description: "Something was announced for later." },
    RESULT: { description: "A result was reported." },
    SERVICE_STARTED: { description: "A service began to run." },
    SETBACK: { description: "Something was held up." },
    STATEMENT: { description: "Something was said." },
  },
});

registerEnumType(EventRelation, {
  name: "EventRelation",
  description: "What an event means for the initiatives that it is about.",
  valuesConfig: {
    DIRECT: { description: "It concerns them directly: of all relations only this can count as progress." },
    RELATED: { description: "It touches their field only." },
    SETBACK: { description: "It holds them up: the opposite of progress." },
    PLANNED: { description: "It lies ahead of the sources that tell of it." },
  },
});

registerEnumType(EventScope, {
  name: "EventScope",
  description: "Who took part in an event.",
  valuesConfig: {
    BILATERAL: { description: "Two countries." },
    MULTILATERAL: { description: "Several countries." },
    CENTRAL_ASIA: { description: "The countries of Central Asia." },
    SIX_PARTY: { description: "The six countries of the format." },
  },
});

export { EventKind, EventRelation, EventScope };
