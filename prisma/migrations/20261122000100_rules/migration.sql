-- What must always be true, and what the model in prisma/ cannot say.
--
-- Errors of our own carry these codes:
--   SZ001  a record is append-only
--   SZ002  a status change has no evidence
--   SZ003  a record has no citation
--   SZ004  a retraction does not fit the change that it retracts
--   SZ005  an initiative is its own ancestor

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Formats. A function of NULL is NULL, which a check lets pass: whether a value may be missing is for the column
-- to say. Bodies are SQL-standard, so their names are bound once, whatever search_path a session has.

CREATE FUNCTION is_slug(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN value ~ '^[a-z0-9][a-z0-9-]*$';

CREATE FUNCTION is_web_address(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN value ~ '^https?://[^\s]+$';

-- BCP 47, by its shape.
CREATE FUNCTION is_language_tag(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN value ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$';

CREATE FUNCTION is_language_tags(value text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN value IS NOT NULL AND (SELECT bool_and(is_language_tag(tag)) FROM unnest(value) AS tag) IS NOT FALSE;

-- Days of the world may be known to the year or to the month only: 2025, 2025-10, 2025-10-09.
CREATE FUNCTION is_partial_date(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN value !~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' OR value < '0001' THEN false
        WHEN length(value) = 10 THEN substr(value, 9, 2)::integer <= extract(day FROM
            make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1) + interval '1 month - 1 day')
        ELSE length(value) > 0
    END;

-- The first day that a partial date covers. NULL where the value is none.
CREATE FUNCTION partial_date_start(value text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN is_partial_date(value) THEN make_date(
        substr(value, 1, 4)::integer,
        coalesce(nullif(substr(value, 6, 2), ''), '1')::integer,
        coalesce(nullif(substr(value, 9, 2), ''), '1')::integer
    ) END;

-- The last day that a partial date covers. NULL where the value is none.
CREATE FUNCTION partial_date_end(value text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE length(CASE WHEN is_partial_date(value) THEN value END)
        WHEN 4 THEN make_date(substr(value, 1, 4)::integer, 12, 31)
        WHEN 7 THEN
            (make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1) + interval '1 month - 1 day')::date
        WHEN 10 THEN
            make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer)
    END;

-- Whether a period can be one, as far as the precision of its ends tells: 2025-12 to 2025 can, 2026-01 to 2025 cannot.
-- Partial dates sort as their texts do, and a tilde sorts behind everything that may follow.
CREATE FUNCTION is_period(first text, last text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN first COLLATE "C" <= last || '~';

-- The days on which a leader was in office for sure: imprecise dates make them fewer, never more.
CREATE FUNCTION days_in_office(took_office_on text, left_office_on text) RETURNS daterange
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN took_office_on IS NULL THEN 'empty'::daterange
        WHEN left_office_on IS NULL THEN daterange(partial_date_end(took_office_on), NULL, '[)')
        ELSE daterange(
            partial_date_end(took_office_on),
            greatest(partial_date_end(took_office_on), partial_date_start(left_office_on)),
            '[)'
        )
    END;

-- Text that people read, by language: {"en": {"text": "…", "isReviewed": true, "isMachineTranslated": false}}.
-- Counting is the cheapest way in SQL to say "all of them, and nothing else".
CREATE FUNCTION is_text_map(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value)
        WHEN 'object' THEN value <> '{}'
            AND NOT jsonb_path_exists(
                value,
                '$.keyvalue() ? (!(
                    @.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
                    && @.value.type() == "object"
                    && @.value.text.type() == "string" && @.value.text != ""
                    && @.value.isReviewed.type() == "boolean"
                    && @.value.isMachineTranslated.type() == "boolean"
                    && !(exists(@.value.keyvalue() ? (@.key != "text" && @.key != "isReviewed" && @.key != "isMachineTranslated")))
                ))'
            )
        ELSE jsonb_typeof(value) = 'object'
    END;

-- Other spellings of a name, by language: {"en": ["…"]}.
CREATE FUNCTION is_variant_map(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN jsonb_typeof(value) = 'object' AND (
        SELECT bool_and(
            is_language_tag(tag)
            AND jsonb_typeof(variants) = 'array'
            AND NOT jsonb_path_exists(variants, 'strict $[*] ? (@.type() != "string" || @ == "")')
        )
        FROM jsonb_each(value) AS entry (tag, variants)
    ) IS NOT FALSE;

-- How sure single fields of a record are: {"capital": "HIGH"}.
CREATE FUNCTION is_confidence_map(value jsonb) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN jsonb_typeof(value) = 'object' AND (
        SELECT bool_and(level #>> '{}' = ANY (enum_range(NULL::confidence)::text[]))
        FROM jsonb_each(value) AS entry (field, level)
    ) IS NOT FALSE;

-- RFC 7946, by its shape.
CREATE FUNCTION is_geojson_geometry(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN jsonb_typeof(value) = 'object' AND coalesce(
        CASE
            WHEN value ->> 'type' = 'GeometryCollection' THEN jsonb_typeof(value -> 'geometries') = 'array'
            WHEN value ->> 'type' IN
                ('Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon')
                THEN jsonb_typeof(value -> 'coordinates') = 'array'
        END,
        false
    );

CREATE FUNCTION is_sdg_goals(value integer[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN value IS NOT NULL AND (
        SELECT count(*) = count(DISTINCT goal) AND bool_and(goal BETWEEN 1 AND 17) IS NOT FALSE
        FROM unnest(value) AS goal
    );

-- The values of action_status and completion, spelt out: asking for an enum's values is slow in a check of every row.
CREATE FUNCTION is_status_value(axis status_axis, value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE axis
        WHEN 'OFFICIAL' THEN
            value IN ('PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED')
        WHEN 'ASSESSMENT' THEN
            value IN ('NO_EVIDENCE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE')
    END;

-- Checks.

ALTER TABLE "action_item"
    ADD CONSTRAINT "action_item_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "action_item_title_text_map" CHECK (is_text_map("title")),
    ADD CONSTRAINT "action_item_description_text_map" CHECK (is_text_map("description")),
    ADD CONSTRAINT "action_item_planned_start_partial_date" CHECK (is_partial_date("planned_start")),
    ADD CONSTRAINT "action_item_planned_end_partial_date" CHECK (is_partial_date("planned_end")),
    ADD CONSTRAINT "action_item_actual_start_partial_date" CHECK (is_partial_date("actual_start")),
    ADD CONSTRAINT "action_item_actual_end_partial_date" CHECK (is_partial_date("actual_end")),
    ADD CONSTRAINT "action_item_planned_order" CHECK (is_period("planned_start", "planned_end")),
    ADD CONSTRAINT "action_item_actual_order" CHECK (is_period("actual_start", "actual_end")),
    ADD CONSTRAINT "action_item_version_positive" CHECK ("version" >= 1);

ALTER TABLE "action_plan"
    ADD CONSTRAINT "action_plan_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "action_plan_title_text_map" CHECK (is_text_map("title")),
    ADD CONSTRAINT "action_plan_description_text_map" CHECK (is_text_map("description")),
    ADD CONSTRAINT "action_plan_period_order" CHECK ("starts_on" <= "ends_on");

ALTER TABLE "amount"
    ADD CONSTRAINT "amount_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "amount_label_text_map" CHECK (is_text_map("label")),
    ADD CONSTRAINT "amount_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "amount_stated_on_partial_date" CHECK (is_partial_date("stated_on")),
    ADD CONSTRAINT "amount_period_start_partial_date" CHECK (is_partial_date("period_start")),
    ADD CONSTRAINT "amount_period_end_partial_date" CHECK (is_partial_date("period_end")),
    ADD CONSTRAINT "amount_currency_iso" CHECK ("currency" ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT "amount_period_order" CHECK (is_period("period_start", "period_end"));

ALTER TABLE "change"
    ADD CONSTRAINT "change_status_recorded" CHECK ("kind" <> 'STATUS_RECORDED' OR "status_change_id" IS NOT NULL);

ALTER TABLE "country"
    ADD CONSTRAINT "country_name_text_map" CHECK (is_text_map("name")),
    ADD CONSTRAINT "country_official_name_text_map" CHECK (is_text_map("official_name")),
    ADD CONSTRAINT "country_capital_text_map" CHECK (is_text_map("capital")),
    ADD CONSTRAINT "country_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "country_code_iso" CHECK ("code" ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT "country_alpha3_iso" CHECK ("alpha3" ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT "country_m49_un" CHECK ("m49" ~ '^[0-9]{3}$'),
    ADD CONSTRAINT "country_latitude_range" CHECK ("latitude" BETWEEN -90 AND 90),
    ADD CONSTRAINT "country_longitude_range" CHECK ("longitude" BETWEEN -180 AND 180),
    ADD CONSTRAINT "country_field_confidence_levels" CHECK (is_confidence_map("field_confidence"));

ALTER TABLE "country_group"
    ADD CONSTRAINT "country_group_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "country_group_name_text_map" CHECK (is_text_map("name"));

ALTER TABLE "country_language"
    ADD CONSTRAINT "country_language_tag_language" CHECK (is_language_tag("tag")),
    ADD CONSTRAINT "country_language_script_iso" CHECK ("script" ~ '^[A-Z][a-z]{3}$');

ALTER TABLE "dataset"
    ADD CONSTRAINT "dataset_title_text_map" CHECK (is_text_map("title")),
    ADD CONSTRAINT "dataset_description_text_map" CHECK (is_text_map("description")),
    ADD CONSTRAINT "dataset_one_row" CHECK ("id" = 1),
    ADD CONSTRAINT "dataset_languages_tags" CHECK (is_language_tags("languages")),
    ADD CONSTRAINT "dataset_revision_positive" CHECK ("revision" >= 0);

ALTER TABLE "disagreement"
    ADD CONSTRAINT "disagreement_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "disagreement_topic_text_map" CHECK (is_text_map("topic")),
    ADD CONSTRAINT "disagreement_assessment_text_map" CHECK (is_text_map("assessment"));

ALTER TABLE "disagreement_subject"
    ADD CONSTRAINT "disagreement_subject_reference" CHECK (num_nonnulls("initiative_id", "indicator_id", "event_id", "summit_id", "plan_statement_id") = 1);

ALTER TABLE "document"
    ADD CONSTRAINT "document_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "document_title_text_map" CHECK (is_text_map("title")),
    ADD CONSTRAINT "document_point_count_note_text_map" CHECK (is_text_map("point_count_note")),
    ADD CONSTRAINT "document_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "document_adopted_on_partial_date" CHECK (is_partial_date("adopted_on")),
    ADD CONSTRAINT "document_point_count_positive" CHECK ("point_count" >= 1);

ALTER TABLE "document_point"
    ADD CONSTRAINT "document_point_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "document_point_summary_text_map" CHECK (is_text_map("summary"));

ALTER TABLE "event"
    ADD CONSTRAINT "event_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "event_title_text_map" CHECK (is_text_map("title")),
    ADD CONSTRAINT "event_summary_text_map" CHECK (is_text_map("summary")),
    ADD CONSTRAINT "event_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "event_happened_on_partial_date" CHECK (is_partial_date("happened_on"));

ALTER TABLE "evidence"
    ADD CONSTRAINT "evidence_reference" CHECK (num_nonnulls("source_id", "event_id", "url") >= 1),
    ADD CONSTRAINT "evidence_url_web" CHECK (is_web_address("url")),
    ADD CONSTRAINT "evidence_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "history_entry"
    ADD CONSTRAINT "history_entry_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "history_entry_summary_text_map" CHECK (is_text_map("summary")),
    ADD CONSTRAINT "history_entry_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "history_entry_happened_on_partial_date" CHECK (is_partial_date("happened_on"));

ALTER TABLE "indicator"
    ADD CONSTRAINT "indicator_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "indicator_label_text_map" CHECK (is_text_map("label")),
    ADD CONSTRAINT "indicator_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "indicator_stated_on_partial_date" CHECK (is_partial_date("stated_on")),
    ADD CONSTRAINT "indicator_period_start_partial_date" CHECK (is_partial_date("period_start")),
    ADD CONSTRAINT "indicator_period_end_partial_date" CHECK (is_partial_date("period_end")),
    ADD CONSTRAINT "indicator_period_order" CHECK (is_period("period_start", "period_end"));

ALTER TABLE "indicator_conflict"
    ADD CONSTRAINT "indicator_conflict_other_another" CHECK ("indicator_id" <> "other_id");

ALTER TABLE "initiative"
    ADD CONSTRAINT "initiative_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "initiative_title_text_map" CHECK (is_text_map("title")),
    ADD CONSTRAINT "initiative_summary_text_map" CHECK (is_text_map("summary")),
    ADD CONSTRAINT "initiative_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "initiative_parent_another" CHECK ("parent_id" <> "id"),
    ADD CONSTRAINT "initiative_sdg_goals_known" CHECK (is_sdg_goals("sdg_goals")),
    ADD CONSTRAINT "initiative_version_positive" CHECK ("version" >= 1);

ALTER TABLE "leader"
    ADD CONSTRAINT "leader_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "leader_name_text_map" CHECK (is_text_map("name")),
    ADD CONSTRAINT "leader_office_text_map" CHECK (is_text_map("office")),
    ADD CONSTRAINT "leader_took_office_note_text_map" CHECK (is_text_map("took_office_note")),
    ADD CONSTRAINT "leader_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "leader_took_office_on_partial_date" CHECK (is_partial_date("took_office_on")),
    ADD CONSTRAINT "leader_left_office_on_partial_date" CHECK (is_partial_date("left_office_on")),
    ADD CONSTRAINT "leader_name_variants_map" CHECK (is_variant_map("name_variants")),
    ADD CONSTRAINT "leader_wikidata_id_item" CHECK ("wikidata_id" ~ '^Q[1-9][0-9]*$'),
    ADD CONSTRAINT "leader_office_order" CHECK (is_period("took_office_on", "left_office_on"));

ALTER TABLE "location"
    ADD CONSTRAINT "location_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "location_name_text_map" CHECK (is_text_map("name")),
    ADD CONSTRAINT "location_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "location_geometry_geojson" CHECK (is_geojson_geometry("geometry"));

ALTER TABLE "milestone"
    ADD CONSTRAINT "milestone_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "milestone_title_text_map" CHECK (is_text_map("title")),
    ADD CONSTRAINT "milestone_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "milestone_planned_on_partial_date" CHECK (is_partial_date("planned_on")),
    ADD CONSTRAINT "milestone_completed_on_partial_date" CHECK (is_partial_date("completed_on"));

ALTER TABLE "plan_statement"
    ADD CONSTRAINT "plan_statement_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "plan_statement_statement_text_map" CHECK (is_text_map("statement")),
    ADD CONSTRAINT "plan_statement_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "plan_statement_stated_on_partial_date" CHECK (is_partial_date("stated_on"));

ALTER TABLE "position"
    ADD CONSTRAINT "position_id_slug" CHECK (is_slug("id"));

ALTER TABLE "proposal"
    ADD CONSTRAINT "proposal_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "proposal_statement_text_map" CHECK (is_text_map("statement")),
    ADD CONSTRAINT "proposal_proposed_on_partial_date" CHECK (is_partial_date("proposed_on"));

ALTER TABLE "sector"
    ADD CONSTRAINT "sector_name_text_map" CHECK (is_text_map("name")),
    ADD CONSTRAINT "sector_code_dac" CHECK ("code" ~ '^[0-9]{3}([0-9]{2})?$'),
    ADD CONSTRAINT "sector_parent_prefix" CHECK ("code" <> "parent_code" AND starts_with("code", "parent_code"));

ALTER TABLE "source"
    ADD CONSTRAINT "source_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "source_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "source_published_on_partial_date" CHECK (is_partial_date("published_on")),
    ADD CONSTRAINT "source_url_web" CHECK (is_web_address("url")),
    ADD CONSTRAINT "source_language_tag" CHECK (is_language_tag("language"));

ALTER TABLE "speech"
    ADD CONSTRAINT "speech_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "speech_language_tag" CHECK (is_language_tag("language"));

ALTER TABLE "status_change"
    ADD CONSTRAINT "status_change_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "status_change_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "status_change_to_value_of_axis" CHECK (is_status_value("axis", "to_value")),
    ADD CONSTRAINT "status_change_from_value_of_axis" CHECK (is_status_value("axis", "from_value")),
    ADD CONSTRAINT "status_change_country_official" CHECK ("country_code" IS NULL OR "axis" = 'OFFICIAL'),
    ADD CONSTRAINT "status_change_retracts_another" CHECK ("retracts_id" <> "id");

ALTER TABLE "summit"
    ADD CONSTRAINT "summit_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "summit_name_text_map" CHECK (is_text_map("name")),
    ADD CONSTRAINT "summit_city_text_map" CHECK (is_text_map("city")),
    ADD CONSTRAINT "summit_occasion_text_map" CHECK (is_text_map("occasion")),
    ADD CONSTRAINT "summit_note_text_map" CHECK (is_text_map("note")),
    ADD CONSTRAINT "summit_held_on_partial_date" CHECK (is_partial_date("held_on")),
    ADD CONSTRAINT "summit_ended_on_partial_date" CHECK (is_partial_date("ended_on")),
    ADD CONSTRAINT "summit_ordinal_positive" CHECK ("ordinal" >= 1),
    ADD CONSTRAINT "summit_held_on_known" CHECK ("status" = 'PLANNED' OR "held_on" IS NOT NULL),
    ADD CONSTRAINT "summit_held_order" CHECK (is_period("held_on", "ended_on"));

ALTER TABLE "summit_venue"
    ADD CONSTRAINT "summit_venue_name_text_map" CHECK (is_text_map("name")),
    ADD CONSTRAINT "summit_venue_note_text_map" CHECK (is_text_map("note"));

-- Two leaders cannot hold the office of one country on the same day.
ALTER TABLE "leader" ADD CONSTRAINT "leader_one_in_office"
    EXCLUDE USING gist ("country_code" WITH =, days_in_office("took_office_on", "left_office_on") WITH &&);

-- No initiative is its own ancestor.
CREATE FUNCTION refuse_initiative_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE ancestor AS (
            SELECT parent_id FROM initiative WHERE id = NEW.id
            UNION
            SELECT parent.parent_id FROM initiative AS parent JOIN ancestor ON parent.id = ancestor.parent_id
        )
        SELECT FROM ancestor WHERE parent_id = NEW.id
    ) THEN
        RAISE EXCEPTION 'initiative % is its own ancestor', NEW.id USING ERRCODE = 'SZ005', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "initiative_without_cycle" AFTER INSERT OR UPDATE OF "parent_id" ON "initiative"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."parent_id" IS NOT NULL)
    EXECUTE FUNCTION refuse_initiative_cycle();

-- The history is append-only.

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: it is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'SZ001', TABLE = TG_TABLE_NAME, HINT = 'Append a status change that retracts the earlier one.';
END $$;

CREATE TRIGGER "status_change_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "status_change"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "evidence_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION check_retraction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM status_change AS retracted
        WHERE retracted.id = NEW.retracts_id
            AND retracted.retracts_id IS NULL
            AND retracted.item_id = NEW.item_id
            AND retracted.axis = NEW.axis
            AND retracted.country_code IS NOT DISTINCT FROM NEW.country_code
    ) THEN
        RAISE EXCEPTION 'status change % cannot retract %: it is a retraction itself, or about something else',
            NEW.id, NEW.retracts_id USING ERRCODE = 'SZ004', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "status_change_retraction" AFTER INSERT ON "status_change"
    FOR EACH ROW WHEN (NEW."retracts_id" IS NOT NULL) EXECUTE FUNCTION check_retraction();

-- Nothing is said without evidence or a citation. Checked when a transaction commits, so that the order of writing
-- is free.

CREATE FUNCTION require_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM evidence WHERE status_change_id = NEW.id LIMIT 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'status change % has no evidence', NEW.id USING ERRCODE = 'SZ002', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "status_change_evidence" AFTER INSERT ON "status_change"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_evidence();

-- Arguments: the table of the cited record; its citations are in <table>_citation, by <table>_id.
CREATE FUNCTION require_citation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    cited text := TG_ARGV[0];
    is_record boolean := TG_TABLE_NAME = TG_ARGV[0];
    record_id text;
    is_uncited boolean;
BEGIN
    -- A branch for each table: statements that name their table are planned once, not once a row.
    IF is_record THEN
        record_id := NEW.id;
    END IF;
    CASE cited
        WHEN 'initiative' THEN
            IF NOT is_record THEN
                record_id := OLD.initiative_id;
            END IF;
            is_uncited := EXISTS (SELECT FROM initiative WHERE id = record_id)
                AND NOT EXISTS (SELECT FROM initiative_citation WHERE initiative_id = record_id);
        WHEN 'proposal' THEN
            IF NOT is_record THEN
                record_id := OLD.proposal_id;
            END IF;
            is_uncited := EXISTS (SELECT FROM proposal WHERE id = record_id)
                AND NOT EXISTS (SELECT FROM proposal_citation WHERE proposal_id = record_id);
        WHEN 'event' THEN
            IF NOT is_record THEN
                record_id := OLD.event_id;
            END IF;
            is_uncited := EXISTS (SELECT FROM event WHERE id = record_id)
                AND NOT EXISTS (SELECT FROM event_citation WHERE event_id = record_id);
        WHEN 'indicator' THEN
            IF NOT is_record THEN
                record_id := OLD.indicator_id;
            END IF;
            is_uncited := EXISTS (SELECT FROM indicator WHERE id = record_id)
                AND NOT EXISTS (SELECT FROM indicator_citation WHERE indicator_id = record_id);
    END CASE;
    IF is_uncited THEN
        RAISE EXCEPTION '% % has no citation', cited, record_id USING ERRCODE = 'SZ003', TABLE = cited;
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "initiative_cited" AFTER INSERT ON "initiative"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('initiative');
CREATE CONSTRAINT TRIGGER "initiative_citation_kept" AFTER UPDATE OR DELETE ON "initiative_citation"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('initiative');
CREATE CONSTRAINT TRIGGER "proposal_cited" AFTER INSERT ON "proposal"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('proposal');
CREATE CONSTRAINT TRIGGER "proposal_citation_kept" AFTER UPDATE OR DELETE ON "proposal_citation"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('proposal');
CREATE CONSTRAINT TRIGGER "event_cited" AFTER INSERT ON "event"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('event');
CREATE CONSTRAINT TRIGGER "event_citation_kept" AFTER UPDATE OR DELETE ON "event_citation"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('event');
CREATE CONSTRAINT TRIGGER "indicator_cited" AFTER INSERT ON "indicator"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('indicator');
CREATE CONSTRAINT TRIGGER "indicator_citation_kept" AFTER UPDATE OR DELETE ON "indicator_citation"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation('indicator');

-- Derived columns. An update of one of them is overruled: pg_trigger_depth() is 0 outside triggers. A bulk import may
-- insert what it computed itself, which saves the update of each row, and is corrected where it is wrong.

CREATE FUNCTION derive_due_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.due_on := partial_date_end(NEW.planned_end);
    RETURN NEW;
END $$;

CREATE TRIGGER "action_item_due_on" BEFORE INSERT OR UPDATE OF "planned_end", "due_on" ON "action_item"
    FOR EACH ROW WHEN (NEW."planned_end" IS NOT NULL OR NEW."due_on" IS NOT NULL) EXECUTE FUNCTION derive_due_on();

CREATE FUNCTION rewrite_sector_closure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM sector_closure;
    INSERT INTO sector_closure (ancestor_code, descendant_code)
    WITH RECURSIVE closure AS (
        SELECT code AS ancestor_code, code AS descendant_code FROM sector
        UNION
        SELECT closure.ancestor_code, child.code FROM closure JOIN sector AS child ON child.parent_code = closure.descendant_code
    )
    SELECT ancestor_code, descendant_code FROM closure;
    RETURN NULL;
END $$;

CREATE TRIGGER "sector_closure_rewritten" AFTER INSERT OR UPDATE OR DELETE ON "sector"
    FOR EACH STATEMENT EXECUTE FUNCTION rewrite_sector_closure();

-- The changes that count: neither a retraction nor retracted. num_nonnulls() keeps a planner without statistics, as
-- amid an import, from taking the index on retracts_id, whose NULLs are most of the table.
CREATE VIEW "standing_status_change" AS
    SELECT change.* FROM status_change AS change
    WHERE num_nonnulls(change.retracts_id) = 0
        AND NOT EXISTS (SELECT FROM status_change AS retraction WHERE retraction.retracts_id = change.id);

-- An item's present status, assessment and last evidence.

CREATE FUNCTION keep_derived_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.status := OLD.status;
    NEW.assessment := OLD.assessment;
    NEW.last_evidence_on := OLD.last_evidence_on;
    RETURN NEW;
END $$;

CREATE TRIGGER "action_item_status_kept"
    BEFORE UPDATE OF "status", "assessment", "last_evidence_on" ON "action_item" FOR EACH ROW
    WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION keep_derived_status();

-- Where there is a history, derive_status() has seen to the status. Without one there is nothing to derive it from.
CREATE FUNCTION reset_status_without_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM status_change WHERE item_id = NEW.id LIMIT 1;
    IF NOT FOUND THEN
        UPDATE action_item SET status = 'PIPELINE', assessment = 'NO_EVIDENCE', last_evidence_on = NULL
        WHERE id = NEW.id;
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "action_item_status_derived" AFTER INSERT ON "action_item"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW."status" <> 'PIPELINE' OR NEW."assessment" <> 'NO_EVIDENCE' OR NEW."last_evidence_on" IS NOT NULL)
    EXECUTE FUNCTION reset_status_without_history();

-- EXECUTE plans anew each time: a plan made for one change would be wrong for an import, and the other way round.
CREATE FUNCTION derive_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE $sql$
        WITH touched AS MATERIALIZED (
            SELECT DISTINCT item_id FROM inserted
        ), latest AS MATERIALIZED (
            SELECT DISTINCT ON (item_id, axis, country_code) item_id, axis, country_code, to_value, effective_on
            FROM standing_status_change
            WHERE item_id IN (SELECT item_id FROM touched)
            ORDER BY item_id, axis, country_code, effective_on DESC, sequence DESC
        ), present AS (
            SELECT item_id,
                max(to_value) FILTER (WHERE axis = 'OFFICIAL' AND country_code IS NULL)::action_status AS status,
                max(to_value) FILTER (WHERE axis = 'ASSESSMENT' AND country_code IS NULL)::completion AS assessment,
                max(effective_on) AS last_evidence_on
            FROM touched LEFT JOIN latest USING (item_id)
            GROUP BY item_id
        ), derived_for_countries AS (
            UPDATE action_item_country AS country
            SET status = latest.to_value::action_status
            FROM (
                SELECT DISTINCT item_id, country_code FROM inserted WHERE country_code IS NOT NULL
            ) AS touched_country
            LEFT JOIN latest USING (item_id, country_code)
            WHERE country.item_id = touched_country.item_id AND country.country_code = touched_country.country_code
                AND country.status IS DISTINCT FROM latest.to_value::action_status
        )
        UPDATE action_item AS item
        SET status = coalesce(present.status, 'PIPELINE'),
            assessment = coalesce(present.assessment, 'NO_EVIDENCE'),
            last_evidence_on = present.last_evidence_on
        FROM present
        WHERE item.id = present.item_id
            AND (item.status, item.assessment, item.last_evidence_on) IS DISTINCT FROM
                (coalesce(present.status, 'PIPELINE'), coalesce(present.assessment, 'NO_EVIDENCE'), present.last_evidence_on)
    $sql$;
    RETURN NULL;
END $$;

CREATE TRIGGER "status_change_derives" AFTER INSERT ON "status_change"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_status();

-- A country may join an item after its status was recorded.

CREATE FUNCTION keep_derived_country_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.status := OLD.status;
    RETURN NEW;
END $$;

CREATE TRIGGER "action_item_country_status_kept" BEFORE UPDATE OF "status" ON "action_item_country" FOR EACH ROW
    WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION keep_derived_country_status();

CREATE FUNCTION reset_country_status_without_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM status_change WHERE item_id = NEW.item_id AND country_code = NEW.country_code LIMIT 1;
    IF NOT FOUND THEN
        UPDATE action_item_country SET status = NULL
        WHERE item_id = NEW.item_id AND country_code = NEW.country_code;
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "action_item_country_status_derived" AFTER INSERT ON "action_item_country"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."status" IS NOT NULL)
    EXECUTE FUNCTION reset_country_status_without_history();

CREATE FUNCTION derive_country_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE $sql$
        WITH present AS (
            SELECT DISTINCT ON (change.item_id, change.country_code)
                change.item_id, change.country_code, change.to_value::action_status AS status
            FROM inserted
            JOIN standing_status_change AS change
                ON change.item_id = inserted.item_id AND change.country_code = inserted.country_code
            WHERE change.axis = 'OFFICIAL'
            ORDER BY change.item_id, change.country_code, change.effective_on DESC, change.sequence DESC
        )
        UPDATE action_item_country AS country
        SET status = present.status
        FROM present
        WHERE country.item_id = present.item_id AND country.country_code = present.country_code
            AND country.status IS DISTINCT FROM present.status
    $sql$;
    RETURN NULL;
END $$;

CREATE TRIGGER "action_item_country_derives" AFTER INSERT ON "action_item_country"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_country_status();

-- An initiative's stage: docs/stages.md.

CREATE FUNCTION initiative_stage_of(of_id text, at_summit summit_stage) RETURNS initiative_stage
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (
        SELECT CASE
            WHEN count(*) > 0 AND bool_and(status = 'CLOSED') THEN 'COMPLETED'
            WHEN count(*) > 0 AND bool_and(status = 'CANCELLED') THEN 'DROPPED'
            WHEN bool_or(status IN ('IMPLEMENTATION', 'FINALISATION', 'CLOSED')
                OR (status = 'SUSPENDED' AND actual_start IS NOT NULL)) THEN 'UNDERWAY'
            WHEN at_summit IN ('STARTED', 'ONGOING') THEN 'UNDERWAY'
            WHEN at_summit IN ('FUNDED', 'AGREED_PRIORITY') THEN 'ADOPTED'
            ELSE 'PROPOSED'
        END::initiative_stage
        FROM action_item
        WHERE initiative_id = of_id
    );

CREATE FUNCTION derive_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.stage := initiative_stage_of(NEW.id, NEW.stage_at_summit);
    RETURN NEW;
END $$;

CREATE TRIGGER "initiative_stage_derived" BEFORE INSERT OR UPDATE OF "stage", "stage_at_summit" ON "initiative"
    FOR EACH ROW EXECUTE FUNCTION derive_stage();

CREATE FUNCTION derive_stages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    -- An update that touches neither status, start nor initiative leaves every stage as it is.
    touched text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT initiative_id FROM inserted'
        WHEN 'DELETE' THEN 'SELECT initiative_id FROM deleted'
        ELSE '(SELECT initiative_id, id, status, actual_start FROM inserted
                EXCEPT SELECT initiative_id, id, status, actual_start FROM deleted)
            UNION ALL
            (SELECT initiative_id, id, status, actual_start FROM deleted
                EXCEPT SELECT initiative_id, id, status, actual_start FROM inserted)'
    END;
BEGIN
    EXECUTE format(
        'UPDATE initiative SET stage = initiative_stage_of(id, stage_at_summit)
        WHERE id IN (SELECT initiative_id FROM (%s) AS touched)
            AND stage <> initiative_stage_of(id, stage_at_summit)',
        touched
    );
    RETURN NULL;
END $$;

CREATE TRIGGER "action_item_inserted_derives" AFTER INSERT ON "action_item"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_stages();
CREATE TRIGGER "action_item_updated_derives" AFTER UPDATE ON "action_item"
    REFERENCING OLD TABLE AS deleted NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_stages();
CREATE TRIGGER "action_item_deleted_derives" AFTER DELETE ON "action_item"
    REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION derive_stages();
