import { z } from "zod";
import { datasetSchema } from "./dataset";
import { RECORD_SCHEMAS } from "./kinds";

export interface JsonSchemaFile {
  /** The name in data/schema. */
  readonly name: string;
  readonly text: string;
}

/** Editors read it: the draft that all of them know, of what people write rather than of what comes out of it. */
const toText = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: "input", target: "draft-7" }), null, 2)}\n`;

/** A JSON Schema for each file of a dataset, with which editors complete and check it. */
export const jsonSchemas = (): readonly JsonSchemaFile[] => [
  { name: "dataset.schema.json", text: toText(datasetSchema) },
  ...Object.entries(RECORD_SCHEMAS).map(([kind, schema]) => ({
    name: `${kind}.schema.json`,
    text: toText(z.array(schema)),
  })),
];
