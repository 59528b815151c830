import "reflect-metadata";
import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from "graphql";
import { Directive } from "type-graphql";

const names = new GraphQLList(new GraphQLNonNull(GraphQLString));

/** What one object of a type, or of a field, costs: as Federation defines it from version 2.9 on. */
export const costDirective = new GraphQLDirective({
  name: "cost",
  locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
  args: { weight: { type: new GraphQLNonNull(GraphQLInt) } },
});

/** How long a list is, as far as it can be told before it is read: also Federation's. */
export const listSizeDirective = new GraphQLDirective({
  name: "listSize",
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt },
    slicingArguments: { type: names },
    sizedFields: { type: names },
    requireOneSlicingArgument: { type: GraphQLBoolean, defaultValue: true },
  },
});

/**
 * Reading one object of this field, or of this type, is as much work as reading so many plain ones. Without it an
 * object costs 1, a scalar nothing.
 */
export function Cost(weight: number): PropertyDecorator & ClassDecorator {
  return Directive(`@cost(weight: ${weight})`);
}

/** About how long the list is. Without it a list counts as short; connections count their pages by themselves. */
export function ListSize(assumedSize: number): PropertyDecorator {
  return Directive(`@listSize(assumedSize: ${assumedSize}, requireOneSlicingArgument: false)`);
}
