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
  readonly statusChange: string;
}

const EVIDENCE = [{ url: "https://example.org/report" }];
const BETWEEN_ATTEMPTS_MS = 200;

/** Writes on one item, which is its alone, and sends what was not answered again, with the same key, until it is. */
export class PersistentWriter {
  readonly acknowledged: Acknowledged[] = [];
  #version = 1;

  constructor(
    private readonly graph: string,
    private readonly itemId: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  async begin(): Promise<this> {
    const query = "query Version($id: ID!) { actionItem(id: $id) { version } }";
    const answer = await graphqlClient(this.graph)<{ actionItem: { version: number } }>({
      query,
      variables: { id: this.itemId },
    });
    this.#version = answer.expectData().actionItem.version;
    return this;
  }

  async write(): Promise<void> {
    const input = {
      itemId: this.itemId,
      assessment: this.acknowledged.length % 2 === 0 ? "LIMITED" : "SUBSTANTIAL",
      effectiveOn: "2026-03-01",
      evidence: EVIDENCE,
      expectedVersion: this.#version,
      idempotencyKey: randomUUID(),
    };
    const { statusChange, actionItem, userErrors } = await this.#untilAnswered(input);
    if (statusChange === null || actionItem === null) throw new Error(JSON.stringify(userErrors));
    this.#version = actionItem.version;
    this.acknowledged.push({ key: input.idempotencyKey, statusChange: statusChange.id });
  }

  /** While the server or its database is away there is no answer, or one that says so. */
  async #untilAnswered(input: object): Promise<Recorded["recordAssessment"]> {
    for (;;) {
      try {
        const answer = await graphqlClient(this.graph)<Recorded>({
          query: RECORD,
          variables: { input },
          headers: this.headers,
        });
        if (answer.body.data) return answer.expectData().recordAssessment;
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
