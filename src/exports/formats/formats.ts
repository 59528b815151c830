import type { FormatName } from "../../kernel/exports";
import { csv } from "./csv";
import type { Format } from "./format";
import { json, ndjson } from "./json";
import { xlsx } from "./xlsx";

/** The formats, by the endings of files' names. */
export const FORMATS = { csv, ndjson, json, xlsx } as const satisfies Readonly<Record<FormatName, Format>>;
