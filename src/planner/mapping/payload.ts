import type { ClassType } from "type-graphql";

/** The fields of a payload that name a record by its id, and the types of those records. */
type RecordFields<Class> = { readonly [Field in keyof Class & string]?: () => ClassType };

const payloads = new Map<ClassType, ReadonlyMap<string, () => ClassType>>();

/**
 * Says which fields of a mutation's payload are records: the mutation gives their ids, and the planner reads what is
 * selected of them. Its other fields are as the mutation gives them.
 */
export function mapPayload<Class extends object>(
  payload: new () => Class,
  records: RecordFields<Class>,
): void {
  payloads.set(payload, new Map(Object.entries(records) as [string, () => ClassType][]));
}

/** The record fields of a payload; undefined for a type that is none. */
export function payloadOf(type: ClassType): ReadonlyMap<string, () => ClassType> | undefined {
  return payloads.get(type);
}
