import type { GraphQLSchema } from "graphql";
import { type AuthCheckerFn, buildSchemaSync, type ClassType } from "type-graphql";
import { mustBeAllowed, type Principal } from "../kernel/auth";
import { attachPlanner } from "../planner";
import { declareListSizes } from "./list-sizes";
import { MODULES } from "./modules";

/** Refuses who may not call a mutation at all; which records they may call it on is for its transaction to see. */
const authChecker: AuthCheckerFn<{ readonly principal: Principal | undefined }> = ({ context, info }) => {
  mustBeAllowed(info.fieldName, context.principal);
  return true;
};

/** The whole graph: the public API, as one process serves it. */
export function buildWholeGraph(): GraphQLSchema {
  const resolvers = MODULES.flatMap((module) => module.resolvers) as [ClassType, ...ClassType[]];
  const schema = buildSchemaSync({ resolvers, validate: false, authChecker });
  return declareListSizes(attachPlanner(schema));
}
