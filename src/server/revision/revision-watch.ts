import { errorMessage } from "../../kernel/errors";
import type { Logger } from "../../kernel/logger";
import type { DatasetVersion } from "./dataset-version";
import { listen, type RevisionListener } from "./revision-listener";

/** Both together are less than a second: so long a write elsewhere may be unknown, whatever becomes of the connection. */
const HEARTBEAT_MS = 300;
const TIMEOUT_MS = 600;

/**
 * Knows the dataset's present version: told by PostgreSQL when a transaction commits that has written, asked for at
 * every heartbeat besides. Where the connection is broken the version is unknown, until there is a new one.
 */
export class RevisionWatch {
  #version: DatasetVersion | undefined;
  #newest = 0;
  #listener: RevisionListener | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #isBroken = false;
  #told: string | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  /** The version that answers are given at now; undefined where it is not known for sure. */
  get version(): DatasetVersion | undefined {
    return this.#version;
  }

  /** Calls `listener` whenever something may have been written since it was called last. */
  onWrite(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async start(): Promise<void> {
    await this.#beat();
  }

  /** A read or a write of this process saw a revision: older versions are gone, the new one's name is still to come. */
  sawRevision(revision: number): void {
    if (revision > this.#newest) this.#tell();
    this.#newest = Math.max(this.#newest, revision);
    if (this.#version !== undefined && revision > this.#version.revision) this.#version = undefined;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#dropListener();
  }

  async #beat(): Promise<void> {
    try {
      this.#listener ??= await this.#connect();
      this.#take(await this.#listener.read());
    } catch (error) {
      this.#lose(error as Error);
    }
    if (this.#isClosed) this.#dropListener();
    else this.#timer = setTimeout(() => void this.#beat(), HEARTBEAT_MS).unref();
  }

  async #connect(): Promise<RevisionListener> {
    const listener = await listen({
      url: this.url,
      timeoutMs: TIMEOUT_MS,
      onVersion: (version) => this.#take(version),
      onBroken: (error) => this.#lose(error),
    });
    if (this.#isBroken) this.logger.info("the dataset's revision is heard of again");
    this.#isBroken = false;
    return listener;
  }

  /**
   * What was asked for before a write may be answered after it. A database restored from a copy goes back as well: it is
   * believed when it says so twice.
   */
  #take(version: DatasetVersion | undefined): void {
    const isOld = version !== undefined && version.revision < this.#newest;
    this.#version = isOld ? undefined : version;
    if (version === undefined) return;
    this.#newest = version.revision;
    if (version.name !== this.#told) this.#tell();
    this.#told = version.name;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #lose(error?: Error): void {
    this.#version = undefined;
    if (this.#isClosed) return;
    if (!this.#isBroken) {
      const reason = error === undefined ? "it ended" : errorMessage(error);
      this.logger.warn(
        { reason },
        "the connection that tells the dataset's revision was lost: nothing is kept",
      );
    }
    this.#isBroken = true;
    this.#dropListener();
  }

  /** Nobody waits for it to close: a connection that is broken may never say that it has. */
  #dropListener(): void {
    this.#listener?.close().catch(() => undefined);
    this.#listener = undefined;
  }
}
