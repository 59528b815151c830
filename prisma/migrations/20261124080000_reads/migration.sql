-- What lists are read by, in the order in which they are read.

-- Countries are listed by role: the key's order spares a sort for each record.
ALTER TABLE "action_item_country" DROP CONSTRAINT "action_item_country_pkey",
ADD CONSTRAINT "action_item_country_pkey" PRIMARY KEY ("item_id", "role", "country_code");

ALTER TABLE "initiative_country" DROP CONSTRAINT "initiative_country_pkey",
ADD CONSTRAINT "initiative_country_pkey" PRIMARY KEY ("initiative_id", "role", "country_code");

DROP INDEX "action_item_country_country_code_role_item_id_idx";
CREATE INDEX "action_item_country_country_code_item_id_idx" ON "action_item_country"("country_code", "item_id");

DROP INDEX "initiative_country_country_code_role_initiative_id_idx";
CREATE INDEX "initiative_country_country_code_initiative_id_idx" ON "initiative_country"("country_code", "initiative_id");

CREATE INDEX "status_change_item_id_effective_on_sequence_idx" ON "status_change"("item_id", "effective_on", "sequence");

-- The language of a text where none that is wanted is there.
CREATE FUNCTION fallback_language(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT min(key) FROM jsonb_object_keys(value) AS key);

-- The initiatives of a sector and of those below it.

CREATE TABLE "initiative_sector_closure" (
    "sector_code" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,

    CONSTRAINT "initiative_sector_closure_pkey" PRIMARY KEY ("sector_code","initiative_id")
);

CREATE INDEX "initiative_sector_closure_initiative_id_sector_code_idx" ON "initiative_sector_closure"("initiative_id", "sector_code");

CREATE VIEW "derived_initiative_sector" AS
    SELECT DISTINCT closure.ancestor_code AS sector_code, own.initiative_id
    FROM initiative_sector AS own JOIN sector_closure AS closure ON closure.descendant_code = own.sector_code;

INSERT INTO initiative_sector_closure (sector_code, initiative_id)
SELECT sector_code, initiative_id FROM derived_initiative_sector;

CREATE FUNCTION derive_initiative_sectors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT initiative_id FROM inserted'
        WHEN 'DELETE' THEN 'SELECT initiative_id FROM deleted'
        ELSE 'SELECT initiative_id FROM inserted UNION SELECT initiative_id FROM deleted'
    END;
BEGIN
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

CREATE TRIGGER "initiative_sector_inserted_derives" AFTER INSERT ON "initiative_sector"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_initiative_sectors();
CREATE TRIGGER "initiative_sector_updated_derives" AFTER UPDATE ON "initiative_sector"
    REFERENCING OLD TABLE AS deleted NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION derive_initiative_sectors();
CREATE TRIGGER "initiative_sector_deleted_derives" AFTER DELETE ON "initiative_sector"
    REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION derive_initiative_sectors();

CREATE VIEW "derived_sector_closure" AS
    WITH RECURSIVE closure AS (
        SELECT code AS ancestor_code, code AS descendant_code FROM sector
        UNION
        SELECT closure.ancestor_code, child.code FROM closure JOIN sector AS child ON child.parent_code = closure.descendant_code
    )
    SELECT ancestor_code, descendant_code FROM closure;

-- An import writes the sectors anew each time: only what differs moves anything.
CREATE OR REPLACE FUNCTION rewrite_sector_closure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    removed integer;
    added integer;
BEGIN
    DELETE FROM sector_closure
    WHERE (ancestor_code, descendant_code) NOT IN (SELECT ancestor_code, descendant_code FROM derived_sector_closure);
    GET DIAGNOSTICS removed = ROW_COUNT;
    INSERT INTO sector_closure (ancestor_code, descendant_code)
    SELECT ancestor_code, descendant_code FROM derived_sector_closure ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF removed + added > 0 THEN
        DELETE FROM initiative_sector_closure
        WHERE (sector_code, initiative_id) NOT IN (SELECT sector_code, initiative_id FROM derived_initiative_sector);
        INSERT INTO initiative_sector_closure (sector_code, initiative_id)
        SELECT sector_code, initiative_id FROM derived_initiative_sector ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
