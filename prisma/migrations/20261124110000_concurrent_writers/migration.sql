-- What is derived stays right where transactions write the same records at the same time.
--
-- A statement reads what was committed when it began, also where it then waited for another transaction. So parents are
-- locked by one statement, in the order of their keys, and what they derive is read by the next, which sees what the
-- transaction waited for has written. Parents that the transaction has written itself are its own already: an import
-- locks nothing. FOR NO KEY UPDATE lets others refer to them meanwhile.

CREATE FUNCTION lock_parents(parent regclass, touched text) RETURNS text
    LANGUAGE sql STABLE
    RETURN format(
        'SELECT count(*) FROM (
            SELECT FROM %s WHERE id IN (%s) AND xmin <> pg_current_xact_id()::xid ORDER BY id FOR NO KEY UPDATE
        ) AS locked',
        parent, touched
    );

-- An item's countries.

CREATE OR REPLACE FUNCTION derive_country_codes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT item_id FROM inserted'
        WHEN 'DELETE' THEN 'SELECT item_id FROM deleted'
        ELSE 'SELECT item_id FROM inserted UNION SELECT item_id FROM deleted'
    END;
BEGIN
    EXECUTE lock_parents('action_item', touched);
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

CREATE FUNCTION forget_country_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE action_item SET country_codes = ARRAY[]::text[] WHERE country_codes <> ARRAY[]::text[];
    RETURN NULL;
END $$;

CREATE TRIGGER "country_codes_truncated_derive" AFTER TRUNCATE ON "action_item_country"
    FOR EACH STATEMENT EXECUTE FUNCTION forget_country_codes();

-- The initiatives of a sector and of those below it. Whoever assigns sectors and whoever moves them wait for each other;
-- those who assign do not.

CREATE FUNCTION sectors_lock() RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended('sarazm sectors', 0);

CREATE OR REPLACE FUNCTION derive_initiative_sectors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT initiative_id FROM inserted'
        WHEN 'DELETE' THEN 'SELECT initiative_id FROM deleted'
        ELSE 'SELECT initiative_id FROM inserted UNION SELECT initiative_id FROM deleted'
    END;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(sectors_lock());
    EXECUTE lock_parents('initiative', touched);
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format(
            'DELETE FROM initiative_sector_closure AS known
            WHERE initiative_id IN (%s) AND NOT EXISTS (
                SELECT FROM derived_initiative_sector AS derived
                WHERE derived.initiative_id = known.initiative_id AND derived.sector_code = known.sector_code
            )',
            touched
        );
    END IF;
    EXECUTE format(
        'INSERT INTO initiative_sector_closure (sector_code, initiative_id)
        SELECT DISTINCT closure.ancestor_code, own.initiative_id
        FROM initiative_sector AS own JOIN sector_closure AS closure ON closure.descendant_code = own.sector_code
        WHERE own.initiative_id IN (%s)
        ON CONFLICT DO NOTHING',
        touched
    );
    RETURN NULL;
END $$;

CREATE FUNCTION forget_initiative_sectors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM initiative_sector_closure;
    RETURN NULL;
END $$;

CREATE TRIGGER "initiative_sector_truncated_derives" AFTER TRUNCATE ON "initiative_sector"
    FOR EACH STATEMENT EXECUTE FUNCTION forget_initiative_sectors();

-- An import writes the sectors anew each time: what moves no sector waits for nobody, and moves nothing else. A sector
-- that is deleted takes its pairs along, so nothing may be left to see of it.
CREATE OR REPLACE FUNCTION rewrite_sector_closure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' AND NOT EXISTS (
        (SELECT * FROM derived_sector_closure EXCEPT SELECT * FROM sector_closure)
        UNION ALL
        (SELECT * FROM sector_closure EXCEPT SELECT * FROM derived_sector_closure)
    ) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(sectors_lock());
    DELETE FROM sector_closure
    WHERE (ancestor_code, descendant_code) NOT IN (SELECT ancestor_code, descendant_code FROM derived_sector_closure);
    INSERT INTO sector_closure (ancestor_code, descendant_code)
    SELECT ancestor_code, descendant_code FROM derived_sector_closure ON CONFLICT DO NOTHING;
    DELETE FROM initiative_sector_closure
    WHERE (sector_code, initiative_id) NOT IN (SELECT sector_code, initiative_id FROM derived_initiative_sector);
    INSERT INTO initiative_sector_closure (sector_code, initiative_id)
    SELECT sector_code, initiative_id FROM derived_initiative_sector ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

-- An item's present status, assessment and last evidence. EXECUTE plans anew each time: a plan made for one change would
-- be wrong for an import, and the other way round.
CREATE OR REPLACE FUNCTION derive_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE lock_parents('action_item', 'SELECT item_id FROM inserted');
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

-- A country may join an item while its status is recorded: both lock the item.
CREATE OR REPLACE FUNCTION derive_country_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE lock_parents('action_item', 'SELECT item_id FROM inserted');
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

-- An initiative's stage. (An update of the initiative itself holds its row when its trigger looks at the items.)
CREATE OR REPLACE FUNCTION derive_stages() RETURNS trigger LANGUAGE plpgsql AS $$
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
    -- An import asks for each item whether to correct it, and mostly it need not.
    -- A condition is planned as a whole, and only some of them know the rows inserted: so one within the other.
    IF TG_OP = 'UPDATE' THEN
        IF NOT EXISTS (SELECT FROM inserted) THEN
            RETURN NULL;
        END IF;
    END IF;
    touched := format('SELECT initiative_id FROM (%s) AS touched', touched);
    EXECUTE lock_parents('initiative', touched);
    EXECUTE format(
        'UPDATE initiative SET stage = initiative_stage_of(id, stage_at_summit)
        WHERE id IN (%s)
            AND stage <> initiative_stage_of(id, stage_at_summit)',
        touched
    );
    RETURN NULL;
END $$;

-- The tally. Its rows are summed up where 2000 have come since the last time, by their numbers, however many kinds of
-- items there are.

CREATE TABLE "action_item_tally_compaction" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_tally_id" BIGINT NOT NULL,

    CONSTRAINT "action_item_tally_compaction_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "action_item_tally_compaction_one_row" CHECK ("id" = 1)
);

INSERT INTO action_item_tally_compaction (last_tally_id) VALUES (0);

CREATE FUNCTION tally_lock() RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended('sarazm action item tally', 0);

-- One transaction at a time sums up.
CREATE OR REPLACE FUNCTION compact_action_item_tally() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(tally_lock());
    WITH summed AS (DELETE FROM action_item_tally RETURNING plan_id, country_codes, status, assessment, count)
    INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
    SELECT plan_id, country_codes, status, assessment, sum(count) FROM summed
    GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0;
    UPDATE action_item_tally_compaction
    SET last_tally_id = coalesce((SELECT max(id) FROM action_item_tally), last_tally_id);
END $$;

CREATE OR REPLACE FUNCTION tally_action_items() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    added integer;
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
        SELECT plan_id, country_codes, status, assessment, count(*) FROM inserted GROUP BY 1, 2, 3, 4;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
        SELECT plan_id, country_codes, status, assessment, -count(*) FROM deleted GROUP BY 1, 2, 3, 4;
    ELSE
        -- An import asks for each item whether to correct it, and mostly it need not.
        IF NOT EXISTS (SELECT FROM inserted) THEN
            RETURN NULL;
        END IF;
        INSERT INTO action_item_tally (plan_id, country_codes, status, assessment, count)
        SELECT plan_id, country_codes, status, assessment, sum(change)
        FROM (
            SELECT plan_id, country_codes, status, assessment, 1 AS change FROM inserted
            UNION ALL
            SELECT plan_id, country_codes, status, assessment, -1 FROM deleted
        ) AS changed
        GROUP BY 1, 2, 3, 4 HAVING sum(change) <> 0;
    END IF;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added = 0 THEN
        RETURN NULL;
    END IF;
    -- Whoever comes while another sums up leaves it to a later one.
    IF (SELECT max(id) FROM action_item_tally) > (SELECT last_tally_id + 2000 FROM action_item_tally_compaction)
        AND pg_try_advisory_xact_lock(tally_lock())
    THEN
        PERFORM compact_action_item_tally();
    END IF;
    RETURN NULL;
END $$;

-- That a transaction has written is noted in one place.

CREATE FUNCTION note_transaction() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('sarazm.wrote_in', true) IS DISTINCT FROM txid_current()::text THEN
        INSERT INTO revision_move (transaction_id) VALUES (txid_current());
        PERFORM set_config('sarazm.wrote_in', txid_current()::text, true);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_transaction();
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION note_changed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    has_changed boolean;
BEGIN
    IF TG_OP = 'DELETE' THEN
        SELECT EXISTS (SELECT FROM deleted) INTO has_changed;
    ELSE
        SELECT EXISTS (SELECT FROM inserted) INTO has_changed;
    END IF;
    IF has_changed THEN
        PERFORM note_transaction();
    END IF;
    RETURN NULL;
END $$;
