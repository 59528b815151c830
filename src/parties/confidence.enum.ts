import { registerEnumType } from "type-graphql";
import { Confidence } from "../kernel/database/generated/enums";

registerEnumType(Confidence, {
  name: "Confidence",
  description: "How sure the compilers of the dataset are of a record.",
  valuesConfig: {
    HIGH: { description: "Several outlets, or an agency or official text that quotes the speaker." },
    MEDIUM: { description: "One secondary source, or an excerpt that breaks off." },
    LOW: { description: "The content was not fully seen, or is likely to be wrong." },
  },
});

export { Confidence };
