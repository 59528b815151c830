import { userInfo } from "node:os";
import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import { copyDataset } from "../dataset/dataset-copy";
import { filledDatabase } from "../harness/test-database";
import { temporaryDataDirectory } from "./data-directory";
import { run } from "./program";

const { pool, url } = await filledDatabase();
const SARAZM_DATA_DIR = await temporaryDataDirectory();
const copy = await copyDataset();
const ME = `cli:${userInfo().username}`;

const sarazm = (...args: readonly string[]) =>
  run(args, { DATABASE_URL: url, SARAZM_DATA_DIR, LOG_LEVEL: "warn" });

const entries = async (last: number) =>
  (
    await pool.query("select * from (select * from audit_entry order by id desc limit $1) as e order by id", [
      last,
    ])
  ).rows;

it("who issued and revoked a token stands in the audit, once each, without the token", async () => {
  const issued = await sarazm("token", "issue", "--role", "assessor", "--expires", "1h");
  const token = issued.stdout.trim();
  const id = decodeJwt(token).jti as string;
  expect((await sarazm("token", "revoke", id)).exitCode).toBe(0);
  expect((await sarazm("token", "revoke", id)).exitCode).toBe(0);
  const written = await entries(2);
  const shared = { subject: ME, target: "AccessToken", target_id: id, change_id: null };
  expect(written).toMatchObject([
    { ...shared, action: "token issue" },
    { ...shared, action: "token revoke" },
  ]);
  expect(JSON.stringify(written)).not.toContain(token.split(".")[2]);
});

it("what is refused leaves nothing in the audit", async () => {
  const before = await entries(1);
  expect((await sarazm("token", "issue", "--role", "assessor", "--expires", "9999d")).exitCode).toBe(2);
  expect((await sarazm("token", "revoke", "no-such-token")).exitCode).toBe(2);
  expect(await entries(1)).toEqual(before);
});

it("who imported a dataset stands in the audit, with the change that it led to", async () => {
  await copy.edit("initiatives.yaml", "No site, cost or\n      date was named.", "Nothing else is known.");
  const { exitCode, stderr } = await sarazm("dataset", "import", copy.directory);
  expect(exitCode, stderr).toBe(0);
  const [entry] = await entries(1);
  expect(entry).toMatchObject({ subject: ME, action: "dataset import", target: "Dataset", target_id: "1" });
  const { rows } = await pool.query("select kind from change where id = $1", [entry.change_id]);
  expect(rows).toEqual([{ kind: "DATASET_IMPORTED" }]);
  expect((await sarazm("dataset", "import", copy.directory)).exitCode).toBe(0);
  expect(await entries(1)).toEqual([entry]);
});
