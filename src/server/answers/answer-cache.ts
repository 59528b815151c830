import { LRUCache } from "lru-cache";
import { type Encoding, encode } from "../http/encodings";
import type { DatasetVersion } from "../revision/dataset-version";
import type { Question } from "./question";

/** An answer as it went out. */
export interface Answer {
  readonly version: DatasetVersion;
  readonly day: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What an entry takes besides its texts, roughly. */
const OVERHEAD_BYTES = 512;

/** Answers to questions that anybody may ask, until the dataset moves on. The least recently used go first. */
export class AnswerCache {
  readonly #answers: LRUCache<string, Answer> | undefined;

  constructor(maxBytes: number) {
    this.#answers =
      maxBytes === 0
        ? undefined
        : new LRUCache({
            maxSize: maxBytes,
            maxEntrySize: Math.max(1, Math.floor(maxBytes / 8)),
            sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + OVERHEAD_BYTES,
          });
  }

  /** Whether anything is kept at all. */
  get isOn(): boolean {
    return this.#answers !== undefined;
  }

  /** The answer to the question, if it was asked before and nothing has changed since. */
  find({ key, day }: Question, version: DatasetVersion): Answer | undefined {
    const answer = this.#answers?.get(key);
    return answer?.version.name === version.name && answer.day === day ? answer : undefined;
  }

  /** The answer compressed, which is kept beside it. */
  async encoded(question: Question, answer: Answer, encoding: Encoding): Promise<Answer> {
    const variant = { ...question, key: `${encoding}\n${question.key}` };
    const known = this.find(variant, answer.version);
    if (known !== undefined) return known;
    const body = await encode(answer.body, encoding);
    const headers = { ...answer.headers, "content-encoding": encoding };
    const compressed = { ...answer, body, headers };
    this.keep(variant, compressed);
    return compressed;
  }

  keep({ key }: Question, answer: Answer): void {
    this.#answers?.set(key, answer);
  }
}
