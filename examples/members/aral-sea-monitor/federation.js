// What Federation asks of a subgraph besides its own schema: to tell that schema (_service), and to find records by
// their keys (_entities). Libraries do this too; it is little enough to be written out.
import { GraphQLError, Kind, parse } from "graphql";

const ADDED = /* GraphQL */ `
  scalar _Any
  type _Service { sdl: String! }
  extend type Query {
    _service: _Service!
    _entities(representations: [_Any!]!): [_Entity]!
  }
`;

/** The schema to execute: what was written, without what only composers read, with what routers ask for. */
export function subgraphTypeDefs(sdl) {
  const written = parse(sdl).definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  const entities = written.filter((one) => directivesOf(one).includes("key")).map(({ name }) => name.value);
  const union = parse(`union _Entity = ${entities.join(" | ")}`);
  const definitions = [...written.map(withoutKeys), ...parse(ADDED).definitions, ...union.definitions];
  return { kind: Kind.DOCUMENT, definitions };
}

/** @param {Record<string, (representation: object) => object | null>} findByKey what finds a type's records */
export function subgraphResolvers(sdl, findByKey) {
  return {
    Query: {
      _service: () => ({ sdl }),
      _entities: (_, { representations }) => representations.map((one) => entityOf(one, findByKey)),
    },
    _Entity: { __resolveType: ({ __typename }) => __typename },
  };
}

function entityOf(representation, findByKey) {
  const { __typename } = representation;
  if (!Object.hasOwn(findByKey, __typename)) throw new GraphQLError(`${__typename} has no key here.`);
  const found = findByKey[__typename](representation);
  return found && { __typename, ...found };
}

const directivesOf = ({ directives = [] }) => directives.map(({ name }) => name.value);

const withoutKeys = (definition) => ({
  ...definition,
  directives: (definition.directives ?? []).filter(({ name }) => name.value !== "key"),
});
