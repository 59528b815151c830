-- How many action items there are of each kind, kept while they are written: counting by status, assessment, country and
-- plan costs the same however many items there are.

-- An item's countries, each once, in the order of their codes. Derived: triggers on action_item_country keep it.

ALTER TABLE "action_item" ADD COLUMN "country_codes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

CREATE VIEW "derived_country_codes" AS
    SELECT item_id, array_agg(DISTINCT country_code COLLATE "C" ORDER BY country_code COLLATE "C") AS country_codes
    FROM action_item_country
    GROUP BY item_id;

UPDATE action_item SET country_codes = derived.country_codes
FROM derived_country_codes AS derived WHERE derived.item_id = action_item.id;

CREATE FUNCTION derive_country_codes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT item_id FROM inserted'
        WHEN 'DELETE' THEN 'SELECT item_id FROM deleted'
        ELSE 'SELECT item_id FROM inserted UNION SELECT item_id FROM deleted'
    END;
BEGIN
    EXECUTE format(
        'UPDATE action_item AS item
        SET country_codes = coalesce(derived.country_codes, ARRAY[]::text[])
        FROM (SELECT DISTINCT item_id FROM (%s) AS touched) AS touched
        LEFT JOIN derived_country_codes AS derived USING (item_id)
        WHERE item.id = touched.item_id
            AND item.country_codes IS DISTINCT FROM coalesce(derived.country_codes, ARRAY[]::text[])',
        touched
    );
    RETURN NULL;
END $$;

CREATE TRIGGER "country_codes_inserted_derive" AFTER INSERT ON "action_item_country"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_country_codes();
CREATE TRIGGER "country_codes_updated_derive" AFTER UPDATE ON "action_item_country"
    REFERENCING OLD TABLE AS deleted NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_country_codes();
CREATE TRIGGER "country_codes_deleted_derive" AFTER DELETE ON "action_item_country"
    REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION derive_country_codes();

-- As with the status: an update of its own is overruled, and what an import tells beforehand is corrected.

CREATE FUNCTION keep_country_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.country_codes := OLD.country_codes;
    RETURN NEW;
END $$;

CREATE TRIGGER "action_item_country_codes_kept" BEFORE UPDATE OF "country_codes" ON "action_item" FOR EACH ROW
    WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION keep_country_codes();

CREATE FUNCTION correct_country_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE action_item AS item
    SET country_codes = coalesce(
        (SELECT country_codes FROM derived_country_codes WHERE item_id = NEW.id), ARRAY[]::text[]
    )
    WHERE id = NEW.id AND country_codes IS DISTINCT FROM coalesce(
        (SELECT country_codes FROM derived_country_codes WHERE item_id = NEW.id), ARRAY[]::text[]
    );
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "action_item_country_codes_derived" AFTER INSERT ON "action_item"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."country_codes" <> ARRAY[]::TEXT[])
    EXECUTE FUNCTION correct_country_codes();

-- The tally. Each write adds rows with what it changed, so that writers never wait for each other; a count is the sum of
-- the rows. Now and then they are summed up.

CREATE TABLE "action_item_tally" (
    "id" BIGSERIAL NOT NULL,
    "plan_id" TEXT NOT NULL,
    "country_codes" TEXT[],
    "status" "action_status" NOT NULL,
    "assessment" "completion" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "action_item_tally_pkey" PRIMARY KEY ("id")
);

INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
SELECT plan_id, country_codes, status, assessment, count(*) FROM action_item GROUP BY 1, 2, 3, 4;

CREATE FUNCTION compact_action_item_tally() RETURNS void LANGUAGE sql AS $$
    WITH summed AS (DELETE FROM action_item_tally RETURNING plan_id, country_codes, status, assessment, count)
    INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
    SELECT plan_id, country_codes, status, assessment, sum(count) FROM summed
    GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0;
$$;

CREATE FUNCTION tally_action_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
        SELECT plan_id, country_codes, status, assessment, count(*) FROM inserted GROUP BY 1, 2, 3, 4;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
        SELECT plan_id, country_codes, status, assessment, -count(*) FROM deleted GROUP BY 1, 2, 3, 4;
    ELSE
        INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
        SELECT plan_id, country_codes, status, assessment, sum(change)
        FROM (
            SELECT plan_id, country_codes, status, assessment, 1 AS change FROM inserted
            UNION ALL
            SELECT plan_id, country_codes, status, assessment, -1 FROM deleted
        ) AS changed
        GROUP BY 1, 2, 3, 4 HAVING sum(change) <> 0;
    END IF;
    -- One transaction at a time sums up; whoever comes meanwhile leaves it to a later one.
    IF (SELECT count(*) FROM action_item_tally) > 2000
        AND pg_try_advisory_xact_lock(hashtextextended('sarazm action item tally', 0))
    THEN
        PERFORM compact_action_item_tally();
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "action_item_inserted_tallied" AFTER INSERT ON "action_item"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION tally_action_items();
CREATE TRIGGER "action_item_updated_tallied" AFTER UPDATE ON "action_item"
    REFERENCING OLD TABLE AS deleted NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION tally_action_items();
CREATE TRIGGER "action_item_deleted_tallied" AFTER DELETE ON "action_item"
    REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION tally_action_items();
