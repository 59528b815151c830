import { addPgTableCondition, addPgTableOrderBy, orderByAscDesc } from "postgraphile/utils";

const inSchema = (tableName: string) => ({ schemaName: "public", tableName });

const byCountry = addPgTableCondition(
  inSchema("initiative"),
  "country",
  ({ graphql: { GraphQLString } }) => ({
    type: GraphQLString,
    description: "This country has a role in it.",
  }),
  (value, { sql, sqlTableAlias, sqlValueWithCodec, build }) => {
    const country = sqlValueWithCodec(value, build.dataplanPg.TYPES.text);
    return sql`exists (select from initiative_country as c where c.initiative_id = ${sqlTableAlias}.id and c.country_code = ${country})`;
  },
);

const bySector = addPgTableCondition(
  inSchema("initiative"),
  "sector",
  ({ graphql: { GraphQLString } }) => ({
    type: GraphQLString,
    description: "It is in this sector, or in one below it.",
  }),
  (value, { sql, sqlTableAlias, sqlValueWithCodec, build }) => {
    const sector = sqlValueWithCodec(value, build.dataplanPg.TYPES.text);
    return sql`exists (select from initiative_sector_closure as s where s.initiative_id = ${sqlTableAlias}.id and s.sector_code = ${sector})`;
  },
);

// PostGraphile offers of itself only orders that an index begins with.
const orders = [
  addPgTableOrderBy(inSchema("initiative_country"), () => orderByAscDesc("ROLE", "role")),
  addPgTableOrderBy(inSchema("action_item_country"), () => orderByAscDesc("ROLE", "role")),
  addPgTableOrderBy(inSchema("proposal"), () => orderByAscDesc("KIND", "kind")),
];

/** What Sarazm's lists are filtered and ordered by. */
export const lists = [byCountry, bySector, ...orders];
