import { auditExport } from "./audit-export";
import { auditList } from "./audit-list";
import { auditVerify } from "./audit-verify";
import type { CommandDefinition } from "./command-definition";
import { datasetExport } from "./dataset-export";
import { datasetGenerate } from "./dataset-generate";
import { datasetImport } from "./dataset-import";
import { datasetValidate } from "./dataset-validate";
import { dbCheck } from "./db-check";
import { dbCreateMigration } from "./db-create-migration";
import { dbMigrate } from "./db-migrate";
import { dbStatus } from "./db-status";
import { dbUrl } from "./db-url";
import { exportCommand } from "./export";
import { federationCheck } from "./federation-check";
import { federationCompose } from "./federation-compose";
import { federationOwners } from "./federation-owners";
import { federationPublish } from "./federation-publish";
import { router } from "./router";
import { start } from "./start";
import { subgraph } from "./subgraph";
import { tokenIssue } from "./token-issue";
import { tokenList } from "./token-list";
import { tokenRevoke } from "./token-revoke";
import { webhookActivate } from "./webhook-activate";
import { webhookAdd } from "./webhook-add";
import { webhookDeadLetters } from "./webhook-dead-letters";
import { webhookList } from "./webhook-list";
import { webhookRemove } from "./webhook-remove";
import { webhookReplay } from "./webhook-replay";
import { webhookRotateSecret } from "./webhook-rotate-secret";
import { webhookTest } from "./webhook-test";

/** Groups of commands: the first word of their names. */
export const commandGroups: Readonly<Record<string, string>> = {
  db: "The database: its address, its migrations, and whether they agree with the model.",
  dataset: "The dataset: validate, import, export, generate.",
  audit: "Who wrote what when, and whether the history is as it was recorded.",
  token: "Access tokens: issue, list, revoke.",
  federation: "Our subgraphs and other owners': compose, check a change, publish, who owns what.",
  webhook: "Who is sent every change: add, list, test and remove webhooks, replay what failed.",
};

/** Every command. A new one is one more entry. */
export const commands: readonly CommandDefinition[] = [
  start,
  router,
  subgraph,
  dbMigrate,
  dbStatus,
  dbUrl,
  dbCheck,
  dbCreateMigration,
  datasetValidate,
  datasetImport,
  datasetExport,
  datasetGenerate,
  exportCommand,
  auditList,
  auditVerify,
  auditExport,
  tokenIssue,
  tokenList,
  tokenRevoke,
  webhookAdd,
  webhookList,
  webhookRemove,
  webhookTest,
  webhookDeadLetters,
  webhookReplay,
  webhookActivate,
  webhookRotateSecret,
  federationCompose,
  federationCheck,
  federationPublish,
  federationOwners,
];
