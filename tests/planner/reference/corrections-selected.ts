import type { Row, Tables } from "./rows";

type Filter = Readonly<Record<string, readonly unknown[] | null | undefined>>;

/** The action item that a correction is about, itself or by its history. */
export const itemOf = (tables: Tables, { subject, subject_id: id }: Row): unknown => {
  if (subject === "ACTION_ITEM") return id;
  return subject === "STATUS_CHANGE" ? tables("status_change").find("id", id)?.["item_id"] : undefined;
};

const initiativeOf = (tables: Tables, asked: Row): unknown =>
  asked["subject"] === "INITIATIVE"
    ? asked["subject_id"]
    : tables("action_item").find("id", itemOf(tables, asked))?.["initiative_id"];

export const selectsCorrection = (tables: Tables, filter: Filter) => {
  const isAny = (name: string, value: unknown) => !filter[name] || filter[name].includes(value);
  return (asked: Row): boolean =>
    isAny("ids", asked["id"]) &&
    isAny("states", asked["state"]) &&
    isAny("subjects", asked["subject"]) &&
    isAny("subjectIds", asked["subject_id"]) &&
    isAny("items", itemOf(tables, asked)) &&
    isAny("initiatives", initiativeOf(tables, asked));
};
