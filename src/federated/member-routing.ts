import { setTimeout as pause } from "node:timers/promises";
import {
  type AdmittedMember,
  describeProblem,
  type Settled,
  type Standing,
  settleAside,
  settleMembers,
  type ToldMember,
  type ToSettle,
} from "../federation";
import type { Routing, ServedGraph } from "../graph";
import { errorMessage } from "../kernel/errors";
import { graphOf, type Ours } from "./graph-of";
import { ToldMembers } from "./told-members";

/** How often it is looked whether the list of members, or a schema in it, has changed. */
const LOOK_MS = 1_000;
/** When what failed for no fault of the members is tried again, unless they change before. */
const AGAIN_MS = 60_000;

type Settle = (task: ToSettle, signal: AbortSignal) => Promise<Settled>;

/** How a changed list is followed. */
interface Following {
  /** Settles, without keeping this thread from serving. */
  readonly settle: Settle;
  readonly againMs: number;
}

const FOLLOWING: Following = { settle: settleAside, againMs: AGAIN_MS };

/**
 * The graph of our subgraphs and the members, which follows the list of members: whoever joins, changes or leaves, another
 * graph takes the place of the one before. What does not compose is told, and what was served goes on.
 */
export class MemberRouting implements Routing {
  readonly #told: ToldMembers;
  readonly #stop = new AbortController();
  #seen = "";
  #refusedList = "";
  #again = Number.POSITIVE_INFINITY;
  #standing: Standing = { admitted: [], composed: undefined };
  #watching: Promise<void> = Promise.resolve();

  private constructor(
    private readonly ours: Ours,
    file: string | undefined,
    public first: ServedGraph,
    private readonly following: Following,
  ) {
    this.#told = new ToldMembers(file);
  }

  /** Throws what is wrong with the list. A member that cannot take part keeps nobody from starting. */
  static async open(
    ours: Ours,
    file: string | undefined,
    following: Following = FOLLOWING,
  ): Promise<MemberRouting> {
    const routing = new MemberRouting(ours, file, { schema: ours.wholeGraph }, following);
    // Nobody is served yet.
    const settleHere = (task: ToSettle): Promise<Settled> => settleMembers(ours.wholeGraph, task);
    const settled = await routing.#settle(await routing.#told.read(), settleHere);
    routing.first = await graphOf(ours, settled);
    routing.#keep(settled);
    return routing;
  }

  follow = (take: (graph: ServedGraph) => void): void => {
    this.#watching = this.#watch(take);
  };

  close = async (): Promise<void> => {
    this.#stop.abort();
    await this.#watching;
  };

  async #watch(take: (graph: ServedGraph) => void): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await pause(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.#look(take);
    }
  }

  async #look(take: (graph: ServedGraph) => void): Promise<void> {
    const { logger } = this.ours;
    try {
      const told = await this.#readList();
      if (told === undefined || this.#isSettled(told)) return;
      const settled = await this.#settle(told, this.following.settle);
      if (nameAll(settled.admitted) === nameAll(this.#standing.admitted)) return;
      take(await graphOf(this.ours, settled));
      this.#keep(settled);
      this.#warn(settled);
      const members = settled.admitted.map(({ member }) => member.name);
      logger.info({ members }, `the graph is served with ${listed(members)}`);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      this.#again = performance.now() + this.following.againMs;
      logger.error({ err: error }, "the members cannot be composed anew: the graph goes on as it was");
    }
  }

  #isSettled(told: readonly ToldMember[]): boolean {
    return JSON.stringify(told) === this.#seen && performance.now() < this.#again;
  }

  #keep({ admitted, composed }: Standing): void {
    this.#standing = { admitted, composed };
  }

  /** Members decide what they serve: what clients lose by it is told, and not refused. */
  #warn({ breaking }: Settled): void {
    for (const { member, coordinate, phrase } of breaking) {
      this.ours.logger.warn(
        { member, coordinate },
        `The member ${member} breaks what clients ask: ${phrase}.`,
      );
    }
  }

  /** Undefined where the list is wrong: what it said before holds. */
  async #readList(): Promise<readonly ToldMember[] | undefined> {
    try {
      const told = await this.#told.read();
      this.#refusedList = "";
      return told;
    } catch (error) {
      const reason = errorMessage(error);
      if (reason !== this.#refusedList) {
        this.ours.logger.error(`The list of members is wrong, and the graph goes on as it was: ${reason}`);
      }
      this.#refusedList = reason;
      return undefined;
    }
  }

  async #settle(told: readonly ToldMember[], settle: Settle): Promise<Settled> {
    this.#seen = JSON.stringify(told);
    this.#again = Number.POSITIVE_INFINITY;
    const { logger } = this.ours;
    const settled = await settle({ told, before: this.#standing }, this.#stop.signal);
    for (const { name, problems, goesOn } of settled.refused) {
      const what = goesOn ? "goes on with the schema that it had" : "is left out";
      logger.warn(
        { member: name },
        `The member ${name} ${what}: ${problems.map(describeProblem).join("\n")}`,
      );
    }
    return settled;
  }
}

/** All that matters of members: where in the list they stand does not. */
const nameAll = (admitted: readonly AdmittedMember[]): string =>
  JSON.stringify(
    admitted.map(({ member: { name, url, passHeaders, timeLimitMs }, sdl }) => ({
      name,
      url,
      passHeaders,
      timeLimitMs,
      sdl,
    })),
  );

const listed = (members: readonly string[]): string =>
  members.length === 0 ? "no members" : `the members ${members.join(", ")}`;
