-- What was known in the past stays as it was known: once there is a change in the feed, what is recorded is known from
-- the moment at which it is recorded, whatever is given. Before that, a first import keeps the moments of its files.

-- Never before what was recorded last, so that a clock that steps back does no harm. To be asked in one's turn.
CREATE FUNCTION moment_of_recording() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
    SELECT greatest(
        clock_timestamp(),
        (SELECT recorded_at FROM change ORDER BY id DESC LIMIT 1),
        (
            SELECT recorded_at FROM status_change
            WHERE sequence > (SELECT last_sequence FROM change ORDER BY id LIMIT 1)
            ORDER BY sequence DESC LIMIT 1
        )
    )
$$;

-- Asked once a statement, and noted for its rows, which may be many.
CREATE FUNCTION note_moment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM take_turn();
    PERFORM set_config('sarazm.moment', CASE WHEN EXISTS (SELECT FROM change) THEN
        to_char(moment_of_recording() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') ELSE '' END, true);
    RETURN NULL;
END $$;

CREATE TRIGGER "status_change_moment_noted" BEFORE INSERT ON "status_change"
    FOR EACH STATEMENT EXECUTE FUNCTION note_moment();

CREATE FUNCTION take_moment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.recorded_at := current_setting('sarazm.moment')::timestamptz;
    RETURN NEW;
END $$;

CREATE TRIGGER "status_change_moment" BEFORE INSERT ON "status_change"
    FOR EACH ROW WHEN (current_setting('sarazm.moment', true) <> '') EXECUTE FUNCTION take_moment();

-- A change tells of what was recorded before it.
CREATE OR REPLACE FUNCTION place_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.recorded_at := moment_of_recording();
    NEW.revision := move_revision();
    NEW.last_sequence := coalesce((SELECT max(sequence) FROM status_change), 0);
    RETURN NEW;
END $$;

CREATE FUNCTION time_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.recorded_at := moment_of_recording();
    RETURN NEW;
END $$;

CREATE TRIGGER "audit_entry_moment" BEFORE INSERT ON "audit_entry"
    FOR EACH ROW EXECUTE FUNCTION time_audit_entry();

-- A status change stands after what is sealed, with a number from the sequence, and at a moment that has not been: also
-- where somebody gave the number, or set what is noted for the rows.
CREATE OR REPLACE FUNCTION refuse_backdating() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_sealed bigint := (SELECT max(sequence) FROM status_change_seal);
    last_given bigint := coalesce(
        pg_sequence_last_value(pg_get_serial_sequence('status_change', 'sequence')::regclass), 0
    );
    last_moment timestamptz := (SELECT recorded_at FROM change ORDER BY id DESC LIMIT 1);
    wrong record;
BEGIN
    SELECT id, sequence, recorded_at INTO wrong FROM inserted
    WHERE sequence <= last_sealed OR sequence > last_given OR recorded_at < last_moment LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF wrong.sequence <= last_sealed THEN
        RAISE EXCEPTION 'status change % would stand before %, which is sealed: leave its sequence to the database',
            wrong.id, last_sealed USING ERRCODE = 'SZ006', TABLE = TG_TABLE_NAME;
    ELSIF wrong.sequence > last_given THEN
        RAISE EXCEPTION 'status change % would stand at %, and only % are given: leave its sequence to the database',
            wrong.id, wrong.sequence, last_given USING ERRCODE = 'SZ006', TABLE = TG_TABLE_NAME;
    END IF;
    RAISE EXCEPTION 'status change % would have been known before the last change: leave recorded_at to the database',
        wrong.id USING ERRCODE = 'SZ006', TABLE = TG_TABLE_NAME;
END $$;

-- Also where a session says that it is a replica, and ordinary triggers rest.
ALTER TABLE "status_change"
    ENABLE ALWAYS TRIGGER "status_change_moment_noted",
    ENABLE ALWAYS TRIGGER "status_change_moment";
ALTER TABLE "change" ENABLE ALWAYS TRIGGER "change_placed";
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER "audit_entry_moment";
ALTER TABLE "access_token" ENABLE ALWAYS TRIGGER "access_token_kept";

-- A day that comes.
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_effective_on_finite" CHECK (isfinite("effective_on"));

-- What a status change rests on stays.
ALTER TABLE "evidence"
    DROP CONSTRAINT "evidence_source_id_fkey",
    DROP CONSTRAINT "evidence_event_id_fkey",
    ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id")
        ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "evidence_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id")
        ON DELETE RESTRICT ON UPDATE CASCADE;
