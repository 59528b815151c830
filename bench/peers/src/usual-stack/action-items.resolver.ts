import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { ActionItem as ActionItemRow } from "../../generated/prisma/client";
import type { Context } from "./loaders";
import { english } from "./text";
import {
  ActionItem,
  ActionItemCountry,
  Country,
  Initiative,
  LocalizedText,
  StatusChangeConnection,
} from "./types";

@Resolver(() => ActionItem)
export class ActionItemFields {
  @FieldResolver(() => LocalizedText)
  title(@Root() { title }: ActionItemRow): LocalizedText {
    return english(title);
  }

  @FieldResolver(() => Initiative, { nullable: true })
  initiative(
    @Root() { initiativeId }: ActionItemRow,
    @Ctx() { loaders }: Context,
  ): Promise<Initiative> | null {
    return initiativeId === null ? null : loaders.initiative.load(initiativeId);
  }

  @FieldResolver(() => [ActionItemCountry])
  countries(@Root() { id }: ActionItemRow, @Ctx() { loaders }: Context): Promise<ActionItemCountry[]> {
    return loaders.countriesOfItem.load(id);
  }

  // Three or so each, as for the items of an initiative.
  @FieldResolver(() => StatusChangeConnection)
  async history(
    @Root() { id }: ActionItemRow,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<StatusChangeConnection> {
    return { nodes: (await loaders.historyOfItem.load(id)).slice(0, first) };
  }
}

@Resolver(() => ActionItemCountry)
export class ActionItemCountryFields {
  @FieldResolver(() => Country)
  country(@Root() { countryCode }: ActionItemCountry, @Ctx() { loaders }: Context): Promise<Country> {
    return loaders.country.load(countryCode);
  }
}
