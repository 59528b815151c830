import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type {
  Country as CountryRow,
  Leader as LeaderRow,
  Sector as SectorRow,
} from "../../generated/prisma/client";
import type { Context } from "./loaders";
import { english } from "./text";
import { Country, Leader, LocalizedText, Sector } from "./types";

@Resolver(() => Country)
export class CountryFields {
  @FieldResolver(() => LocalizedText)
  name(@Root() { name }: CountryRow): LocalizedText {
    return english(name);
  }
}

@Resolver(() => Sector)
export class SectorFields {
  @FieldResolver(() => LocalizedText)
  name(@Root() { name }: SectorRow): LocalizedText {
    return english(name);
  }
}

@Resolver(() => Leader)
export class LeaderFields {
  @FieldResolver(() => LocalizedText)
  name(@Root() { name }: LeaderRow): LocalizedText {
    return english(name);
  }

  @FieldResolver(() => Country)
  country(@Root() { countryCode }: LeaderRow, @Ctx() { loaders }: Context): Promise<Country> {
    return loaders.country.load(countryCode);
  }
}
