import {
  type DefinitionNode,
  type FieldDefinitionNode,
  getLocation,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from "graphql";
import { type ComposedService, MODULES } from "../../graph";
import { wrongKeys } from "./member-keys";
import type { CompositionProblem } from "./problem";

type FieldsNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

/** A field that a subgraph defines, of the type as the graph calls it. */
interface Defined {
  readonly type: string;
  readonly field: FieldDefinitionNode;
}

const OWN: ReadonlySet<string> = new Set(MODULES.map(({ name }) => name));

const ROOTS = { query: "Query", mutation: "Mutation", subscription: "Subscription" } as const;

const FIELDS_KINDS: readonly Kind[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
];

/**
 * What other owners' subgraphs may not do, though it composes: whatever becomes of one of them, all that is ours is to be
 * answered as it is without it.
 */
export function brokenRules(services: readonly ComposedService[]): CompositionProblem[] {
  const own = services.filter(({ name }) => OWN.has(name));
  const ours = own.flatMap(definedIn);
  if (ours.length === 0) return [];
  const members = services.filter(({ name }) => !OWN.has(name));
  const wrong = wrongKeys(own, members);
  const types = new Set([...ours.map(({ type }) => type), ...Object.values(ROOTS)]);
  const fields = new Set(ours.map(({ type, field }) => `${type}.${field.name.value}`));
  const isInVain = ({ where, subgraphs }: CompositionProblem): boolean =>
    wrong.some(
      ({ problem, coordinates }) =>
        where !== null && coordinates.includes(where) && problem.subgraphs[0] === subgraphs[0],
    );
  const others = members.flatMap((member) =>
    definedIn(member)
      .filter(({ type }) => types.has(type))
      .flatMap((defined) => broken(member.name, defined, fields.has(coordinateOf(defined)))),
  );
  return [...wrong.map(({ problem }) => problem), ...others.filter((problem) => !isInVain(problem))];
}

const coordinateOf = ({ type, field }: Defined): string => `${type}.${field.name.value}`;

function broken(name: string, defined: Defined, isOurs: boolean): CompositionProblem[] {
  const { type, field } = defined;
  const where = coordinateOf(defined);
  const tell = (code: string, what: string, advice: string): CompositionProblem[] => [
    { code, where, subgraphs: [name], what, advice, ...placeOf(field) },
  ];
  if (isOurs) {
    return hasDirective(field, "override")
      ? tell(
          "MEMBER_OVERRIDES",
          `${name} takes ${where} over, which is ours.`,
          "Add a field of another name.",
        )
      : [];
  }
  if (type === ROOTS.subscription) {
    return tell(
      "MEMBER_SUBSCRIPTION",
      `${where} is a subscription of a member.`,
      "Offer it at an address of your own.",
    );
  }
  return field.type.kind === Kind.NON_NULL_TYPE && !isFederations(field)
    ? tell(
        "MEMBER_FIELD_NOT_NULLABLE",
        `${where} may not be null: while ${name} is down, all of its ${type} would be missing.`,
        "Leave out the last ! of its type.",
      )
    : [];
}

/** What every subgraph answers to routers, which some write out. */
const isFederations = ({ name }: FieldDefinitionNode): boolean =>
  ["_service", "_entities"].includes(name.value);

const hasDirective = ({ directives = [] }: FieldDefinitionNode, name: string): boolean =>
  directives.some((directive) => directive.name.value.replace(/^federation__/, "") === name);

function placeOf({ loc }: FieldDefinitionNode): { line?: number; column?: number } {
  return loc === undefined ? {} : getLocation(loc.source, loc.start);
}

function definedIn({ document: { definitions } }: ComposedService): Defined[] {
  const roots = rootNames(definitions);
  return definitions.filter(hasFields).flatMap(({ name, fields = [] }) => {
    const type = roots.get(name.value) ?? name.value;
    return fields.map((field) => ({ type, field }));
  });
}

const hasFields = (definition: DefinitionNode): definition is FieldsNode =>
  FIELDS_KINDS.includes(definition.kind);

/** Composing gives root types the names that they have by default. */
function rootNames(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.operationTypes ?? []).map(
            ({ operation, type }) => [type.name.value, ROOTS[operation]] as const,
          )
        : [],
    ),
  );
}
