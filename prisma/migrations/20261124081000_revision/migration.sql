-- The revision of the dataset moves once with every transaction that writes, whoever writes: an import, a service, a
-- person at psql. Servers hear of it when the transaction commits.

-- A transaction that has written and has not moved the revision yet. Empty outside transactions.
CREATE TABLE "revision_move" (
    "transaction_id" BIGINT NOT NULL,

    CONSTRAINT "revision_move_pkey" PRIMARY KEY ("transaction_id")
);

-- The revision of this transaction: moved on the first call, told again on others. The row stays locked until the
-- transaction ends, so call it late.
CREATE FUNCTION move_revision() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    moved integer;
BEGIN
    IF current_setting('sarazm.moved_in', true) IS NOT DISTINCT FROM txid_current()::text THEN
        SELECT revision INTO moved FROM dataset;
    ELSE
        UPDATE dataset SET revision = revision + 1, updated_at = clock_timestamp() RETURNING revision INTO moved;
        PERFORM set_config('sarazm.moved_in', txid_current()::text, true);
    END IF;
    RETURN moved;
END $$;

CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('sarazm.wrote_in', true) IS DISTINCT FROM txid_current()::text THEN
        INSERT INTO revision_move (transaction_id) VALUES (txid_current());
        PERFORM set_config('sarazm.wrote_in', txid_current()::text, true);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION note_changed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    has_changed boolean;
BEGIN
    IF TG_OP = 'DELETE' THEN
        SELECT EXISTS (SELECT FROM deleted) INTO has_changed;
    ELSE
        SELECT EXISTS (SELECT FROM inserted) INTO has_changed;
    END IF;
    IF has_changed AND current_setting('sarazm.wrote_in', true) IS DISTINCT FROM txid_current()::text THEN
        INSERT INTO revision_move (transaction_id) VALUES (txid_current());
        PERFORM set_config('sarazm.wrote_in', txid_current()::text, true);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION move_revision_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM move_revision();
    DELETE FROM revision_move WHERE transaction_id = NEW.transaction_id;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "revision_moved_at_commit" AFTER INSERT ON "revision_move"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION move_revision_at_commit();

-- Makes writes to a table move the revision. A later migration that adds a table with records calls it for that table.
CREATE PROCEDURE watch_writes(watched regclass) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER "revision_inserted" AFTER INSERT ON %s
        REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION note_changed_rows()', watched);
    EXECUTE format('CREATE TRIGGER "revision_updated" AFTER UPDATE ON %s
        REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION note_changed_rows()', watched);
    EXECUTE format('CREATE TRIGGER "revision_deleted" AFTER DELETE ON %s
        REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION note_changed_rows()', watched);
    EXECUTE format('CREATE TRIGGER "revision_truncated" AFTER TRUNCATE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION note_write()', watched);
END $$;

-- Every table of records; what is derived from them moves with them.
DO $$
DECLARE
    watched regclass;
BEGIN
    FOR watched IN
        SELECT oid FROM pg_class
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
            AND relname NOT IN (
                '_prisma_migrations', 'dataset', 'initiative_sector_closure', 'revision_move', 'sector_closure'
            )
        ORDER BY relname
    LOOP
        CALL watch_writes(watched);
    END LOOP;
END $$;

-- The dataset's own description.
CREATE TRIGGER "dataset_described" AFTER INSERT OR UPDATE OF "title", "description", "publisher", "licence", "languages"
    ON "dataset" FOR EACH ROW EXECUTE FUNCTION note_write();

-- What servers know a revision by: its number, and the moment it moved, which tells databases made anew apart.
CREATE FUNCTION dataset_version() RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT revision || '.' || (extract(epoch FROM updated_at) * 1000)::bigint FROM dataset);

CREATE FUNCTION tell_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('dataset_revision', dataset_version());
    RETURN NULL;
END $$;

CREATE TRIGGER "dataset_revision_told" AFTER INSERT OR UPDATE OF "revision" ON "dataset"
    FOR EACH ROW EXECUTE FUNCTION tell_revision();
