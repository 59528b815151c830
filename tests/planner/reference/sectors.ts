import { column, columns, many, one, type Resolvers, texts } from "./fields";
import type { Lists } from "./lists";
import type { Tables } from "./rows";

/** The sectors of an initiative, with those above them. */
export const sectorsOf = (tables: Tables, initiative: unknown): unknown[] => {
  const withAncestors = (code: unknown): unknown[] =>
    code === null
      ? []
      : [code, ...withAncestors(tables("sector").find("code", code)?.["parent_code"] ?? null)];
  return tables("initiative_sector")
    .where("initiative_id", initiative)
    .flatMap((link) => withAncestors(link["sector_code"]));
};

export const sectorResolvers = (tables: Tables, lists: Lists): Resolvers => {
  const sectors = tables("sector");
  return {
    Sector: {
      ...columns("code", "isWithdrawn"),
      ...texts("name"),
      parent: one(sectors, "parent_code", "code"),
      children: many(sectors, "parent_code", "code"),
      initiatives: ({ code }, args) =>
        lists.initiatives(({ id }) => sectorsOf(tables, id).includes(code), args),
    },
    SectorFacet: { count: column("count"), sector: one(sectors, "value", "code") },
  };
};
