import { type Change, type CriticalityLevel, DiffRule, diff } from "@graphql-inspector/core";
import type { GraphQLSchema } from "graphql";
import { type Between, coordinateOf, deprecationPhrase, withoutRepeats } from "./deprecations";
import { phraseOf } from "./phrases";

export const LEVELS = ["breaking", "dangerous", "safe"] as const;
export type Level = (typeof LEVELS)[number];

/** One difference between two public schemas. */
export interface SchemaChange {
  /** Breaking: some operation that was valid fails, or its answer has another shape. Dangerous: clients may be surprised. */
  readonly level: Level;
  /** graphql-inspector's name: FIELD_REMOVED. */
  readonly kind: string;
  /** `Type.field`, `Type.field.argument`, `Enum.VALUE`, `@directive`. */
  readonly coordinate: string;
  /** What a document must touch to be touched by it. */
  readonly touches: readonly string[];
  /** Half a sentence: "Initiative.title is removed". */
  readonly phrase: string;
}

const LEVEL_OF: Readonly<Record<CriticalityLevel, Level>> = {
  BREAKING: "breaking",
  DANGEROUS: "dangerous",
  NON_BREAKING: "safe",
};

/** The differences between two public schemas, the gravest first. */
export async function changesBetween(before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChange[]> {
  // Without the rule, a new type would be told once more for each of its fields.
  const changes = await diff(before, after, [DiffRule.simplifyChanges]);
  return withoutRepeats(changes)
    .map((change) => toSchemaChange({ before, after }, change))
    .sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
}

function toSchemaChange(between: Between, change: Change): SchemaChange {
  const { type: kind, meta } = change;
  const coordinate = coordinateOf(change);
  const phrase = deprecationPhrase(between, change) ?? phraseOf(change, coordinate);
  const touches = TOUCHES[kind]?.(coordinate, meta) ?? [coordinate];
  return { level: levelOf(change), kind, coordinate, touches, phrase };
}

/** What nobody has to send surprises nobody, whatever graphql-inspector says. */
const OPTIONAL_ADDITIONS: readonly string[] = ["FIELD_ARGUMENT_ADDED", "INPUT_FIELD_ADDED"];

function levelOf({ type, criticality }: Change): Level {
  const level = LEVEL_OF[criticality.level];
  return level === "dangerous" && OPTIONAL_ADDITIONS.includes(type) ? "safe" : level;
}

type Meta = Readonly<Record<string, unknown>>;

/** What becomes required, or joins what is already asked for, touches those who do not name it. */
const TOUCHES: Readonly<Record<string, (path: string, meta: Meta) => readonly string[]>> = {
  FIELD_ARGUMENT_ADDED: parent,
  INPUT_FIELD_ADDED: parent,
  ENUM_VALUE_ADDED: parent,
  FIELD_ARGUMENT_TYPE_CHANGED: (path, { oldArgumentType, newArgumentType }) =>
    becomesRequired(oldArgumentType, newArgumentType) ? parent(path) : [path],
  INPUT_FIELD_TYPE_CHANGED: (path, { oldInputFieldType, newInputFieldType }) =>
    becomesRequired(oldInputFieldType, newInputFieldType) ? parent(path) : [path],
  FIELD_ARGUMENT_DEFAULT_CHANGED: parent,
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: parent,
  UNION_MEMBER_REMOVED: (_, { unionName, removedUnionMemberTypeName }) => [
    String(unionName),
    String(removedUnionMemberTypeName),
  ],
};

function parent(path: string): readonly string[] {
  return [path.slice(0, path.lastIndexOf("."))];
}

function becomesRequired(before: unknown, after: unknown): boolean {
  return String(after).endsWith("!") && !String(before).endsWith("!");
}
