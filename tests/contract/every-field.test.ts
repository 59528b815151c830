import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { describe, expect, it } from "vitest";
import { fillGaps } from "./support/fill-gaps";
import { isRead, serveGraph, WITHOUT_LIMITS, wholeGraph } from "./support/graph";

const { execute, database } = await serveGraph({ limits: WITHOUT_LIMITS });
await fillGaps(database);

type Field = GraphQLField<unknown, unknown>;

/** Arguments that must be given, or that lead to more than their defaults do. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "Query.search": '(text: "grain", first: 2)',
  "Query.country": '(code: "KZ")',
  "Query.leader": '(id: "emomali-rahmon")',
  "Query.summit": '(id: "second-2025")',
  "Query.document": '(id: "communique-2025")',
  "Query.sector": '(code: "210")',
  "Query.initiative": '(id: "bukhara-engineering-hub")',
  "Query.source": '(id: "tvbrics-ar")',
  "Query.correction": '(id: "correction-8")',
  "Query.actionPlan": '(id: "joint-action-plan-2025-2027")',
  "ActionItem.history": "(first: 10)",
  "Query.progress": "(groupBy: [COUNTRY, SECTOR, SECTOR_CATEGORY, STATUS, ASSESSMENT, INITIATIVE, YEAR])",
  "Query.progressSeries": '(from: "2025-10-01", to: "2026-03-01")',
  "Query.actionItem": '(id: "north-south-eastern-branch-programme-item")',
};

/** Lists are long and lead everywhere: a few nodes of each are enough, below the root. */
const argumentsOf = (type: GraphQLNamedType, field: Field, depth: number): string => {
  const example = EXAMPLES[`${type.name}.${field.name}`];
  if (example) return example;
  if (field.args.some(isRequiredArgument)) throw new Error(`${type.name}.${field.name} needs an example`);
  const isPaged = field.args.some(({ name }) => name === "first");
  return isPaged ? `(first: ${depth === 0 ? 40 : 2})` : "";
};

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) ? Object.values(type.getFields()) : [];

/** Connections and texts hold nothing of their own: they do not count as a step away from the root. */
const isStructure = (type: GraphQLNamedType): boolean => Boolean(type.extensions["isStructure"]);

const selectionOf = (type: GraphQLNamedType, levels: number, depth: number): string => {
  const parts = fieldsOf(type).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [field.name];
    if (levels === 0 && !isStructure(inner)) return [];
    const below = selectionOf(inner, isStructure(inner) ? levels : levels - 1, depth + 1);
    return [`${field.name}${argumentsOf(type, field, depth)} ${below}`];
  });
  return `{ __typename ${parts.join(" ")} }`;
};

const queryType = wholeGraph.getQueryType() as GraphQLNamedType;

/** Those of mutations and of subscriptions have tests of their own. */
const roots = new Set<unknown>([queryType, wholeGraph.getMutationType(), wholeGraph.getSubscriptionType()]);

const operationOf = (field: Field, levels: number): string => {
  const type = getNamedType(field.type);
  return `{ ${field.name}${argumentsOf(queryType, field, 0)} ${selectionOf(type, levels, 1)} }`;
};

/** The types that an answer holds, with the fields that are not null anywhere in it. */
const collect = (value: unknown, seen: Map<string, Set<string>>): void => {
  if (Array.isArray(value)) for (const part of value) collect(part, seen);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const { __typename, ...fields } = value as Record<string, unknown>;
  const known = seen.get(String(__typename)) ?? new Set();
  for (const [name, part] of Object.entries(fields)) {
    if (part !== null && !(Array.isArray(part) && part.length === 0)) known.add(name);
    collect(part, seen);
  }
  seen.set(String(__typename), known);
};

describe("Every root field", () => {
  it.each(fieldsOf(queryType).map((field) => [field.name, field] as const))(
    "%s answers with all that lies within two steps of it",
    async (_, field) => {
      const data = (await execute({ query: operationOf(field, 1) })).expectData();
      expect(data[field.name]).not.toBeNull();
    },
  );
});

describe("Every field of every type", () => {
  it("has a value somewhere", async () => {
    const seen = new Map<string, Set<string>>();
    for (const field of fieldsOf(queryType)) {
      const query = operationOf(field, ["actionItem", "search"].includes(field.name) ? 3 : 2);
      collect((await execute({ query })).expectData(), seen);
    }
    const types = Object.values(wholeGraph.getTypeMap()).filter(
      (type) => isObjectType(type) && !roots.has(type) && !type.name.startsWith("__") && isRead(type),
    );
    const empty = types.flatMap((type) =>
      fieldsOf(type)
        .filter(({ name }) => !seen.get(type.name)?.has(name))
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(empty).toEqual([]);
  });
});
