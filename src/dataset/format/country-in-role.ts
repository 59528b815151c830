import { z } from "zod";
import { CountryRole } from "../../kernel/database/generated/enums";
import { countryCode } from "./scalars";

export const countryInRole = z.strictObject({ country: countryCode, role: z.enum(CountryRole) });

export const countriesInRoles = z.array(countryInRole).default([]).describe("Countries, each in its roles");
