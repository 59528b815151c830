-- The tokens that were issued here, so that one can be revoked: a token that is not recorded does not hold.

CREATE TYPE "access_role" AS ENUM ('FOCAL_POINT', 'ASSESSOR', 'SECRETARIAT');

CREATE TABLE "access_token" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "role" "access_role" NOT NULL,
    "country" TEXT,
    "name" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "access_token_issued_at_id_idx" ON "access_token"("issued_at", "id");

ALTER TABLE "access_token"
    ADD CONSTRAINT "access_token_country_of_focal_points" CHECK (
        ("role" = 'FOCAL_POINT') = ("country" IS NOT NULL)
    ),
    ADD CONSTRAINT "access_token_country_code" CHECK ("country" ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT "access_token_named" CHECK (btrim("subject") <> '' AND btrim("name") <> ''),
    ADD CONSTRAINT "access_token_expires" CHECK ("expires_at" > "issued_at");

-- What was issued stays as it was issued; a token is revoked once.
CREATE FUNCTION keep_access_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.revoked_at IS NULL
            AND (OLD.id, OLD.subject, OLD.role, OLD.country, OLD.name, OLD.issued_at, OLD.expires_at)
            IS NOT DISTINCT FROM
                (NEW.id, NEW.subject, NEW.role, NEW.country, NEW.name, NEW.issued_at, NEW.expires_at)
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% of access token % is refused: all that may change is that it is revoked', TG_OP, OLD.id
        USING ERRCODE = 'SZ001', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "access_token_kept" BEFORE UPDATE OR DELETE ON "access_token"
    FOR EACH ROW EXECUTE FUNCTION keep_access_token();
CREATE TRIGGER "access_token_not_truncated" BEFORE TRUNCATE ON "access_token"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
