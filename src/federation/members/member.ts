import { z } from "zod";

/** Asks the running subgraph for its schema, instead of reading it from a file. */
export const INTROSPECTION = "introspection";

/** What a proxy must not pass on: these belong to one connection, or to the body that is sent along it. */
const OF_THE_CONNECTION: readonly string[] = [
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

const isWebAddress = (value: string): boolean => /^https?:\/\/\S+$/.test(value) && URL.canParse(value);

const header = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "is not the name of a header in small letters, such as accept-language")
  .refine((name) => !OF_THE_CONNECTION.includes(name), "belongs to the connection, and cannot be passed on");

/** A subgraph of another owner. */
export const memberSchema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/,
      "is not a name of small letters, digits and hyphens that begins with a letter",
    ),
  url: z.string().refine(isWebAddress, "is not an http or https address"),
  schema: z.string().min(1, `is neither a file's path nor ${INTROSPECTION}`),
  passHeaders: z.array(header).default([]),
  timeLimitMs: z
    .int("is not a whole number of milliseconds")
    .min(1, "is not a whole number of milliseconds from 1 to 60000")
    .max(60_000, "is not a whole number of milliseconds from 1 to 60000")
    .default(5_000),
});

export const membersFileSchema = z.strictObject({ members: z.array(memberSchema) });

/** A subgraph of another owner: where it is, how it is asked, and how long it may take. */
export interface Member extends Readonly<z.infer<typeof memberSchema>> {
  /** Where it is written down: `federation/members.yaml:4`. */
  readonly place: string;
  /** The file with its SDL, absolute; undefined where the running subgraph is asked. */
  readonly schemaFile: string | undefined;
}
