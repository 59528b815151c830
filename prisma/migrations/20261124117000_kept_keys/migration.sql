-- What a key led to stays: who sends it again after years gets the same, and nothing is written twice.

CREATE TRIGGER "idempotency_key_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "idempotency_key"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Also where a session says that it is a replica, and ordinary triggers rest.
ALTER TABLE "idempotency_key" ENABLE ALWAYS TRIGGER "idempotency_key_append_only";
