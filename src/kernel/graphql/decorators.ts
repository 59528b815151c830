import "reflect-metadata";
import { Args, type ClassType, FieldResolver, Query } from "type-graphql";

type TypeFunction = Parameters<typeof Query>[0] & (() => unknown);

interface FieldOptions {
  readonly description: string;
  readonly nullable?: boolean;
}

// type-graphql decorates methods; a planned field has no code of its own, so it is declared as a property.

/** The field takes the arguments that the class declares. */
export function Takes(args: () => ClassType): PropertyDecorator {
  return (target, name) => Args(args)(target, name as string, 0);
}

/** A root field of Query that is read by the planner. */
export function PlannedQuery(type: TypeFunction, options: FieldOptions): PropertyDecorator {
  return (target, name) => Query(type as never, options)(target, name as string, {});
}

/** A field that this module adds to another module's type; stands in a class with `@Resolver(() => Type)`. */
export function AddedField(type: TypeFunction, options: FieldOptions): PropertyDecorator {
  return (target, name) => FieldResolver(type as never, options)(target, name as string, {});
}
