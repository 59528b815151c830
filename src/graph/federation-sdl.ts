/** The directives that subgraphs import, as Federation 2 defines them. */
const DIRECTIVES = `
  "Links definitions of another specification."
  directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

  "The fields by which other subgraphs know records of the type."
  directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE

  "Several subgraphs answer it, and alike."
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION

  "What is imported: a name, or an object with the name and another one for it."
  scalar link__Import

  "What a linked specification is for."
  enum link__Purpose {
    "What may be seen."
    SECURITY
    "How operations are run."
    EXECUTION
  }

  "A selection of fields, without its braces."
  scalar federation__FieldSet
`;

const SERVICE = `
  "The subgraph itself."
  type _Service {
    "Its schema as it is composed: without what every subgraph has."
    sdl: String!
  }
`;

const ENTITIES = `
  "A record to be found: an object with its \`__typename\` and its key."
  scalar _Any
`;

/** What every subgraph has besides its part of the graph, and those with `entities` more than others. */
export function federationSdl(entities: readonly string[], hasQueries: boolean): string {
  const query = hasQueries ? "extend type Query" : "type Query";
  const service = `"The subgraph itself: for composing and for routers." _service: _Service!`;
  if (entities.length === 0) return [DIRECTIVES, SERVICE, `${query} { ${service} }`].join("\n");
  const records = `
    """
    The records with the keys given, in the order given; null where there is none. What does not name a record is an error BAD_USER_INPUT.
    """
    _entities(
      "The records wanted: \`{ __typename: \\"Country\\", code: \\"KZ\\" }\`."
      representations: [_Any!]!
    ): [_Entity]!`;
  const union = `"What can be asked for by its key." union _Entity = ${entities.join(" | ")}`;
  return [DIRECTIVES, SERVICE, ENTITIES, union, `${query} { ${service} ${records} }`].join("\n");
}
