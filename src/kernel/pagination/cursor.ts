import { z } from "zod";

/** How a sort value of each PostgreSQL type looks as text; whatever differs was not made by us. */
const FORMS = {
  text: z.string().refine((value) => !value.includes("\u0000")),
  bigint: z.string().regex(/^-?\d{1,18}$/),
  date: z.union([z.literal("infinity"), z.iso.date()]),
  timestamptz: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/),
} as const;

export type SortType = keyof typeof FORMS;

/**
 * Reads a cursor: base64url of a JSON array, the name of its order and then the sort values of its node.
 * The planner's SQL writes them. Undefined where it is broken or belongs to another order.
 */
export function decodeCursor(
  cursor: string,
  order: string,
  types: readonly SortType[],
): string[] | undefined {
  const form = z.tuple([z.literal(order), ...types.map((type) => FORMS[type])]);
  const parsed = form.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  return parsed.success ? (parsed.data.slice(1) as string[]) : undefined;
}

/** The cursor of a node that is known by its sort values, without reading it. */
export function encodeCursor(order: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString("base64url");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
