import { createHash } from "node:crypto";
import type { DocumentText } from "../../kernel/documents";
import { documentRequired, idIsNoText, queryBesideId, unknownDocument } from "./errors";

/** A request's words for what it asks. */
export interface AskedWords {
  readonly query?: unknown;
  /** The id of a persisted document, as GraphQL over HTTP names it. */
  readonly documentId?: unknown;
  /** Where Apollo's clients put the id. */
  readonly extensions?: unknown;
}

interface PersistedOptions {
  readonly texts: readonly DocumentText[];
  /** Whether nothing else may be asked. */
  readonly isOnly: boolean;
}

const SHA256 = "sha256:";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The id that Apollo's clients send in place of a query. */
const apolloIdOf = (extensions: unknown): string | undefined => {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  const id = persistedQuery?.sha256Hash;
  return typeof id === "string" ? id : undefined;
};

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Whether a request names a document in place of a query. */
export const namesDocument = ({ query, documentId, extensions }: AskedWords): boolean =>
  isAbsent(query) && (!isAbsent(documentId) || apolloIdOf(extensions) !== undefined);

/** The documents that clients may ask by their ids: by their SHA-256, or by what a manifest calls them. */
export class PersistedDocuments {
  readonly #byHash = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #texts = new Set<string>();
  readonly isOnly: boolean;

  constructor({ texts, isOnly }: PersistedOptions) {
    this.isOnly = isOnly;
    for (const { name, text } of texts) {
      this.#byHash.set(hashOf(text), text);
      this.#byName.set(name, text);
      this.#texts.add(text);
    }
  }

  /**
   * The query that a request asks by an id; undefined where it is in the request itself. Refuses what may not be asked,
   * and an id that nobody knows, unless Apollo Server may have been told of it.
   */
  queryOf(words: AskedWords, { mayBeRegistered }: { readonly mayBeRegistered: boolean }): string | undefined {
    const { query, documentId, extensions } = words;
    if (!isAbsent(documentId)) return this.#named(documentId, query);
    if (!isAbsent(query)) return this.#checked(query);
    const id = apolloIdOf(extensions);
    if (id === undefined) return undefined;
    const text = this.#byHash.get(id) ?? this.#byName.get(id);
    if (text === undefined && (this.isOnly || !mayBeRegistered)) throw unknownDocument(id);
    return text;
  }

  #named(id: unknown, query: unknown): string {
    if (typeof id !== "string") throw idIsNoText();
    if (!isAbsent(query)) throw queryBesideId();
    const text = id.startsWith(SHA256) ? this.#byHash.get(id.slice(SHA256.length)) : this.#byName.get(id);
    if (text === undefined) throw unknownDocument(id);
    return text;
  }

  /** The text of a persisted document is as good as its id. */
  #checked(query: unknown): undefined {
    if (this.isOnly && !(typeof query === "string" && this.#texts.has(query))) throw documentRequired();
  }
}
