import { buildASTSchema, type ExecutionResult, execute, Kind, parse } from "graphql";
import type { MemberRequest, Part } from "../../../src/federation";

type Values = Readonly<Record<string, unknown>>;

/** A record by what a router names it with: its key, and what fields of it require. Null where there is none. */
type FindRecord = (representation: Values) => Values | null;

export interface SmallMember {
  readonly part: Part;
  readonly ask: (request: MemberRequest) => Promise<ExecutionResult>;
  /** The representations that it was asked for, in order. */
  readonly representations: Values[];
}

interface Answers {
  /** What its root fields give. */
  readonly root?: Values;
  readonly records?: Readonly<Record<string, FindRecord>>;
}

const LINK = (imports: readonly string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(imports)})`;

/** Every directive of federation that the text uses. */
const importsOf = (sdl: string): string[] => [
  ...new Set(
    sdl.match(
      /@(key|shareable|tag|override|requires|provides|external|inaccessible|extends|composeDirective|interfaceObject)\b/g,
    ),
  ),
];

/** A subgraph of another owner in a few lines of SDL, in this process. */
export const smallMember = (name: string, sdl: string, { root = {}, records = {} }: Answers): SmallMember => {
  const representations: Values[] = [];
  const { definitions } = parse(sdl);
  const hasQuery = definitions.some(
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === "Query",
  );
  const entities = Object.keys(records);
  const added = `
    scalar _Any
    ${entities.length > 0 ? `union _Entity = ${entities.join(" | ")}` : ""}
    ${hasQuery ? "extend type Query" : "type Query"} {
      _entities(representations: [_Any!]!): [${entities.length > 0 ? "_Entity" : "_Any"}]!
    }`;
  const schema = buildASTSchema(
    {
      kind: Kind.DOCUMENT,
      definitions: [...definitions, ...parse(added).definitions].filter(
        ({ kind }) => kind !== Kind.SCHEMA_EXTENSION,
      ),
    },
    { assumeValidSDL: true },
  );
  const rootValue = {
    ...root,
    _entities: ({ representations: asked }: { readonly representations: readonly Values[] }) =>
      asked.map((representation) => {
        representations.push(representation);
        const { __typename: type } = representation;
        const record = records[String(type)]?.(representation);
        return record ? { __typename: type, ...record } : null;
      }),
  };
  const own = definitions.some(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
  return {
    part: {
      name,
      url: `http://${name}.invalid/graphql`,
      sdl: own ? sdl : `${LINK(importsOf(sdl))}\n${sdl}`,
    },
    representations,
    ask: async ({ document, operationName, variables }) =>
      execute({ schema, document, rootValue, operationName, variableValues: variables as Values }),
  };
};
