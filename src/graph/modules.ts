// type-graphql needs it before the first decorator of a module runs.
import "reflect-metadata";
import { actionPlan } from "../action-plan";
import { initiatives } from "../initiatives";
import type { GraphModule } from "../kernel/graphql";
import { parties } from "../parties";
import { search } from "../search";

/** The graph's modules, each after those that it adds fields to. Adding a subgraph is one entry here. */
export const MODULES: readonly GraphModule[] = [parties, initiatives, actionPlan, search];
