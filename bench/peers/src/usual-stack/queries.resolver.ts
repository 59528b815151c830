import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { ActionStatus } from "../../generated/prisma/client";
import type { Context } from "./loaders";
import { ActionItem, ActionItemFilter, InitiativeConnection, InitiativeFilter, ProgressGroup } from "./types";

const inCountries = (countries: string[] | undefined) =>
  countries ? { countries: { some: { countryCode: { in: countries } } } } : {};

const inSectors = (sectors: string[] | undefined) =>
  sectors
    ? { sectors: { some: { sector: { ancestors: { some: { ancestorCode: { in: sectors } } } } } } }
    : {};

@Resolver()
export class Queries {
  @Query(() => InitiativeConnection)
  async initiatives(
    @Arg("first", () => Int) first: number,
    @Arg("filter", () => InitiativeFilter) { countries, sectors }: InitiativeFilter,
    @Ctx() { prisma }: Context,
  ): Promise<InitiativeConnection> {
    const where = { ...inCountries(countries), ...inSectors(sectors) };
    return { nodes: await prisma.initiative.findMany({ where, orderBy: { id: "asc" }, take: first }) };
  }

  @Query(() => ActionItem, { nullable: true })
  actionItem(@Arg("id", () => ID) id: string, @Ctx() { prisma }: Context): Promise<ActionItem | null> {
    return prisma.actionItem.findUnique({ where: { id } });
  }

  @Query(() => [ProgressGroup])
  async progress(
    @Arg("filter", () => ActionItemFilter) { countries }: ActionItemFilter,
    @Ctx() { prisma }: Context,
  ): Promise<ProgressGroup[]> {
    const groups = await prisma.actionItemTally.groupBy({
      by: ["status"],
      where: { countryCodes: { hasSome: countries } },
      _sum: { count: true },
    });
    const counts = new Map(groups.map(({ status, _sum }) => [status, _sum.count]));
    const byStatus = Object.values(ActionStatus).map((status) => ({
      status,
      count: counts.get(status) ?? 0,
    }));
    return [{ progress: { byStatus } }];
  }
}
