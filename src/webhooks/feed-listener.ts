import pg from "pg";

const CHANNEL = "dataset_revision";
const TIMEOUT_MS = 5_000;

/** Hears of every write, on a connection of its own, which is made anew where it broke. */
export class FeedListener {
  #client: pg.Client | undefined;

  constructor(
    private readonly url: string,
    private readonly onWrite: () => void,
  ) {}

  /** Connects where it is not connected. */
  async connect(): Promise<void> {
    if (this.#client !== undefined) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: "sarazm webhooks",
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
    });
    this.#client = client;
    const drop = (): void => {
      if (this.#client === client) this.close();
    };
    client.on("error", drop);
    client.on("end", drop);
    client.on("notification", this.onWrite);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      drop();
      throw error;
    }
  }

  /** Nobody waits for it: a connection that is broken may never say that it has closed. */
  close(): void {
    const client = this.#client;
    this.#client = undefined;
    client?.removeAllListeners();
    client?.on("error", () => undefined);
    client?.end().catch(() => undefined);
  }
}
