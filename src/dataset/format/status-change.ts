import { z } from "zod";
import { ActionStatus, Completion, StatusAxis } from "../../kernel/database/generated/enums";
import { countryCode, day, id, instant, reference, webAddress } from "./scalars";
import { remark } from "./text";

const evidence = z
  .strictObject({
    source: reference("a source").optional(),
    event: reference("an event").optional(),
    url: webAddress.optional(),
    locator: z.string().min(1).optional(),
    note: z.string().min(1).optional(),
    capturedAt: instant.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe("Of the captured copy"),
  })
  .refine((value) => value.source !== undefined || value.event !== undefined || value.url !== undefined, {
    error: "names no source, no event and no address",
  })
  .describe("What a status change rests on: a source, an event or an address");

const values = z.enum({ ...ActionStatus, ...Completion });

export const statusChange = z
  .strictObject({
    id,
    axis: z.enum(StatusAxis).describe("OFFICIAL: what the parties say; ASSESSMENT: what observers find"),
    country: countryCode.optional().describe("When one country reports for itself"),
    from: values.optional().describe("The value that held before; absent in the first entry"),
    to: values.describe("OFFICIAL: IATI activity status; ASSESSMENT: OGP completion level"),
    effectiveOn: day.describe("True in the world from this day"),
    recordedAt: instant.describe(
      "Known here from this moment; a database that adds the entry later has its own",
    ),
    recordedBy: z.string().min(1),
    note: remark.optional(),
    retracts: reference("the earlier entry that this one takes back").optional(),
    evidence: z.array(evidence).min(1, "has no evidence"),
  })
  .describe("One entry of the history. Entries are never changed or removed: add one instead");

export type StatusChangeRecord = z.output<typeof statusChange>;
