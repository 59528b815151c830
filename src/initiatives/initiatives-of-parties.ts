import { sql } from "kysely";
import { ArgsType, Field, Resolver } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { AddedField, Takes } from "../kernel/graphql";
import type { Connection } from "../kernel/pagination";
import { Country, Leader } from "../parties";
import { mapAddedFields, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";
import { CountryRole } from "./initiative.enums";
import { InitiativesArgs } from "./initiative.input";
import { initiativeList } from "./initiative.list";
import { type Initiative, InitiativeConnection } from "./initiative.type";
import { Summit } from "./summit.type";

@ArgsType()
class CountryInitiativesArgs extends InitiativesArgs {
  @Field(() => [CountryRole], {
    nullable: true,
    description: "Only initiatives in which this country has any of these roles.",
  })
  roles?: CountryRole[];
}

@Resolver(() => Country)
export class InitiativesOfCountry {
  @AddedField(() => InitiativeConnection, { description: "The initiatives in which the country has a role." })
  @Takes(() => CountryInitiativesArgs)
  initiatives!: Connection<Initiative>;

  @AddedField(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

@Resolver(() => Leader)
export class SummitsOfLeader {
  @AddedField(() => [Summit], { description: "The summits that the leader attended, the first one first." })
  summits!: Summit[];

  @AddedField(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

mapAddedFields(Country, InitiativesOfCountry, table("country"), (country) => ({
  initiatives: country.connection<DB["initiative"]>(
    () => initiativeList,
    (row, initiative, args) => {
      const roles = args.get("roles");
      const inRoles = roles ? sql` and c.role = any(${roles.param("country_role[]")})` : sql``;
      return [
        sql`exists (select from initiative_country as c where c.initiative_id = ${initiative("id")} and c.country_code = ${row("code")}${inRoles})`,
      ];
    },
  ),
  citations: citationsOf(country, "country_citation", "code", "country_code"),
}));

mapAddedFields(Leader, SummitsOfLeader, table("leader"), (leader) => ({
  summits: leader.through(() => Summit, table("summit"), {
    rows: table("summit_leader"),
    from: { id: "leader_id" },
    to: { summit_id: "id" },
    orderBy: (_, summit) => [summit("ordinal")],
  }),
  citations: citationsOf(leader, "leader_citation", "id", "leader_id"),
}));
