import DataLoader from "dataloader";
import type { PrismaClient } from "../../generated/prisma/client";

/** The many rows of each key, in the order in which they were read. */
const many = <Row>(read: (keys: string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(async (keys) => {
    const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await read([...keys])) groups.get(keyOf(row))?.push(row);
    return keys.map((key) => groups.get(key) ?? []);
  });

/** The one row of each key. */
const one = <Row>(read: (keys: string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row>(async (keys) => {
    const rows = new Map((await read([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? new Error(`there is no record ${key}`));
  });

/** A DataLoader per relation, made anew for each request. */
export const createLoaders = (prisma: PrismaClient) => ({
  country: one(
    (codes) => prisma.country.findMany({ where: { code: { in: codes } } }),
    ({ code }) => code,
  ),
  sector: one(
    (codes) => prisma.sector.findMany({ where: { code: { in: codes } } }),
    ({ code }) => code,
  ),
  leader: one(
    (ids) => prisma.leader.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  initiative: one(
    (ids) => prisma.initiative.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
  sectorsOfInitiative: many(
    (ids) =>
      prisma.initiativeSector.findMany({
        where: { initiativeId: { in: ids } },
        orderBy: { sectorCode: "asc" },
      }),
    ({ initiativeId }) => initiativeId,
  ),
  proposalsOfInitiative: many(
    (ids) =>
      prisma.proposal.findMany({
        where: { initiativeId: { in: ids } },
        orderBy: [{ kind: "asc" }, { proposedOn: "asc" }, { id: "asc" }],
      }),
    ({ initiativeId }) => initiativeId,
  ),
  countriesOfInitiative: many(
    (ids) =>
      prisma.initiativeCountry.findMany({
        where: { initiativeId: { in: ids } },
        orderBy: [{ role: "asc" }, { countryCode: "asc" }],
      }),
    ({ initiativeId }) => initiativeId,
  ),
  itemsOfInitiative: many(
    (ids) => prisma.actionItem.findMany({ where: { initiativeId: { in: ids } }, orderBy: { id: "asc" } }),
    ({ initiativeId }) => initiativeId ?? "",
  ),
  countriesOfItem: many(
    (ids) =>
      prisma.actionItemCountry.findMany({
        where: { itemId: { in: ids } },
        orderBy: [{ role: "asc" }, { countryCode: "asc" }],
      }),
    ({ itemId }) => itemId,
  ),
  historyOfItem: many(
    (ids) =>
      prisma.statusChange.findMany({
        where: { itemId: { in: ids } },
        orderBy: [{ effectiveOn: "asc" }, { sequence: "asc" }],
      }),
    ({ itemId }) => itemId,
  ),
});

export interface Context {
  readonly prisma: PrismaClient;
  readonly loaders: ReturnType<typeof createLoaders>;
}
