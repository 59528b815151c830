import type { DocumentNode } from "graphql";

/** What is asked of a member, for one operation of a client. */
export interface MemberRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: unknown;
  /** The client's headers; the member gets those of them that its entry lists. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Ends it before its time. */
  readonly signal?: AbortSignal | undefined;
}
