import { loadManyWithPgClient, type PgSelectSingleStep, TYPES } from "postgraphile/@dataplan/pg";
import { sql } from "postgraphile/pg-sql2";
import { extendSchema, gql } from "postgraphile/utils";

/** A text in English: otherwise the whole of each text goes out, in all its languages. */
const english = (column: string) => ($row: PgSelectSingleStep) =>
  $row.select(sql`(${$row.getClassStep().alias}.${sql.identifier(column)} -> 'en' ->> 'text')`, TYPES.text);

// pg-aggregates groups too, but counts distinct ids only, which costs the database a sort.
const COUNT_BY_STATUS = `select s.status, coalesce(n.count, 0) as count
  from unnest(enum_range(null::action_status)) as s (status)
  left join (
    select t.status, sum(t.count)::int as count from action_item_tally as t
    where $1 = any(t.country_codes)
    group by t.status
  ) as n using (status)
  order by s.status`;

interface StatusCount {
  readonly status: string;
  readonly count: number;
}

/** Fields that the tables do not have. */
export const fields = extendSchema((build) => {
  const { action_item: actionItem } = build.pgResources;
  if (actionItem === undefined) throw new Error("there is no table action_item");
  return {
    typeDefs: gql`
      type StatusCount {
        status: String!
        count: Int!
      }
      extend type Query {
        countByStatus(country: String!): [StatusCount!]!
      }
      extend type Initiative {
        englishTitle: String!
      }
      extend type ActionItem {
        englishTitle: String!
      }
      extend type Sector {
        englishName: String!
      }
      extend type Leader {
        englishName: String!
      }
      extend type Country {
        englishName: String!
      }
    `,
    objects: {
      Query: {
        plans: {
          countByStatus: (_, { $country }) =>
            loadManyWithPgClient(actionItem.executor, $country, (client, countries) =>
              countries.map(async (country) => {
                const statement = { name: "count-by-status", text: COUNT_BY_STATUS, values: [country] };
                return (await client.query<StatusCount>(statement)).rows;
              }),
            ),
        },
      },
      Initiative: { plans: { englishTitle: english("title") } },
      ActionItem: { plans: { englishTitle: english("title") } },
      Sector: { plans: { englishName: english("name") } },
      Leader: { plans: { englishName: english("name") } },
      Country: { plans: { englishName: english("name") } },
    },
  };
});
