import type { GraphQLError } from "graphql";
import { sql } from "kysely";
import { badInput } from "../../kernel/errors/graphql";
import { decodeCursor } from "../../kernel/pagination/cursor";
import type { ReadContext } from "../context";
import { emitPosition } from "../emit/feed";
import type { Inputs } from "../inputs";
import type { FeedPlan } from "../plan/feed-plan";
import type { Sql } from "../sql";
import { runStatement } from "./run-statement";

/** How the cursors of feeds begin. */
const ORDER = "FEED";

/** The cursor of a position. */
export function cursorAt(position: bigint): string {
  return Buffer.from(JSON.stringify([ORDER, String(position)])).toString("base64url");
}

/** The same, in SQL: for a field that gives a record's cursor. */
export function feedCursor(position: Sql): Sql {
  const json = sql`concat('["', ${sql.lit(ORDER)}::text, '","', ${position}, '"]')`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** Where a feed that ends at `end` is read from: after its argument `after`; without one, only what is yet to come. */
export async function startAfter(
  plan: FeedPlan,
  { slots }: Inputs,
  context: ReadContext,
  end: bigint,
): Promise<bigint> {
  const { slot = -1, path } = plan.analysis.root;
  const after = slots[slot]?.args["after"];
  if (typeof after !== "string") return end;
  const start = await positionOf(after, plan, context);
  // A database restored from a copy has forgotten: to wait until it gets there again would leave out what is new.
  if (start === undefined || start > end || start < 0n) throw broken(path);
  return start;
}

async function positionOf(cursor: string, plan: FeedPlan, context: ReadContext): Promise<bigint | undefined> {
  const [own] = decodeCursor(cursor, ORDER, ["bigint"]) ?? [];
  if (own !== undefined) return BigInt(own);
  for (const other of plan.mapping.cursors) {
    const [value] = decodeCursor(cursor, other.order, ["bigint"]) ?? [];
    if (value === undefined) continue;
    const inputs = { slots: [], keys: [value] };
    const text = await runStatement(emitPosition(other), inputs, context, plan.analysis.root.path);
    return text === "" ? undefined : BigInt(text);
  }
  return undefined;
}

function broken(path: string): GraphQLError {
  return badInput(
    `The cursor given to "${path}" as "after" names no place in this feed: take the "cursor" of a status change, or that of an edge of "changes".`,
    "BAD_CURSOR",
  );
}
