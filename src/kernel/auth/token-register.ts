import type { Selectable } from "kysely";
import type { Database } from "../database";
import type { DB } from "../database/generated/tables";
import { auditManagement, type Manager } from "./management";

/** A token that was issued here; not the token itself, which nobody keeps. */
export type RecordedToken = Selectable<DB["access_token"]>;

type NewToken = Omit<RecordedToken, "revoked_at">;

const audit = (by: Manager, action: "issue" | "revoke", { id }: RecordedToken) =>
  auditManagement(by, { action: `token ${action}`, target: "AccessToken", targetId: id });

/** Records a token that is about to be given out. Nothing holds that is not recorded. */
export const recordToken = ({ kysely }: Database, token: NewToken, by: Manager): Promise<RecordedToken> =>
  kysely.transaction().execute(async (transaction) => {
    const recorded = await transaction
      .insertInto("access_token")
      .values(token)
      .returningAll()
      .executeTakeFirstOrThrow();
    await audit(by, "issue", recorded).execute(transaction);
    return recorded;
  });

/** What became of the wish to revoke a token. */
export type Revocation =
  | { readonly outcome: "revoked" | "already revoked"; readonly token: RecordedToken }
  | { readonly outcome: "unknown" };

/** Ends a token at once. */
export const revokeToken = ({ kysely }: Database, id: string, by: Manager): Promise<Revocation> =>
  kysely.transaction().execute(async (transaction) => {
    const token = await transaction
      .selectFrom("access_token")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (token === undefined) return { outcome: "unknown" };
    if (token.revoked_at !== null) return { outcome: "already revoked", token };
    const revoked = await transaction
      .updateTable("access_token")
      .set({ revoked_at: new Date() })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await audit(by, "revoke", revoked).execute(transaction);
    return { outcome: "revoked", token: revoked };
  });

/** Every token that was issued, the latest first. */
export const listTokens = ({ kysely }: Database): Promise<RecordedToken[]> =>
  kysely.selectFrom("access_token").selectAll().orderBy("issued_at", "desc").orderBy("id", "desc").execute();

/** Gives what tells whether a token is recorded and not revoked: asked for each request, so one prepared statement. */
export const tokenCheck = ({ pool, kysely }: Database): ((id: string) => Promise<boolean>) => {
  const { sql: text } = kysely
    .selectFrom("access_token")
    .select("id")
    .where("id", "=", "")
    .where("revoked_at", "is", null)
    .compile();
  return async (id) => {
    const { rows } = await pool.query({ name: "sarazm_token_check", text, values: [id] });
    return rows.length === 1;
  };
};
