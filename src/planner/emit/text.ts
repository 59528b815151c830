import { isNonNullType } from "graphql";
import { type RawBuilder, sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import { type Inputs, Param } from "../inputs";
import { directionOf, type Sql } from "../sql";
import { type Emitter, objectOf } from "./emitter";
import { type Json, jsonAggregate, jsonText, jsonValue, jsonWhen, orNull } from "./json";

/** The language of a text where none that was asked for is there. */
const DEFAULT_LANGUAGE = "en";

/** A text in the language wanted most of those it has: negotiated in the statement. */
export function emitText(field: SelectedField, map: Sql, emitter: Emitter): Json {
  const { languages = [], preferred = 0 } = emitter.input(field);
  const wanted = languages.map((_, index) => wantedLanguage(field, index));
  const tag = chosenTag(map, wanted);
  const isFallback = sql`not ${hasAny(map, preferred === 0 ? [sql.lit(DEFAULT_LANGUAGE)] : wanted.slice(0, preferred))}`;
  const part = (name: string): Sql => chosenPart(map, wanted, name);
  const object = objectOf(field.children, (child) =>
    child.name === "isFallback" ? jsonValue(isFallback, child.type) : textField(child, map, tag, part),
  );
  return isNonNullType(field.type) ? object : jsonWhen(sql`${map} is not null`, object);
}

function wantedLanguage(field: SelectedField, index: number): RawBuilder<unknown> {
  return sql`${new Param(({ slots }: Inputs) => slots[field.slot ?? -1]?.languages?.[index])}::text`;
}

/** `part` gives a part of the text for the tag: looked up without working out the tag itself. */
function textField(field: SelectedField, map: Sql, tag: Sql, part: (name: string) => Sql): Json {
  switch (field.name) {
    case "text":
    case "isMachineTranslated":
    case "isReviewed":
      return orNull(sql`(${part(field.name)})::text`);
    case "language":
      return jsonValue(tag, field.type);
    case "direction":
      return jsonValue(directionOf(tag), field.type);
    case "translations":
      return translations(field, map);
    default:
      throw new Error(`a text has no field "${field.name}"`);
  }
}

function chosenPart(map: Sql, wanted: readonly Sql[], name: string): Sql {
  const key = sql.lit(name);
  const parts = [...wanted, sql.lit(DEFAULT_LANGUAGE)].map((language) => sql`${map}->${language}->${key}`);
  return sql`coalesce(${sql.join(parts)}, ${map}->fallback_language(${map})->${key})`;
}

function chosenTag(map: Sql, wanted: readonly Sql[]): Sql {
  const tags = [...wanted, sql.lit(DEFAULT_LANGUAGE)].map(
    (tag) => sql`case when ${map} ? ${tag} then ${tag} end`,
  );
  return sql`coalesce(${sql.join(tags)}, fallback_language(${map}))`;
}

function hasAny(map: Sql, tags: readonly Sql[]): Sql {
  return sql`(${sql.join(
    tags.map((tag) => sql`${map} ? ${tag}`),
    sql` or `,
  )})`;
}

function translations(field: SelectedField, map: Sql): Json {
  const part = (name: string): Sql => sql`entry.value->${sql.lit(name)}`;
  const object = objectOf(field.children, (child) => textField(child, map, sql`entry.key`, part));
  const list = jsonText(jsonAggregate(object, { order: sql` order by entry.key` }));
  return [sql`(select ${list} from jsonb_each(${map}) as entry)`];
}
