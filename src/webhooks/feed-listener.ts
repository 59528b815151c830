import pg from "pg";

/** Where the database tells of writes, and the registry of webhooks that begin. */
const CHANNELS = ["dataset_revision", "webhook"];
const TIMEOUT_MS = 5_000;

/** Hears of every write and of every new webhook, on a connection of its own, which is made anew where it broke. */
export class FeedListener {
  #client: pg.Client | undefined;

  constructor(
    private readonly url: string,
    private readonly onNews: () => void,
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
    client.on("notification", this.onNews);
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `listen ${channel}`).join(";"));
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
