import { registerEnumType } from "type-graphql";
import { Qualifier } from "../kernel/database/generated/enums";

registerEnumType(Qualifier, {
  name: "Qualifier",
  description: "How a figure was qualified by whoever stated it.",
  valuesConfig: {
    EXACT: { description: "Stated without a qualifier." },
    ABOUT: { description: "About so much." },
    ALMOST: { description: "A little less." },
    MORE_THAN: { description: "More than so much." },
    UP_TO: { description: "At most so much." },
  },
});

export { Qualifier };
