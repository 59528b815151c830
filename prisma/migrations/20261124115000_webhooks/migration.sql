-- Who is told of changes, and what they were told. The queue of what is to be sent has a schema of its own,
-- graphile_worker, which its library installs; what is delivered and what is not stands here alone.

-- CreateEnum
CREATE TYPE "webhook_delivery_state" AS ENUM ('QUEUED', 'DELIVERED', 'DEAD');

-- CreateTable
CREATE TABLE "webhook" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "url" TEXT NOT NULL,
    "name" TEXT,
    "filter" JSONB,
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "rotated_at" TIMESTAMPTZ(3),
    "position" BIGINT NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "webhook_id" UUID NOT NULL,
    "change_id" BIGINT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "webhook_delivery_state" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_status" INTEGER,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_delivery_attempts" CHECK ("attempts" >= 0),
    CONSTRAINT "webhook_delivery_delivered" CHECK (("state" = 'DELIVERED') = ("delivered_at" IS NOT NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_webhook_id_change_id_key" ON "webhook_delivery"("webhook_id", "change_id");

-- CreateIndex
CREATE INDEX "webhook_delivery_state_next_attempt_at_idx" ON "webhook_delivery"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "webhook_delivery_delivered_at_idx" ON "webhook_delivery"("delivered_at");

-- What is still to be sent of one subject, in order: few rows of many.
CREATE INDEX "webhook_delivery_queued" ON "webhook_delivery"("webhook_id", "subject", "change_id")
    WHERE "state" = 'QUEUED';

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;
