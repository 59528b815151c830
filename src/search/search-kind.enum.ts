import { registerEnumType } from "type-graphql";
import { SearchKind } from "../kernel/database/generated/enums";

registerEnumType(SearchKind, {
  name: "SearchKind",
  description:
    "What a search finds: the kind of a record, and with it the type that it has as `SearchRecord`. Of two records that fit a search as well, the one whose kind stands first comes first: INITIATIVE, ACTION_ITEM, ACTION_PLAN, COUNTRY, LEADER, SUMMIT, DOCUMENT, EVENT, INDICATOR, SECTOR, DISAGREEMENT, SOURCE.",
  valuesConfig: {
    INITIATIVE: { description: "An `Initiative`: its title and its summary are searched." },
    ACTION_ITEM: { description: "An `ActionItem`: its title and its description are searched." },
    ACTION_PLAN: { description: "An `ActionPlan`: its title and its description are searched." },
    COUNTRY: { description: "A `Country`: its names, its capital and its ISO 3166-1 codes are searched." },
    LEADER: { description: "A `Leader`: the name, its other spellings and the office are searched." },
    SUMMIT: { description: "A `Summit`: its name, its city and its occasion are searched." },
    DOCUMENT: { description: "A `Document`: its title and its note are searched." },
    EVENT: { description: "An `Event`: its title and its summary are searched." },
    INDICATOR: { description: "An `Indicator`: its label and its note are searched." },
    SECTOR: { description: "A `Sector`: its name and its OECD DAC code are searched." },
    DISAGREEMENT: { description: "A `Disagreement`: its topic and its assessment are searched." },
    SOURCE: { description: "A `Source`: its title and its publisher are searched." },
  },
});

export { SearchKind };
