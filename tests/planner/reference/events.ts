import { columns, decimal, many, one, type Resolvers, texts, through, throughSorted } from "./fields";
import { hasPeriod } from "./initiatives";
import type { Tables } from "./rows";
import { citations } from "./sources";

export const eventResolvers = (tables: Tables): Resolvers => {
  const countries = tables("country");
  const indicators = tables("indicator");
  const subjects = tables("disagreement_subject");
  const subject = (table: string, to: string) =>
    through(subjects, tables(table), { from: "disagreement_id", to });
  return {
    Event: {
      ...columns("id", "happenedOn", "kind", "relation", "scope", "confidence"),
      ...texts("title", "summary", "note"),
      countries: through(tables("event_country"), countries, {
        from: "event_id",
        to: "country_code",
        targetKey: "code",
      }),
      initiatives: through(tables("event_initiative"), tables("initiative"), {
        from: "event_id",
        to: "initiative_id",
      }),
      citations: citations(tables, "event_citation", "event_id"),
    },
    Indicator: {
      ...columns("id", "unit", "qualifier", "geography", "statedBy", "statedOn", "confidence"),
      ...texts("label", "note"),
      value: decimal("value"),
      period: hasPeriod,
      leader: one(tables("leader"), "leader_id"),
      countries: through(tables("indicator_country"), countries, {
        from: "indicator_id",
        to: "country_code",
        targetKey: "code",
      }),
      conflictsWith: throughSorted(tables("indicator_conflict"), indicators, {
        from: "indicator_id",
        to: "other_id",
      }),
      disagreements: throughSorted(subjects, tables("disagreement"), {
        from: "indicator_id",
        to: "disagreement_id",
      }),
      citations: citations(tables, "indicator_citation", "indicator_id"),
    },
    Disagreement: {
      ...columns("id", "confidence"),
      ...texts("topic", "assessment"),
      positions: many(tables("position"), "disagreement_id"),
      initiatives: subject("initiative", "initiative_id"),
      indicators: subject("indicator", "indicator_id"),
      events: subject("event", "event_id"),
      summits: subject("summit", "summit_id"),
      planStatements: subject("plan_statement", "plan_statement_id"),
    },
    Position: { ...columns("value"), citations: citations(tables, "position_citation", "position_id") },
  };
};
