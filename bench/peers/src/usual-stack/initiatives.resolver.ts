import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Initiative as InitiativeRow } from "../../generated/prisma/client";
import type { Context } from "./loaders";
import { english } from "./text";
import {
  ActionItemConnection,
  Country,
  Initiative,
  InitiativeCountry,
  Leader,
  LocalizedText,
  Proposal,
  Sector,
} from "./types";

@Resolver(() => Initiative)
export class InitiativeFields {
  @FieldResolver(() => LocalizedText)
  title(@Root() { title }: InitiativeRow): LocalizedText {
    return english(title);
  }

  @FieldResolver(() => [Sector])
  async sectors(@Root() { id }: InitiativeRow, @Ctx() { loaders }: Context): Promise<Sector[]> {
    const links = await loaders.sectorsOfInitiative.load(id);
    return Promise.all(links.map(({ sectorCode }) => loaders.sector.load(sectorCode)));
  }

  @FieldResolver(() => [Proposal])
  proposals(@Root() { id }: InitiativeRow, @Ctx() { loaders }: Context): Promise<Proposal[]> {
    return loaders.proposalsOfInitiative.load(id);
  }

  @FieldResolver(() => [InitiativeCountry])
  countries(@Root() { id }: InitiativeRow, @Ctx() { loaders }: Context): Promise<InitiativeCountry[]> {
    return loaders.countriesOfInitiative.load(id);
  }

  // A DataLoader cannot end each list at its limit: all items of the initiatives are read, ten or so each.
  @FieldResolver(() => ActionItemConnection)
  async actionItems(
    @Root() { id }: InitiativeRow,
    @Arg("first", () => Int) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<ActionItemConnection> {
    return { nodes: (await loaders.itemsOfInitiative.load(id)).slice(0, first) };
  }
}

@Resolver(() => Proposal)
export class ProposalFields {
  @FieldResolver(() => Leader)
  leader(@Root() { leaderId }: Proposal, @Ctx() { loaders }: Context): Promise<Leader> {
    return loaders.leader.load(leaderId);
  }
}

@Resolver(() => InitiativeCountry)
export class InitiativeCountryFields {
  @FieldResolver(() => Country)
  country(@Root() { countryCode }: InitiativeCountry, @Ctx() { loaders }: Context): Promise<Country> {
    return loaders.country.load(countryCode);
  }
}
