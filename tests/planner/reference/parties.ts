import { columns, many, one, type Resolvers, texts, throughSorted } from "./fields";
import { inOfficeOn, type Lists } from "./lists";
import type { Tables } from "./rows";
import { citations } from "./sources";
import type { Standings } from "./standings";

export const partiesResolvers = (tables: Tables, lists: Lists, { counted }: Standings): Resolvers => {
  const countries = tables("country");
  const members = tables("country_group_member");
  const inRoles = (
    links: string,
    record: string,
    code: unknown,
    roles: readonly unknown[] | null | undefined,
  ) => {
    const related = tables(links)
      .where("country_code", code)
      .filter(({ role }) => !roles || roles.includes(role));
    const ids = new Set(related.map((link) => link[record]));
    return ({ id }: { readonly id?: unknown }) => ids.has(id);
  };
  return {
    Country: {
      ...columns("code", "alpha3", "m49", "confidence"),
      ...texts("name", "officialName", "capital", "note"),
      location: (row) => row,
      languages: many(tables("country_language"), "country_code", "code"),
      groups: throughSorted(members, tables("country_group"), {
        from: "country_code",
        to: "group_id",
        key: "code",
      }),
      leaders: ({ code }, { currentOn }) =>
        tables("leaders_in_office")
          .where("country_code", code)
          .filter((leader) => !currentOn || inOfficeOn(leader, currentOn)),
      initiatives: ({ code }, args) =>
        lists.initiatives(inRoles("initiative_country", "initiative_id", code, args.roles), args),
      actionItems: ({ code }, args) =>
        lists.items(inRoles("action_item_country", "item_id", code, args.roles), args),
      progress: ({ code }, args) => counted(inRoles("action_item_country", "item_id", code, null), args),
      citations: citations(tables, "country_citation", "country_code", "code"),
    },
    GeoPoint: columns("latitude", "longitude"),
    CountryLanguage: columns("tag", "script", "status"),
    CountryGroup: {
      ...columns("id"),
      ...texts("name"),
      countries: throughSorted(members, countries, {
        from: "group_id",
        to: "country_code",
        targetKey: "code",
      }),
    },
    Leader: {
      ...columns("id", "tookOfficeOn", "leftOfficeOn", "wikidataId", "confidence"),
      ...texts("name", "office", "tookOfficeNote", "note"),
      country: one(countries, "country_code", "code"),
      proposals: many(tables("proposals_by_day"), "leader_id"),
      summits: throughSorted(tables("summit_leader"), tables("summit"), {
        from: "leader_id",
        to: "summit_id",
      }),
      citations: citations(tables, "leader_citation", "leader_id"),
    },
    CountryFacet: { ...columns("count"), country: one(countries, "value", "code") },
  };
};
