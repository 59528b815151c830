import { sql } from "kysely";
import { Resolver } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { AddedField, Takes } from "../kernel/graphql";
import type { Connection } from "../kernel/pagination";
import { mapAddedFields, table } from "../planner";
import { InitiativesArgs } from "./initiative.input";
import { initiativeList } from "./initiative.list";
import { type Initiative, InitiativeConnection } from "./initiative.type";
import { Sector } from "./sector.type";

@Resolver(() => Sector)
export class InitiativesOfSector {
  @AddedField(() => InitiativeConnection, {
    description: "The initiatives in the sector or in one below it.",
  })
  @Takes(() => InitiativesArgs)
  initiatives!: Connection<Initiative>;
}

mapAddedFields(Sector, InitiativesOfSector, table("sector"), (sector) => ({
  initiatives: sector.connection<DB["initiative"]>(
    () => initiativeList,
    (row, initiative) => [
      sql`exists (select from initiative_sector_closure as s where s.initiative_id = ${initiative("id")} and s.sector_code = ${row("code")})`,
    ],
  ),
}));
