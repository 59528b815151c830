import { type Done, englishOf, Faults, newId, type Turn } from "../../kernel/writing";
import type { CreateInitiativeInput } from "./initiative-edit.input";
import { INITIATIVE_LISTS, initiativeColumns, initiativeLists, initiativeValues } from "./initiative-rows";

interface InitiativeIds extends Readonly<Record<string, string>> {
  readonly initiative: string;
}

/** Adds an initiative. */
export const createInitiative = async (
  { db }: Turn,
  input: CreateInitiativeInput,
): Promise<Done<InitiativeIds>> => {
  const faults = new Faults();
  const values = await initiativeValues(db, faults, input);
  const title = englishOf(values.title);
  const id = await newId(db, faults, { given: input.id, title, table: "initiative" });
  const { countries = [], sectors = [], citations = [] } = await initiativeLists(db, faults, input);
  faults.refuseAny();
  const { sdgGoals, sdgGoalsAssignedBy } = values;
  const columns: object = initiativeColumns({
    ...values,
    sdgGoals: sdgGoals ?? [],
    sdgGoalsAssignedBy: sdgGoalsAssignedBy ?? "DATASET",
  });
  await db
    .insertInto("initiative")
    .values({ ...columns, id } as never)
    .execute();
  await INITIATIVE_LISTS.countries.replace(db, id, countries);
  await INITIATIVE_LISTS.sectors.replace(db, id, sectors);
  await INITIATIVE_LISTS.citations.replace(db, id, citations);
  return {
    ids: { initiative: id },
    target: { type: "Initiative", id },
    change: { kind: "INITIATIVE_CREATED", summary: `${title}: a new initiative.`, initiative_id: id },
  };
};
