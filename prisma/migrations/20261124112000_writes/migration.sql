-- People write, many at once: in turns, each write once, each known by who did it.

-- Writers take turns, and readers never wait for them. The turn lasts until the transaction ends, so whatever is numbered
-- or timed within it stands in the order in which it was committed.
CREATE FUNCTION take_turn() RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('sarazm write', 0))
$$;

-- Before a statement evaluates its rows' defaults: so the history is numbered in the order of commits, whoever writes.
CREATE FUNCTION take_turn_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM take_turn();
    RETURN NULL;
END $$;

CREATE TRIGGER "status_change_in_turn" BEFORE INSERT ON "status_change"
    FOR EACH STATEMENT EXECUTE FUNCTION take_turn_first();

-- A transaction's now() is when it began, perhaps long before its turn.
ALTER TABLE "status_change" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();
ALTER TABLE "change" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();

-- The log of corrections.

CREATE TYPE "correction_subject" AS ENUM (
    'COUNTRY', 'LEADER', 'SUMMIT', 'DOCUMENT', 'INITIATIVE', 'EVENT', 'INDICATOR', 'SOURCE', 'DISAGREEMENT',
    'ACTION_PLAN', 'ACTION_ITEM', 'STATUS_CHANGE'
);
CREATE TYPE "correction_state" AS ENUM ('OPEN', 'ACCEPTED', 'REJECTED');

CREATE TABLE "correction" (
    "id" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "subject" "correction_subject" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "field" TEXT,
    "reason" TEXT NOT NULL,
    "source_id" TEXT,
    "url" TEXT,
    "locator" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "requester_name" TEXT,
    "is_requester_public" BOOLEAN NOT NULL DEFAULT false,
    "requester_contact" TEXT,
    "state" "correction_state" NOT NULL DEFAULT 'OPEN',
    "resolution" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "correction_number_key" ON "correction"("number");
CREATE INDEX "correction_subject_subject_id_number_idx" ON "correction"("subject", "subject_id", "number");
CREATE INDEX "correction_state_number_idx" ON "correction"("state", "number");
CREATE INDEX "correction_source_id_idx" ON "correction"("source_id");

ALTER TABLE "correction"
    ADD CONSTRAINT "correction_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id")
        ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "correction_id_slug" CHECK (is_slug("id")),
    ADD CONSTRAINT "correction_reason_said" CHECK (btrim("reason") <> ''),
    ADD CONSTRAINT "correction_source_named" CHECK (num_nonnulls("source_id", "url") >= 1),
    ADD CONSTRAINT "correction_url_web" CHECK (is_web_address("url")),
    ADD CONSTRAINT "correction_public_name" CHECK (NOT "is_requester_public" OR "requester_name" IS NOT NULL),
    ADD CONSTRAINT "correction_resolved" CHECK (
        CASE "state" WHEN 'OPEN' THEN num_nonnulls("resolution", "resolved_at", "resolved_by") = 0
        ELSE num_nonnulls("resolution", "resolved_at", "resolved_by") = 3 END
    );

CREATE TRIGGER "correction_in_turn" BEFORE INSERT ON "correction"
    FOR EACH STATEMENT EXECUTE FUNCTION take_turn_first();

-- What was asked stays as it was asked; a correction is resolved once.
CREATE FUNCTION keep_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.state = 'OPEN' AND NEW.state <> 'OPEN'
            AND (OLD.id, OLD.number, OLD.subject, OLD.subject_id, OLD.field, OLD.reason, OLD.source_id, OLD.url,
                OLD.locator, OLD.requested_at, OLD.requester_name, OLD.is_requester_public, OLD.requester_contact)
            IS NOT DISTINCT FROM
                (NEW.id, NEW.number, NEW.subject, NEW.subject_id, NEW.field, NEW.reason, NEW.source_id, NEW.url,
                NEW.locator, NEW.requested_at, NEW.requester_name, NEW.is_requester_public, NEW.requester_contact)
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% of correction % is refused: all that may change is that an open one is resolved', TG_OP, OLD.id
        USING ERRCODE = 'SZ001', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "correction_kept" BEFORE UPDATE OR DELETE ON "correction"
    FOR EACH ROW EXECUTE FUNCTION keep_correction();
CREATE TRIGGER "correction_not_truncated" BEFORE TRUNCATE ON "correction"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CALL watch_writes('correction');

-- The feed: one change for each write, in the order of commits.

ALTER TABLE "change" ADD COLUMN "correction_id" TEXT;
ALTER TABLE "change" ADD COLUMN "last_sequence" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "change" ADD CONSTRAINT "change_correction_id_fkey" FOREIGN KEY ("correction_id")
    REFERENCES "correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "change_correction_id_idx" ON "change"("correction_id");

UPDATE change SET last_sequence = coalesce(
    (SELECT max(sequence) FROM status_change WHERE status_change.recorded_at <= change.recorded_at), 0
);

ALTER TABLE "change"
    ADD CONSTRAINT "change_status_change_named" CHECK (
        "kind" NOT IN ('ASSESSMENT_RECORDED', 'STATUS_RETRACTED') OR "status_change_id" IS NOT NULL
    ),
    ADD CONSTRAINT "change_initiative_named" CHECK (
        "kind" NOT IN ('INITIATIVE_CREATED', 'INITIATIVE_UPDATED') OR "initiative_id" IS NOT NULL
    ),
    ADD CONSTRAINT "change_item_named" CHECK (
        "kind" NOT IN ('ACTION_ITEM_CREATED', 'ACTION_ITEM_UPDATED', 'MILESTONE_COMPLETED') OR "item_id" IS NOT NULL
    ),
    ADD CONSTRAINT "change_correction_named" CHECK (
        "kind" NOT IN ('CORRECTION_REQUESTED', 'CORRECTION_RESOLVED') OR "correction_id" IS NOT NULL
    );

CREATE TRIGGER "change_in_turn" BEFORE INSERT ON "change"
    FOR EACH STATEMENT EXECUTE FUNCTION take_turn_first();

-- It leads to the revision that its transaction moves to.
CREATE FUNCTION place_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := move_revision();
    NEW.last_sequence := coalesce((SELECT max(sequence) FROM status_change), 0);
    RETURN NEW;
END $$;

CREATE TRIGGER "change_placed" BEFORE INSERT ON "change" FOR EACH ROW EXECUTE FUNCTION place_change();

-- What the feed tells of stays.
ALTER TABLE "change"
    DROP CONSTRAINT "change_initiative_id_fkey",
    DROP CONSTRAINT "change_item_id_fkey",
    DROP CONSTRAINT "change_status_change_id_fkey",
    ADD CONSTRAINT "change_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id")
        ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "action_item"("id")
        ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "change_status_change_id_fkey" FOREIGN KEY ("status_change_id") REFERENCES "status_change"("id")
        ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "change_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "change"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Who did what when. Not public.

CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "subject" TEXT NOT NULL,
    "role" TEXT,
    "country" TEXT,
    "name" TEXT,
    "issuer" TEXT,
    "token_id" TEXT,
    "action" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "change_id" BIGINT,
    "request_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "audit_entry_recorded_at_id_idx" ON "audit_entry"("recorded_at", "id");
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject", "id");
CREATE INDEX "audit_entry_target_id_id_idx" ON "audit_entry"("target_id", "id");
CREATE INDEX "audit_entry_change_id_idx" ON "audit_entry"("change_id");

ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_change_id_fkey" FOREIGN KEY ("change_id")
    REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- What became of a mutation that was sent with a key: who sends it again gets the same, and nothing is written twice.

CREATE TABLE "idempotency_key" (
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("subject", "key")
);
