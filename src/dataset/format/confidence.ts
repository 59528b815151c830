import { z } from "zod";
import { Confidence } from "../../kernel/database/generated/enums";

export const confidence = z
  .enum(Confidence)
  .describe(
    "HIGH: several outlets, or an agency or official text; MEDIUM: one secondary source or a cut excerpt; LOW: not fully seen",
  );
