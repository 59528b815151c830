import { isNonNullType } from "graphql";
import { type RawBuilder, sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import { type Inputs, Param } from "../inputs";
import { directionOf, type Sql } from "../sql";
import type { Emitter } from "./emitter";
import { jsonObject } from "./json-object";

/** The language of a text where none that was asked for is there. */
const DEFAULT_LANGUAGE = "en";

/** A text in the language wanted most of those it has: negotiated in the statement. */
export function emitText(field: SelectedField, map: Sql, emitter: Emitter): Sql {
  const { languages = [], preferred = 0 } = emitter.input(field);
  const wanted = languages.map((_, index) => wantedLanguage(field, index));
  const tag = chosenTag(map, wanted);
  const isFallback = sql`not ${hasAny(map, preferred === 0 ? [sql.lit(DEFAULT_LANGUAGE)] : wanted.slice(0, preferred))}`;
  const object = jsonObject(
    field.children.map((child) => [
      child.responseKey,
      child.name === "isFallback" ? isFallback : textField(child, map, tag, chosenEntry(map, wanted)),
    ]),
  );
  return isNonNullType(field.type) ? object : sql`case when ${map} is not null then ${object} end`;
}

function wantedLanguage(field: SelectedField, index: number): RawBuilder<unknown> {
  return sql`${new Param(({ slots }: Inputs) => slots[field.slot ?? -1]?.languages?.[index])}::text`;
}

/** `entry` is the part of the map for the tag: looked up without working out the tag itself. */
function textField(field: SelectedField, map: Sql, tag: Sql, entry: Sql): Sql {
  switch (field.name) {
    case "text":
      return sql`${entry}->>'text'`;
    case "language":
      return tag;
    case "direction":
      return directionOf(tag);
    case "isMachineTranslated":
    case "isReviewed":
      return sql`${entry}->${sql.lit(field.name)}`;
    case "translations":
      return translations(field, map);
    default:
      throw new Error(`a text has no field "${field.name}"`);
  }
}

function chosenEntry(map: Sql, wanted: readonly Sql[]): Sql {
  const entries = [...wanted, sql.lit(DEFAULT_LANGUAGE)].map((language) => sql`${map}->${language}`);
  return sql`coalesce(${sql.join(entries)}, (select value from jsonb_each(${map}) order by key limit 1))`;
}

function chosenTag(map: Sql, wanted: readonly Sql[]): Sql {
  const tags = [...wanted, sql.lit(DEFAULT_LANGUAGE)].map(
    (tag) => sql`case when ${map} ? ${tag} then ${tag} end`,
  );
  return sql`coalesce(${sql.join(tags)}, (select min(key) from jsonb_object_keys(${map}) as key))`;
}

function hasAny(map: Sql, tags: readonly Sql[]): Sql {
  return sql`(${sql.join(
    tags.map((tag) => sql`${map} ? ${tag}`),
    sql` or `,
  )})`;
}

function translations(field: SelectedField, map: Sql): Sql {
  const object = jsonObject(
    field.children.map((child) => [
      child.responseKey,
      textField(child, map, sql`entry.key`, sql`entry.value`),
    ]),
  );
  return sql`(select json_agg(${object} order by entry.key) from jsonb_each(${map}) as entry)`;
}
