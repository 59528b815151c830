import { type Kysely, sql } from "kysely";
import type { DB } from "../kernel/database";

/** Where graphile-worker keeps its tables; it installs them itself. */
export const QUEUE_SCHEMA = "graphile_worker";

/** The one kind of job: deliver what is queued of one subject for one webhook. */
export const TASK = "deliver_webhook";

/** What a job is told. */
export interface Pair {
  readonly webhook: string;
  readonly subject: string;
}

/** What is due of a webhook, or of some subjects of it. */
interface Wanted {
  readonly webhook: string;
  /** Undefined: all that have something queued. */
  readonly subjects?: readonly string[];
  /** The least that jobs wait. */
  readonly delayMs?: number;
}

/**
 * Schedules a job for each subject with something queued, at the moment when the first of it is due: so a subject that
 * waits for its repetition goes on waiting. Where there is a job already it is moved; where one runs there will be
 * another after it.
 */
export const scheduleJobs = async (
  database: Kysely<DB>,
  { webhook, subjects, delayMs = 0 }: Wanted,
): Promise<void> => {
  const among = subjects === undefined ? sql`true` : sql`subject = any(${subjects}::text[])`;
  await sql`
    select graphile_worker.add_job(
      ${TASK}::text,
      json_build_object('webhook', ${webhook}::text, 'subject', head.subject),
      job_key => ${webhook}::text || ':' || head.subject,
      run_at => greatest(head.next_attempt_at, now() + ${delayMs}::float * interval '1 millisecond'),
      flags => array[${webhook}::text]
    )
    from (
      select distinct on (subject) subject, next_attempt_at from webhook_delivery
      where webhook_id = ${webhook}::uuid and state = 'QUEUED' and ${among}
      order by subject, change_id
    ) as head`.execute(database);
};

/** Ends the jobs of a webhook: those that wait are removed, those that run are the last. */
export const removeJobs = async (database: Kysely<DB>, webhook: string): Promise<void> => {
  await sql`
    select graphile_worker.remove_job(key) from graphile_worker.jobs
    where starts_with(key, ${webhook}::text || ':')`.execute(database);
};

/**
 * Webhooks with something due that no job waits for. A process that was killed leaves its jobs behind as running; and
 * a job may have ended at the moment when more was queued.
 */
export const findAbandoned = async (database: Kysely<DB>): Promise<Pair[]> => {
  const { rows } = await sql<Pair>`
    select head.webhook_id as webhook, head.subject from (
      select distinct on (d.webhook_id, d.subject) d.webhook_id, d.subject, d.next_attempt_at
      from webhook_delivery as d
      where d.state = 'QUEUED'
      order by d.webhook_id, d.subject, d.change_id
    ) as head
    join webhook on webhook.id = head.webhook_id
    where webhook.is_active and head.next_attempt_at <= now() and not exists (
      select from graphile_worker.jobs as job
      where job.key = head.webhook_id || ':' || head.subject and job.locked_at is null
        and job.attempts < job.max_attempts
    )`.execute(database);
  return rows;
};
