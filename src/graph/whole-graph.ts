import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type ClassType } from "type-graphql";
import { attachPlanner } from "../planner";
import { declareListSizes } from "./list-sizes";
import { MODULES } from "./modules";

/** The whole graph: the public API, as one process serves it. */
export function buildWholeGraph(): GraphQLSchema {
  const resolvers = MODULES.flatMap((module) => module.resolvers) as [ClassType, ...ClassType[]];
  const schema = buildSchemaSync({ resolvers, validate: false });
  return declareListSizes(attachPlanner(schema));
}
