import { setTimeout as pause } from "node:timers/promises";
import {
  type Admission,
  type AdmittedMember,
  admit,
  breakingChanges,
  type Composed,
  describeProblem,
  ownParts,
  type ToldMember,
} from "../federation";
import type { Routing, ServedGraph } from "../graph";
import { errorMessage } from "../kernel/errors";
import { graphOf, type Ours } from "./graph-of";
import { ToldMembers } from "./told-members";

type Taken = Pick<Admission, "admitted" | "composed">;

/** How often it is looked whether the list of members, or a schema in it, has changed. */
const LOOK_MS = 1_000;

/**
 * The graph of our subgraphs and the members, which follows the list of members: whoever joins, changes or leaves, another
 * graph takes the place of the one before. What does not compose is told, and what was served goes on.
 */
export class MemberRouting implements Routing {
  readonly #told: ToldMembers;
  readonly #stop = new AbortController();
  #seen = "";
  #refusedList = "";
  #admitted: readonly AdmittedMember[] = [];
  #composed: Composed | undefined;
  #watching: Promise<void> = Promise.resolve();

  private constructor(
    private readonly ours: Ours,
    file: string | undefined,
    public first: ServedGraph,
  ) {
    this.#told = new ToldMembers(file);
  }

  /** Throws what is wrong with the list. A member that cannot take part keeps nobody from starting. */
  static async open(ours: Ours, file: string | undefined): Promise<MemberRouting> {
    const routing = new MemberRouting(ours, file, { schema: ours.wholeGraph });
    const admission = await routing.#admit(await routing.#told.read());
    routing.first = await graphOf(ours, admission);
    routing.#keep(admission);
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
      if (told === undefined || JSON.stringify(told) === this.#seen) return;
      const admission = await this.#admit(told);
      if (nameAll(admission.admitted) === nameAll(this.#admitted)) return;
      take(await graphOf(this.ours, admission));
      const before = { admitted: this.#admitted, composed: this.#composed };
      this.#keep(admission);
      await this.#warn(before, admission);
      const members = admission.admitted.map(({ member }) => member.name);
      logger.info({ members }, `the graph is served with ${listed(members)}`);
    } catch (error) {
      logger.error({ err: error }, "the members cannot be composed anew: the graph goes on as it was");
    }
  }

  #keep({ admitted, composed }: Taken): void {
    this.#admitted = admitted;
    this.#composed = composed;
  }

  /** Members decide what they serve: what clients lose by it is told, and not refused. */
  async #warn(before: Taken, after: Taken): Promise<void> {
    if (before.composed === undefined || after.composed === undefined) return;
    const known = new Map(before.admitted.map(({ member, sdl }) => [member.name, sdl]));
    const changed = after.admitted
      .filter(({ member: { name }, sdl }) => known.has(name) && known.get(name) !== sdl)
      .map(({ member }) => member.name);
    const changes = await breakingChanges(before.composed, after.composed, changed);
    for (const { member, coordinate, phrase } of changes) {
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

  async #admit(told: readonly ToldMember[]): Promise<Admission> {
    this.#seen = JSON.stringify(told);
    const { wholeGraph, logger } = this.ours;
    const parts = told.length === 0 ? [] : ownParts(wholeGraph);
    const admission = await admit({ parts, wholeGraph }, told, this.#admitted);
    for (const { name, problems, goesOn } of admission.refused) {
      const what = goesOn ? "goes on with the schema that it had" : "is left out";
      logger.warn(
        { member: name },
        `The member ${name} ${what}: ${problems.map(describeProblem).join("\n")}`,
      );
    }
    return admission;
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
