import { Directive, Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { LanguageUse } from "../kernel/database/generated/enums";
import { type LocalizedText, Text } from "../kernel/localization";
import { CountryCode, LanguageTag } from "../kernel/scalars";
import { mapType, table } from "../planner";
import { Confidence } from "./confidence.enum";

@ObjectType({ description: "A point on the earth in WGS 84." })
export class GeoPoint {
  @Field(() => Float, { description: "Degrees north of the equator, -90 to 90." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east of Greenwich, -180 to 180." })
  longitude!: number;
}

registerEnumType(LanguageUse, {
  name: "LanguageUse",
  description: "The standing of a language in a country.",
  valuesConfig: {
    STATE: { description: "State language." },
    OFFICIAL: { description: "Official language beside the state language." },
    OFFICIAL_USE: { description: "Used officially on a par with the state language." },
    INTERETHNIC: { description: "Language of communication between nationalities." },
    IN_USE: { description: "In use without a standing in law." },
  },
});

@ObjectType({ description: "A language of a country." })
export class CountryLanguage {
  @Field(() => LanguageTag, { description: "The language." })
  tag!: string;

  @Field(() => String, { description: "The script that it is written in, by its ISO 15924 code: `Cyrl`." })
  script!: string;

  @Field(() => LanguageUse, { description: "Its standing in the country." })
  status!: LanguageUse;
}

@Directive('@key(fields: "code")')
@ObjectType({ description: "A country that takes part in the format." })
export class Country {
  @Field(() => CountryCode, { description: "ISO 3166-1 alpha-2 code: `KZ`." })
  code!: string;

  @Field(() => String, { description: "ISO 3166-1 alpha-3 code: `KAZ`." })
  alpha3!: string;

  @Field(() => String, { description: "UN M49 code, three digits: `398`." })
  m49!: string;

  @Text({ description: "The short name: Kazakhstan." })
  name!: LocalizedText;

  @Text({ description: "The formal name: Republic of Kazakhstan." })
  officialName!: LocalizedText;

  @Text({ description: "The name of the capital." })
  capital!: LocalizedText;

  @Field(() => GeoPoint, { description: "Where the capital lies (GeoNames)." })
  location!: GeoPoint;

  @Field(() => [CountryLanguage], { description: "State and official languages, the first one first." })
  languages!: CountryLanguage[];

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;
}

mapType(GeoPoint, table("country"), (country) => ({
  latitude: country.column("latitude"),
  longitude: country.column("longitude"),
}));

mapType(CountryLanguage, table("country_language"), (language) => ({
  tag: language.column("tag"),
  script: language.column("script"),
  status: language.column("status"),
}));

mapType(Country, table("country"), (country) => ({
  code: country.column("code"),
  alpha3: country.column("alpha3"),
  m49: country.column("m49"),
  name: country.text("name"),
  officialName: country.text("official_name"),
  capital: country.text("capital"),
  location: country.embedded(() => GeoPoint),
  languages: country.many(
    () => CountryLanguage,
    table("country_language"),
    { code: "country_code" },
    { orderBy: (language) => [language("position")] },
  ),
  confidence: country.column("confidence"),
  note: country.text("note"),
}));
