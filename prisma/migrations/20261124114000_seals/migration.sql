-- The history is sealed: each status change with its evidence, in a chain of hashes. Whoever knows an earlier hash can
-- tell whether anything before it was changed since, also by someone who may do anything with the database.
--
-- Errors of our own carry these codes:
--   SZ001  a record is append-only
--   SZ006  a status change would stand before one that is sealed

CREATE TABLE "status_change_seal" (
    "sequence" BIGINT NOT NULL,
    "status_change_id" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "status_change_seal_pkey" PRIMARY KEY ("sequence"),
    CONSTRAINT "status_change_seal_hash_sha256" CHECK (length("hash") = 32)
);

CREATE UNIQUE INDEX "status_change_seal_status_change_id_key" ON "status_change_seal"("status_change_id");

-- What is sealed of a status change: docs/audit.md. The text is the same on every version and with every setting of a
-- session: days as ISO 8601 has them, moments in UTC to the millisecond, the rest as jsonb writes it. The first two
-- functions are without a query of their own, so that PostgreSQL takes their bodies into the statement.

CREATE FUNCTION evidence_content(proof evidence) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN jsonb_build_array(
        proof.position, proof.source_id, proof.event_id, proof.url, proof.locator, proof.note,
        to_char(proof.captured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), proof.sha256
    );

CREATE FUNCTION status_change_content(change status_change, proofs jsonb) RETURNS text
    LANGUAGE sql STABLE
    RETURN jsonb_build_array(
        1, change.sequence, change.id, change.item_id, change.axis::text, change.country_code, change.from_value,
        change.to_value, to_char(change.effective_on, 'YYYY-MM-DD'),
        to_char(change.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        change.recorded_by, change.note, change.retracts_id, coalesce(proofs, '[]')
    )::text;

CREATE FUNCTION status_change_content(change status_change) RETURNS text
    LANGUAGE sql STABLE
    RETURN status_change_content(change, (
        SELECT jsonb_agg(evidence_content(proof) ORDER BY position)
        FROM evidence AS proof WHERE status_change_id = change.id
    ));

-- The chain as an aggregate: over a window it gives each row's hash in one pass.
CREATE FUNCTION add_seal(hash bytea, before bytea, content text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN sha256(coalesce(hash, before) || convert_to(content, 'UTF8'));
END $$;

CREATE AGGREGATE seal_chain(before bytea, content text) (SFUNC = add_seal, STYPE = bytea);

-- Seals what has been recorded since the last seal. Writers take turns, so nothing is overtaken.
CREATE FUNCTION seal_status_changes() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    last_sequence bigint;
    last_hash bytea;
BEGIN
    SELECT sequence, hash INTO last_sequence, last_hash FROM status_change_seal ORDER BY sequence DESC LIMIT 1;
    -- Most transactions write no history.
    IF NOT EXISTS (SELECT FROM status_change WHERE sequence > coalesce(last_sequence, 0)) THEN
        RETURN;
    END IF;
    PERFORM take_turn();
    SELECT sequence, hash INTO last_sequence, last_hash FROM status_change_seal ORDER BY sequence DESC LIMIT 1;
    EXECUTE
        'INSERT INTO status_change_seal (sequence, status_change_id, hash)
        SELECT sequence, id, seal_chain($2, content) OVER (ORDER BY sequence ROWS UNBOUNDED PRECEDING)
        FROM (
            SELECT sequence, id, status_change_content(change, (
                SELECT jsonb_agg(evidence_content(proof) ORDER BY position)
                FROM evidence AS proof WHERE status_change_id = change.id
            )) AS content
            FROM status_change AS change WHERE sequence > $1
        ) AS recorded'
        USING coalesce(last_sequence, 0), coalesce(last_hash, decode(repeat('00', 32), 'hex'));
END $$;

-- At the end of each transaction that has written. Where that is said to come early (SET CONSTRAINTS), what the transaction
-- writes afterwards is noted anew.
CREATE OR REPLACE FUNCTION move_revision_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM seal_status_changes();
    PERFORM move_revision();
    DELETE FROM revision_move WHERE transaction_id = NEW.transaction_id;
    PERFORM set_config('sarazm.wrote_in', '', true);
    RETURN NULL;
END $$;

-- What is sealed stays as it is.

CREATE FUNCTION refuse_backdating() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_sequence bigint := (SELECT max(sequence) FROM status_change_seal);
    backdated text := (SELECT id FROM inserted WHERE sequence <= last_sequence LIMIT 1);
BEGIN
    IF backdated IS NOT NULL THEN
        RAISE EXCEPTION 'status change % would stand before %, which is sealed: leave its sequence to the database',
            backdated, last_sequence USING ERRCODE = 'SZ006', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "status_change_not_backdated" AFTER INSERT ON "status_change"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION refuse_backdating();

CREATE FUNCTION refuse_late_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sealed text;
BEGIN
    EXECUTE 'SELECT status_change_id FROM inserted JOIN status_change_seal USING (status_change_id) LIMIT 1' INTO sealed;
    IF sealed IS NOT NULL THEN
        RAISE EXCEPTION 'evidence cannot be added to status change %, which is sealed', sealed
            USING ERRCODE = 'SZ001', TABLE = TG_TABLE_NAME, HINT = 'Append a status change that rests on it.';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "evidence_not_late" AFTER INSERT ON "evidence"
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_evidence();

CREATE FUNCTION refuse_foreign_seals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'seals are the database''s own: it writes them when a transaction commits'
        USING ERRCODE = 'SZ001', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "status_change_seal_own" BEFORE INSERT ON "status_change_seal"
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_foreign_seals();
CREATE TRIGGER "status_change_seal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "status_change_seal"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- What was recorded before there were seals. This statement is no trigger.
ALTER TABLE "status_change_seal" DISABLE TRIGGER "status_change_seal_own";
SELECT seal_status_changes();
ALTER TABLE "status_change_seal" ENABLE TRIGGER "status_change_seal_own";

-- Also where a session says that it is a replica, and ordinary triggers rest.
DO $$
DECLARE
    refusing record;
BEGIN
    FOR refusing IN
        SELECT tgrelid::regclass AS of_table, tgname AS name FROM pg_trigger
        WHERE tgfoid IN (
            'refuse_rewriting'::regproc, 'refuse_backdating'::regproc, 'refuse_late_evidence'::regproc,
            'refuse_foreign_seals'::regproc, 'keep_correction'::regproc
        )
        ORDER BY tgrelid, tgname
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', refusing.of_table, refusing.name);
    END LOOP;
END $$;
