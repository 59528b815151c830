import type { MercuriusLoaders } from "mercurius";
import { connection, many, one } from "./batches";
import { statement } from "./database";

interface Identified {
  readonly id: string;
}

interface Owned {
  readonly owner: string;
}

interface CountryRow extends Owned {
  readonly role: string;
  readonly code: string;
}

const idOf = ({ id }: Identified): string => id;

const sectorsOf = statement<Owned>(
  "sectors",
  `select l.initiative_id as owner, s.code, s.name -> 'en' ->> 'text' as name
   from initiative_sector as l join sector as s on s.code = l.sector_code
   where l.initiative_id = any($1) order by l.sector_code`,
);

const proposalsOf = statement<Owned & { id: string; name: string; country: string }>(
  "proposals",
  `select p.initiative_id as owner, l.id, l.name -> 'en' ->> 'text' as name, l.country_code as country
   from proposal as p join leader as l on l.id = p.leader_id
   where p.initiative_id = any($1) order by p.kind, p.proposed_on, p.id`,
);

const countriesOfInitiatives = statement<CountryRow>(
  "initiative-countries",
  `select initiative_id as owner, role, country_code as code
   from initiative_country where initiative_id = any($1) order by role, country_code`,
);

const countriesOfItems = statement<CountryRow>(
  "item-countries",
  `select item_id as owner, role, country_code as code
   from action_item_country where item_id = any($1) order by role, country_code`,
);

const countryNames = statement<{ key: string; name: string }>(
  "country-names",
  "select code as key, name -> 'en' ->> 'text' as name from country where code = any($1)",
);

const initiativesById = statement<{ key: string; id: string; title: string }>(
  "initiatives-by-id",
  "select id as key, id, kind, stage, title -> 'en' ->> 'text' as title from initiative where id = any($1)",
);

// As many index scans as there are owners, each ending at its limit.
const actionItemsOf = statement<Owned>(
  "action-items",
  `select i.* from unnest($1::text[]) as o (id) cross join lateral (
     select initiative_id as owner, id, status, assessment, planned_end as "plannedEnd",
       title -> 'en' ->> 'text' as title, initiative_id as "initiativeId"
     from action_item where initiative_id = o.id order by id limit $2
   ) as i`,
);

const historyOf = statement<Owned & { recordedAt: Date }>(
  "history",
  `select h.* from unnest($1::text[]) as o (id) cross join lateral (
     select item_id as owner, id, axis, to_value as to, effective_on as "effectiveOn",
       recorded_at as "recordedAt", recorded_by as "recordedBy"
     from status_change where item_id = o.id order by effective_on, sequence limit $2
   ) as h`,
);

const inRoles = (rows: readonly CountryRow[]) =>
  rows.map(({ owner, role, code }) => ({ owner, role, country: { code } }));

export const loaders: MercuriusLoaders = {
  Initiative: {
    sectors: many(idOf, (ids) => sectorsOf(ids)),
    proposals: many(idOf, async (ids) =>
      (await proposalsOf(ids)).map(({ owner, id, name, country }) => ({
        owner,
        leader: { id, name, country: { code: country } },
      })),
    ),
    countries: many(idOf, async (ids) => inRoles(await countriesOfInitiatives(ids))),
    actionItems: connection(idOf, (ids, first) => actionItemsOf(ids, first)),
  },
  ActionItem: {
    initiative: one(
      ({ initiativeId }: { initiativeId: string | null }) => initiativeId,
      (ids) => initiativesById(ids),
      (row) => row,
    ),
    countries: many(idOf, async (ids) => inRoles(await countriesOfItems(ids))),
    history: connection(idOf, async (ids, first) =>
      (await historyOf(ids, first)).map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })),
    ),
  },
  Country: {
    name: one(
      ({ code }: { code: string }) => code,
      (codes) => countryNames(codes),
      ({ name }) => name,
    ),
  },
};
