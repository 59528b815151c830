import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { graphqlClient } from "../harness/graphql-client";

const RECORD = `mutation Record($input: RecordAssessmentInput!) {
  recordAssessment(input: $input) { statusChange { id } actionItem { version } userErrors { code message } }
}`;

interface Recorded {
  readonly recordAssessment: {
    readonly statusChange: { readonly id: string } | null;
    readonly actionItem: { readonly version: number } | null;
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

/** A write that was answered. */
export interface Acknowledged {
  readonly key: string;
  readonly itemId: string;
  readonly statusChange: string;
}

const EVIDENCE = [{ url: "https://example.org/report" }];
const BETWEEN_ATTEMPTS_MS = 200;

const VERSION = "query Version($id: ID!) { actionItem(id: $id) { version } }";

/**
 * Writes on one item, about which others write too, and sends what was not answered again, with the same key, until it is.
 * Where another was faster, it looks at the item again, and sends the write with the new version.
 */
export class PersistentWriter {
  readonly acknowledged: Acknowledged[] = [];
  /** How often another was faster. */
  conflicts = 0;
  #version = 0;

  constructor(
    private readonly graph: string,
    private readonly itemId: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  async write(): Promise<void> {
    const idempotencyKey = randomUUID();
    for (;;) {
      if (this.#version === 0) await this.#look();
      const { statusChange, actionItem, userErrors } = await this.#record(idempotencyKey);
      if (statusChange && actionItem) {
        this.#version = actionItem.version;
        this.acknowledged.push({ key: idempotencyKey, itemId: this.itemId, statusChange: statusChange.id });
        return;
      }
      if (userErrors[0]?.code !== "VERSION_CONFLICT") throw new Error(JSON.stringify(userErrors));
      this.conflicts += 1;
      this.#version = 0;
    }
  }

  async #look(): Promise<void> {
    const variables = { id: this.itemId };
    const { actionItem } = await this.#untilAnswered<{ actionItem: { version: number } }>(VERSION, variables);
    this.#version = actionItem.version;
  }

  async #record(idempotencyKey: string): Promise<Recorded["recordAssessment"]> {
    const input = {
      itemId: this.itemId,
      assessment: this.acknowledged.length % 2 === 0 ? "LIMITED" : "SUBSTANTIAL",
      effectiveOn: "2026-03-01",
      evidence: EVIDENCE,
      expectedVersion: this.#version,
      idempotencyKey,
    };
    return (await this.#untilAnswered<Recorded>(RECORD, { input })).recordAssessment;
  }

  /** While the server or its database is away there is no answer, or one that says so. */
  async #untilAnswered<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    for (;;) {
      try {
        const answer = await graphqlClient(this.graph)<Data>({ query, variables, headers: this.headers });
        if (!answer.body.errors) return answer.expectData();
        const [error] = answer.expectErrors();
        if (error?.extensions?.["code"] !== "SERVICE_UNAVAILABLE") throw new UnexpectedAnswer(error?.message);
      } catch (error) {
        if (error instanceof UnexpectedAnswer) throw error;
      }
      await setTimeout(BETWEEN_ATTEMPTS_MS);
    }
  }
}

class UnexpectedAnswer extends Error {}
