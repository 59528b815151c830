import type { GraphQLSchema } from "graphql";
import { type AuthCheckerFn, buildSchemaSync, type ClassType, type PubSub } from "type-graphql";
import { mustBeAllowed, type Principal } from "../kernel/auth";
import { attachPlanner } from "../planner";
import { declareListSizes } from "./list-sizes";
import { MODULES } from "./modules";

/** Refuses who may not call a mutation at all; which records they may call it on is for its transaction to see. */
const authChecker: AuthCheckerFn<{ readonly principal: Principal | undefined }> = ({ context, info }) => {
  mustBeAllowed(info.fieldName, context.principal);
  return true;
};

/** type-graphql wants one wherever there are subscriptions. Nothing is published here: feeds are read from the database. */
const NO_PUBLISHING: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("feeds are read, not published");
  },
};

/** The whole graph: the public API, as one process serves it. */
export function buildWholeGraph(): GraphQLSchema {
  const resolvers = MODULES.flatMap((module) => module.resolvers) as [ClassType, ...ClassType[]];
  const schema = buildSchemaSync({ resolvers, validate: false, authChecker, pubSub: NO_PUBLISHING });
  return declareListSizes(attachPlanner(schema));
}
