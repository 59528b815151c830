import "reflect-metadata";
import { Authorized, type ClassType, Mutation } from "type-graphql";
import { declarePermissions, describePermissions, type Permissions } from "../auth";

interface MutationOptions {
  readonly description: string;
  readonly allowed: Permissions;
}

/** A mutation, and who may call it: the one place that says so, for the check and for the description. */
export function Writes(payload: () => ClassType, { description, allowed }: MutationOptions): MethodDecorator {
  return (target, name, descriptor) => {
    declarePermissions(String(name), allowed);
    const options = { description: `${description} ${describePermissions(allowed)}` };
    Mutation(payload, options)(target, name, descriptor as never);
    Authorized()(target, name, descriptor as never);
  };
}
