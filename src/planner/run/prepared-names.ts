import type { Statement } from "../emit/statement";

/** How many statements are prepared on a connection at most. PostgreSQL keeps each as long as the connection. */
const MOST = 300;

/** Connections live as long (`src/kernel/database/pool.ts`): after that, what was prepared on them is gone. */
const LIFETIME_MS = 3_600_000;

/** What is longer is planned so seldom, and takes so much room in PostgreSQL, that it is not worth keeping there. */
const LONGEST = 50_000;

let names = new Set<string>();
let since = 0;

/**
 * Statements that ran before: one that comes only once, as from someone who explores, is not worth preparing.
 */
const ranBefore = new WeakSet<Statement>();

/** The name under which a statement is prepared; undefined where it is not. */
export function preparedName(statement: Statement): string | undefined {
  if (!ranBefore.has(statement)) {
    ranBefore.add(statement);
    return undefined;
  }
  const { name, text } = statement;
  if (text.length > LONGEST) return undefined;
  if (names.has(name)) return name;
  const now = Date.now();
  if (now - since > LIFETIME_MS) {
    names = new Set();
    since = now;
  }
  if (names.size >= MOST) return undefined;
  names.add(name);
  return name;
}
