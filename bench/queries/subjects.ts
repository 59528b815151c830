import type { Administration } from "../database/cluster";

/** What can be asked about: what arguments are made of. */
export interface Subjects {
  readonly countries: readonly string[];
  /** Sectors that have initiatives. */
  readonly sectors: readonly SectorSubject[];
  /** Spread evenly over all action items. */
  readonly items: readonly string[];
}

export interface SectorSubject {
  readonly code: string;
  readonly initiatives: number;
  /** How many of the initiatives each country takes part in. */
  readonly ofCountries: Readonly<Record<string, number>>;
}

const MOST_ITEMS = 1000;

// A sector has the initiatives of the sectors below it too.
const SECTORS = `
  with member as (
    select distinct b.ancestor_code as code, s.initiative_id
    from initiative_sector as s join sector_closure as b on b.descendant_code = s.sector_code
  ), in_country as (
    select m.code, c.country_code, count(distinct m.initiative_id)::int as initiatives
    from member as m join initiative_country as c using (initiative_id) group by m.code, c.country_code
  )
  select code, count(*)::int as initiatives,
    (select json_object_agg(i.country_code, i.initiatives) from in_country as i where i.code = member.code) as "ofCountries"
  from member group by code order by code`;

const ITEMS = `
  select id from (select id, row_number() over (order by id) - 1 as n, count(*) over () as all from action_item) as i
  where n % greatest(1, i.all / $1) = 0 order by n limit $1`;

/** From the database itself, so that no contender is trusted with it. */
export const readSubjects = async (database: Administration): Promise<Subjects> => {
  const countries = await database.read<{ code: string }>("select code from country order by code");
  const items = await database.read<{ id: string }>(ITEMS, [MOST_ITEMS]);
  return {
    countries: countries.map(({ code }) => code),
    sectors: await database.read<SectorSubject>(SECTORS),
    items: items.map(({ id }) => id),
  };
};
