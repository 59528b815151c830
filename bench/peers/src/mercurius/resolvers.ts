import type { IResolvers } from "mercurius";
import { statement } from "./database";

interface InitiativesArgs {
  readonly first: number;
  readonly filter: { readonly countries?: readonly string[]; readonly sectors?: readonly string[] };
}

interface ProgressArgs {
  readonly filter: { readonly countries?: readonly string[] };
}

const IN_SECTOR = `exists (
  select from initiative_sector_closure as s where s.initiative_id = i.id and s.sector_code = any($1)
)`;

const IN_COUNTRY = `exists (
  select from initiative_country as c where c.initiative_id = i.id and c.country_code = any($3)
)`;

const initiativesWhere = (conditions: string): string =>
  `select i.id, i.kind, i.stage, i.title -> 'en' ->> 'text' as title
   from initiative as i where ${conditions} order by i.id limit $2`;

const ofSectors = statement("initiatives-of-sectors", initiativesWhere(IN_SECTOR));
const ofSectorsAndCountries = statement(
  "initiatives-of-sectors-and-countries",
  initiativesWhere(`${IN_SECTOR} and ${IN_COUNTRY}`),
);

const actionItemById = statement(
  "action-item",
  `select id, status, assessment, planned_end as "plannedEnd", title -> 'en' ->> 'text' as title,
     initiative_id as "initiativeId"
   from action_item where id = $1`,
);

const countByStatus = statement(
  "count-by-status",
  `select s.status, coalesce(n.count, 0) as count
   from unnest(enum_range(null::action_status)) as s (status)
   left join (
     select t.status, sum(t.count)::int as count from action_item_tally as t
     where t.country_codes && $1
     group by t.status
   ) as n using (status)
   order by s.status`,
);

export const resolvers: IResolvers = {
  Query: {
    initiatives: async (_, { first, filter }: InitiativesArgs) => ({
      nodes: filter.countries
        ? await ofSectorsAndCountries(filter.sectors, first, filter.countries)
        : await ofSectors(filter.sectors, first),
    }),
    actionItem: async (_, { id }: { id: string }) => (await actionItemById(id))[0] ?? null,
    progress: async (_, { filter }: ProgressArgs) => [
      { progress: { byStatus: await countByStatus(filter.countries) } },
    ],
  },
  // A text is its own source, in the language that the statement chose; a country known by its code alone likewise.
  LocalizedText: { text: (text) => text },
};
