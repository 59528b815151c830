import { LRUCache } from "lru-cache";
import type { Statement } from "../emit/statement";

/** What the texts of all statements that are kept may take, in characters. */
const MOST_CHARACTERS = 16_000_000;

/** One bound for all plans: who asks in ever new shapes takes room from himself, not from the process. */
const statements = new LRUCache<string, Statement>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: ({ text }, key) => text.length + key.length,
});

let plans = 0;

/** The statements of one plan, by the shapes that they are for. */
export class StatementCache {
  readonly #plan: number;

  constructor() {
    plans += 1;
    this.#plan = plans;
  }

  get(shape: string, emit: () => Statement): Statement {
    const key = `${this.#plan}:${shape}`;
    const known = statements.get(key);
    if (known !== undefined) return known;
    const statement = emit();
    statements.set(key, statement);
    return statement;
  }
}
