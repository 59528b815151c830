import type { Client, HttpRequest } from "../queries/http";

/** A request, and the size of its right answer. */
export interface CheckedRequest extends HttpRequest {
  readonly bytes: number;
}

/** What is measured at a time: one contender answering one query, with other arguments each time. */
export interface Target {
  readonly contender: string;
  readonly query: string;
  readonly items: number;
  readonly client: Client;
  /** Of the contender's server. */
  readonly pid: number;
  readonly requests: readonly CheckedRequest[];
}
