import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { isConsequence, memberNamedBy, namingMember } from "../kernel/graphql";
import { responseKeyOf } from "./response-shapes";

/** The member that answers a field of the graph, by `Type.field`; undefined where it is ours. */
export type MemberOf = (coordinate: string) => string | undefined;

/**
 * A member may name a record of ours that is not there: what may not be null of it is null then, and nobody says why. That
 * is the member's error, wherever in what it answered it stands.
 */
export const withNamedInVain = (
  result: ExecutionResult,
  document: DocumentNode,
  schema: GraphQLSchema,
  memberOf: MemberOf,
): ExecutionResult => {
  const { errors = [] } = result;
  const isExplained = errors.some((error) => memberNamedBy(error) === undefined && !isConsequence(error));
  if (isExplained || !errors.some(isConsequence)) return result;
  const members = membersIn(document, schema, memberOf);
  return { ...result, errors: errors.map((error) => (isConsequence(error) ? named(error, members) : error)) };
};

type Members = ReadonlyMap<string, string>;

const placeOf = (keys: readonly (string | number)[]): string =>
  keys.filter((key) => typeof key === "string").join(" ");

/** Where members' fields stand in an answer, without the places in lists. */
const membersIn = (document: DocumentNode, schema: GraphQLSchema, memberOf: MemberOf): Members => {
  const types = new TypeInfo(schema);
  const keys: string[] = [];
  const members = new Map<string, string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: (node) => {
          keys.push(responseKeyOf(node));
          const member = memberOf(`${types.getParentType()?.name}.${node.name.value}`);
          if (member !== undefined) members.set(placeOf(keys), member);
        },
        leave: () => {
          keys.pop();
        },
      },
    }),
  );
  return members;
};

const named = (error: GraphQLError, members: Members): GraphQLError => {
  const { path = [] } = error;
  const member = path
    .map((_, index) => members.get(placeOf(path.slice(0, index + 1))))
    .find((name) => name !== undefined);
  if (member === undefined) return error;
  return new GraphQLError(`${member}: a record that it names is not there.`, {
    extensions: namingMember(member, { code: "MEMBER_ERROR" }),
    path,
  });
};
