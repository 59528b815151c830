import "reflect-metadata";
import { Args, type ClassType, FieldResolver, Query, Subscription } from "type-graphql";

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

/** What type-graphql would subscribe with: the planner's subscriber opens the feed instead. */
const subscribe = (): never => {
  throw new Error("a feed is opened by the planner's subscriber");
};

/** A root field of Subscription: a feed that the planner reads. */
export function PlannedSubscription(type: TypeFunction, options: FieldOptions): PropertyDecorator {
  return (target, name) => Subscription(type as never, { ...options, subscribe })(target, name as string, {});
}

/** A field that this module adds to another module's type; stands in a class with `@Resolver(() => Type)`. */
export function AddedField(type: TypeFunction, options: FieldOptions): PropertyDecorator {
  return (target, name) => FieldResolver(type as never, options)(target, name as string, {});
}
