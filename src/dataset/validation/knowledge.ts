import type { RecordOf } from "../format/kinds";

type Event = Pick<RecordOf<"events">, "id" | "relation" | "happenedOn">;

/** A leader's time in office, as far as it is certain. */
interface Term {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What rules about later records need to know of earlier ones. */
export class Knowledge {
  readonly events = new Map<string, Event>();
  readonly #eventsOfInitiative = new Map<string, Event[]>();
  readonly sourceOfUrl = new Map<string, string>();
  readonly citedSources = new Set<string>();
  readonly conflicts = new Map<string, readonly string[]>();
  readonly terms = new Map<string, readonly Term[]>();
  readonly parents = new Map<string, string>();
  readonly uniqueValues = new Set<string>();

  learnEvent({ id, relation, happenedOn, initiatives }: RecordOf<"events">): void {
    const event = { id, relation, happenedOn };
    this.events.set(id, event);
    for (const initiative of initiatives) {
      const known = this.#eventsOfInitiative.get(initiative);
      if (known) known.push(event);
      else this.#eventsOfInitiative.set(initiative, [event]);
    }
  }

  eventsOf(initiative: string | undefined): readonly Event[] {
    return initiative === undefined ? [] : (this.#eventsOfInitiative.get(initiative) ?? []);
  }
}
