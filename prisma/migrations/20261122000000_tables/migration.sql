-- CreateEnum
CREATE TYPE "action_item_basis" AS ENUM ('PLAN_TEXT', 'COMMUNIQUE', 'SUMMIT_PROPOSAL');

-- CreateEnum
CREATE TYPE "action_status" AS ENUM ('PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "completion" AS ENUM ('NO_EVIDENCE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE');

-- CreateEnum
CREATE TYPE "status_axis" AS ENUM ('OFFICIAL', 'ASSESSMENT');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('DATASET_IMPORTED', 'STATUS_RECORDED');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('NEWS_AGENCY', 'NEWS_MEDIA', 'OFFICIAL_DOCUMENT', 'OFFICIAL_TRANSCRIPT', 'REFERENCE_DATA');

-- CreateEnum
CREATE TYPE "source_reading" AS ENUM ('FULL', 'EXCERPT');

-- CreateEnum
CREATE TYPE "summit_status" AS ENUM ('PLANNED', 'HELD');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('JOINT_STATEMENT', 'COMMUNIQUE', 'ACTION_PLAN');

-- CreateEnum
CREATE TYPE "initiative_kind" AS ENUM ('CORRIDOR', 'EDUCATION_ALLIANCE', 'ENERGY', 'ENVIRONMENT', 'FESTIVAL', 'INDUSTRIAL_HUB', 'INFRASTRUCTURE', 'INSTITUTION', 'PROGRAMME', 'OTHER');

-- CreateEnum
CREATE TYPE "initiative_stage" AS ENUM ('PROPOSED', 'ADOPTED', 'UNDERWAY', 'COMPLETED', 'DROPPED');

-- CreateEnum
CREATE TYPE "summit_stage" AS ENUM ('PROPOSED', 'OFFERED', 'ANNOUNCED', 'FUNDED', 'AGREED_PRIORITY', 'STARTED', 'ONGOING');

-- CreateEnum
CREATE TYPE "country_role" AS ENUM ('PROPOSER', 'LEAD', 'PARTNER', 'FUNDER', 'BENEFICIARY');

-- CreateEnum
CREATE TYPE "assigned_by" AS ENUM ('SOURCE', 'DATASET');

-- CreateEnum
CREATE TYPE "proposal_kind" AS ENUM ('PROPOSED', 'SUPPORTED');

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('EXACT', 'ABOUT', 'ALMOST', 'MORE_THAN', 'UP_TO');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('AGREEMENT_SIGNED', 'CALL', 'CONSTRUCTION_START', 'DECISION', 'DOCUMENT_ADOPTED', 'INSTITUTION_OPENED', 'MEETING', 'PLANNED_EVENT', 'RESULT', 'SERVICE_STARTED', 'SETBACK', 'STATEMENT');

-- CreateEnum
CREATE TYPE "event_relation" AS ENUM ('DIRECT', 'RELATED', 'SETBACK', 'PLANNED');

-- CreateEnum
CREATE TYPE "event_scope" AS ENUM ('BILATERAL', 'MULTILATERAL', 'CENTRAL_ASIA', 'SIX_PARTY');

-- CreateEnum
CREATE TYPE "language_use" AS ENUM ('STATE', 'OFFICIAL', 'OFFICIAL_USE', 'INTERETHNIC', 'IN_USE');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('HIGH', 'MEDIUM', 'LOW');

-- CreateTable
CREATE TABLE "action_plan" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "document_id" TEXT,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "action_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_initiative" (
    "plan_id" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "action_plan_initiative_pkey" PRIMARY KEY ("plan_id","initiative_id")
);

-- CreateTable
CREATE TABLE "plan_statement" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "statement" JSONB NOT NULL,
    "stated_by" TEXT NOT NULL,
    "leader_id" TEXT,
    "stated_on" TEXT NOT NULL,
    "fields" TEXT[],
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "plan_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_item" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "initiative_id" TEXT,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "basis" "action_item_basis" NOT NULL,
    "planned_start" TEXT,
    "planned_end" TEXT,
    "actual_start" TEXT,
    "actual_end" TEXT,
    "due_on" DATE,
    "status" "action_status" NOT NULL DEFAULT 'PIPELINE',
    "assessment" "completion" NOT NULL DEFAULT 'NO_EVIDENCE',
    "last_evidence_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_item_country" (
    "item_id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "role" "country_role" NOT NULL,
    "status" "action_status",

    CONSTRAINT "action_item_country_pkey" PRIMARY KEY ("item_id","country_code","role")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "planned_on" TEXT,
    "completed_on" TEXT,
    "note" JSONB,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_change" (
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "item_id" TEXT NOT NULL,
    "axis" "status_axis" NOT NULL,
    "country_code" TEXT,
    "from_value" TEXT,
    "to_value" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,
    "note" JSONB,
    "retracts_id" TEXT,

    CONSTRAINT "status_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "status_change_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT,
    "event_id" TEXT,
    "url" TEXT,
    "locator" TEXT,
    "note" TEXT,
    "captured_at" TIMESTAMPTZ(3),
    "sha256" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("status_change_id","position")
);

-- CreateTable
CREATE TABLE "change" (
    "id" BIGSERIAL NOT NULL,
    "kind" "change_kind" NOT NULL,
    "revision" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "initiative_id" TEXT,
    "item_id" TEXT,
    "status_change_id" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_citation" (
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "action_plan_citation_pkey" PRIMARY KEY ("plan_id","position")
);

-- CreateTable
CREATE TABLE "plan_statement_citation" (
    "plan_statement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "plan_statement_citation_pkey" PRIMARY KEY ("plan_statement_id","position")
);

-- CreateTable
CREATE TABLE "action_item_citation" (
    "action_item_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "action_item_citation_pkey" PRIMARY KEY ("action_item_id","position")
);

-- CreateTable
CREATE TABLE "milestone_citation" (
    "milestone_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "milestone_citation_pkey" PRIMARY KEY ("milestone_id","position")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "published_on" TEXT,
    "url" TEXT,
    "kind" "source_kind" NOT NULL,
    "reading" "source_reading" NOT NULL,
    "note" JSONB,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summit" (
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "status" "summit_status" NOT NULL,
    "name" JSONB NOT NULL,
    "held_on" TEXT,
    "ended_on" TEXT,
    "city" JSONB,
    "host_country_code" TEXT,
    "chair_id" TEXT,
    "occasion" JSONB,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "summit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summit_venue" (
    "summit_id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "summit_venue_pkey" PRIMARY KEY ("summit_id")
);

-- CreateTable
CREATE TABLE "summit_country" (
    "summit_id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "summit_country_pkey" PRIMARY KEY ("summit_id","country_code")
);

-- CreateTable
CREATE TABLE "summit_leader" (
    "summit_id" TEXT NOT NULL,
    "leader_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "summit_leader_pkey" PRIMARY KEY ("summit_id","leader_id")
);

-- CreateTable
CREATE TABLE "speech" (
    "id" TEXT NOT NULL,
    "summit_id" TEXT NOT NULL,
    "leader_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "speech_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_entry" (
    "id" TEXT NOT NULL,
    "happened_on" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "summit_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "document_kind" NOT NULL,
    "title" JSONB NOT NULL,
    "adopted_on" TEXT,
    "is_text_public" BOOLEAN NOT NULL,
    "text_source_id" TEXT,
    "point_count" INTEGER,
    "point_count_note" JSONB,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_point" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "number" TEXT,
    "summary" JSONB NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "document_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sector" (
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "parent_code" TEXT,
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "sector_closure" (
    "ancestor_code" TEXT NOT NULL,
    "descendant_code" TEXT NOT NULL,

    CONSTRAINT "sector_closure_pkey" PRIMARY KEY ("ancestor_code","descendant_code")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" TEXT NOT NULL,
    "parent_id" TEXT,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "kind" "initiative_kind" NOT NULL,
    "stage_at_summit" "summit_stage" NOT NULL,
    "stage" "initiative_stage" NOT NULL DEFAULT 'PROPOSED',
    "sdg_goals" INTEGER[],
    "sdg_goals_assigned_by" "assigned_by" NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_country" (
    "initiative_id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "role" "country_role" NOT NULL,

    CONSTRAINT "initiative_country_pkey" PRIMARY KEY ("initiative_id","country_code","role")
);

-- CreateTable
CREATE TABLE "initiative_sector" (
    "initiative_id" TEXT NOT NULL,
    "sector_code" TEXT NOT NULL,
    "assigned_by" "assigned_by" NOT NULL,

    CONSTRAINT "initiative_sector_pkey" PRIMARY KEY ("initiative_id","sector_code")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,
    "leader_id" TEXT NOT NULL,
    "summit_id" TEXT,
    "kind" "proposal_kind" NOT NULL,
    "proposed_on" TEXT NOT NULL,
    "statement" JSONB NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amount" (
    "id" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" JSONB NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "currency" TEXT,
    "qualifier" "qualifier" NOT NULL,
    "period_start" TEXT,
    "period_end" TEXT,
    "stated_on" TEXT,
    "confidence" "confidence",
    "note" JSONB,

    CONSTRAINT "amount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "location" (
    "id" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "geometry" JSONB NOT NULL,
    "note" JSONB,

    CONSTRAINT "location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "qualifier" "qualifier" NOT NULL,
    "period_start" TEXT,
    "period_end" TEXT,
    "geography" TEXT,
    "stated_by" TEXT NOT NULL,
    "leader_id" TEXT,
    "stated_on" TEXT,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_country" (
    "indicator_id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_country_pkey" PRIMARY KEY ("indicator_id","country_code")
);

-- CreateTable
CREATE TABLE "indicator_conflict" (
    "indicator_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,

    CONSTRAINT "indicator_conflict_pkey" PRIMARY KEY ("indicator_id","other_id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" TEXT NOT NULL,
    "happened_on" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "kind" "event_kind" NOT NULL,
    "relation" "event_relation" NOT NULL,
    "scope" "event_scope" NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_country" (
    "event_id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_country_pkey" PRIMARY KEY ("event_id","country_code")
);

-- CreateTable
CREATE TABLE "event_initiative" (
    "event_id" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_initiative_pkey" PRIMARY KEY ("event_id","initiative_id")
);

-- CreateTable
CREATE TABLE "disagreement" (
    "id" TEXT NOT NULL,
    "topic" JSONB NOT NULL,
    "assessment" JSONB NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "disagreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" TEXT NOT NULL,
    "disagreement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disagreement_subject" (
    "disagreement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "initiative_id" TEXT,
    "indicator_id" TEXT,
    "event_id" TEXT,
    "summit_id" TEXT,
    "plan_statement_id" TEXT,

    CONSTRAINT "disagreement_subject_pkey" PRIMARY KEY ("disagreement_id","position")
);

-- CreateTable
CREATE TABLE "summit_citation" (
    "summit_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "summit_citation_pkey" PRIMARY KEY ("summit_id","position")
);

-- CreateTable
CREATE TABLE "summit_venue_citation" (
    "summit_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "summit_venue_citation_pkey" PRIMARY KEY ("summit_id","position")
);

-- CreateTable
CREATE TABLE "speech_citation" (
    "speech_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "speech_citation_pkey" PRIMARY KEY ("speech_id","position")
);

-- CreateTable
CREATE TABLE "document_citation" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "document_citation_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "document_point_citation" (
    "document_point_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "document_point_citation_pkey" PRIMARY KEY ("document_point_id","position")
);

-- CreateTable
CREATE TABLE "initiative_citation" (
    "initiative_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "initiative_citation_pkey" PRIMARY KEY ("initiative_id","position")
);

-- CreateTable
CREATE TABLE "proposal_citation" (
    "proposal_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "proposal_citation_pkey" PRIMARY KEY ("proposal_id","position")
);

-- CreateTable
CREATE TABLE "amount_citation" (
    "amount_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "amount_citation_pkey" PRIMARY KEY ("amount_id","position")
);

-- CreateTable
CREATE TABLE "location_citation" (
    "location_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "location_citation_pkey" PRIMARY KEY ("location_id","position")
);

-- CreateTable
CREATE TABLE "indicator_citation" (
    "indicator_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "indicator_citation_pkey" PRIMARY KEY ("indicator_id","position")
);

-- CreateTable
CREATE TABLE "event_citation" (
    "event_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "event_citation_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "position_citation" (
    "position_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "position_citation_pkey" PRIMARY KEY ("position_id","position")
);

-- CreateTable
CREATE TABLE "history_entry_citation" (
    "history_entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "history_entry_citation_pkey" PRIMARY KEY ("history_entry_id","position")
);

-- CreateTable
CREATE TABLE "country" (
    "code" TEXT NOT NULL,
    "alpha3" TEXT NOT NULL,
    "m49" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "official_name" JSONB NOT NULL,
    "capital" JSONB NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "geonames_id" INTEGER,
    "confidence" "confidence" NOT NULL,
    "field_confidence" JSONB NOT NULL,
    "note" JSONB,

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "country_language" (
    "country_code" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "script" TEXT NOT NULL,
    "status" "language_use" NOT NULL,

    CONSTRAINT "country_language_pkey" PRIMARY KEY ("country_code","tag")
);

-- CreateTable
CREATE TABLE "country_group" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "country_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country_group_member" (
    "group_id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,

    CONSTRAINT "country_group_member_pkey" PRIMARY KEY ("group_id","country_code")
);

-- CreateTable
CREATE TABLE "leader" (
    "id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "name_variants" JSONB NOT NULL DEFAULT '{}',
    "office" JSONB NOT NULL,
    "took_office_on" TEXT,
    "left_office_on" TEXT,
    "took_office_note" JSONB,
    "wikidata_id" TEXT,
    "confidence" "confidence" NOT NULL,
    "note" JSONB,

    CONSTRAINT "leader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country_citation" (
    "country_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "country_citation_pkey" PRIMARY KEY ("country_code","position")
);

-- CreateTable
CREATE TABLE "leader_citation" (
    "leader_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "leader_citation_pkey" PRIMARY KEY ("leader_id","position")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "publisher" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "languages" TEXT[],
    "is_synthetic" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "action_plan_initiative_initiative_id_idx" ON "action_plan_initiative"("initiative_id");

-- CreateIndex
CREATE INDEX "plan_statement_plan_id_idx" ON "plan_statement"("plan_id");

-- CreateIndex
CREATE INDEX "action_item_plan_id_id_idx" ON "action_item"("plan_id", "id");

-- CreateIndex
CREATE INDEX "action_item_initiative_id_id_idx" ON "action_item"("initiative_id", "id");

-- CreateIndex
CREATE INDEX "action_item_status_idx" ON "action_item"("status");

-- CreateIndex
CREATE INDEX "action_item_assessment_idx" ON "action_item"("assessment");

-- CreateIndex
CREATE INDEX "action_item_due_on_id_idx" ON "action_item"("due_on", "id");

-- CreateIndex
CREATE INDEX "action_item_updated_at_id_idx" ON "action_item"("updated_at", "id");

-- CreateIndex
CREATE INDEX "action_item_country_country_code_role_item_id_idx" ON "action_item_country"("country_code", "role", "item_id");

-- CreateIndex
CREATE INDEX "milestone_item_id_idx" ON "milestone"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_change_sequence_key" ON "status_change"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "status_change_retracts_id_key" ON "status_change"("retracts_id");

-- CreateIndex
CREATE INDEX "status_change_item_id_axis_effective_on_sequence_idx" ON "status_change"("item_id", "axis", "effective_on", "sequence");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE INDEX "evidence_event_id_idx" ON "evidence"("event_id");

-- CreateIndex
CREATE INDEX "change_initiative_id_idx" ON "change"("initiative_id");

-- CreateIndex
CREATE INDEX "change_item_id_idx" ON "change"("item_id");

-- CreateIndex
CREATE INDEX "change_status_change_id_idx" ON "change"("status_change_id");

-- CreateIndex
CREATE INDEX "action_plan_citation_source_id_idx" ON "action_plan_citation"("source_id");

-- CreateIndex
CREATE INDEX "plan_statement_citation_source_id_idx" ON "plan_statement_citation"("source_id");

-- CreateIndex
CREATE INDEX "action_item_citation_source_id_idx" ON "action_item_citation"("source_id");

-- CreateIndex
CREATE INDEX "milestone_citation_source_id_idx" ON "milestone_citation"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "summit_ordinal_key" ON "summit"("ordinal");

-- CreateIndex
CREATE INDEX "summit_country_country_code_idx" ON "summit_country"("country_code");

-- CreateIndex
CREATE INDEX "summit_leader_leader_id_idx" ON "summit_leader"("leader_id");

-- CreateIndex
CREATE INDEX "speech_summit_id_idx" ON "speech"("summit_id");

-- CreateIndex
CREATE INDEX "document_summit_id_idx" ON "document"("summit_id");

-- CreateIndex
CREATE INDEX "document_point_document_id_idx" ON "document_point"("document_id");

-- CreateIndex
CREATE INDEX "sector_parent_code_idx" ON "sector"("parent_code");

-- CreateIndex
CREATE INDEX "sector_closure_descendant_code_idx" ON "sector_closure"("descendant_code");

-- CreateIndex
CREATE INDEX "initiative_parent_id_idx" ON "initiative"("parent_id");

-- CreateIndex
CREATE INDEX "initiative_updated_at_id_idx" ON "initiative"("updated_at", "id");

-- CreateIndex
CREATE INDEX "initiative_kind_idx" ON "initiative"("kind");

-- CreateIndex
CREATE INDEX "initiative_stage_idx" ON "initiative"("stage");

-- CreateIndex
CREATE INDEX "initiative_country_country_code_role_initiative_id_idx" ON "initiative_country"("country_code", "role", "initiative_id");

-- CreateIndex
CREATE INDEX "initiative_sector_sector_code_initiative_id_idx" ON "initiative_sector"("sector_code", "initiative_id");

-- CreateIndex
CREATE INDEX "proposal_leader_id_idx" ON "proposal"("leader_id");

-- CreateIndex
CREATE INDEX "proposal_summit_id_idx" ON "proposal"("summit_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_initiative_id_leader_id_kind_proposed_on_key" ON "proposal"("initiative_id", "leader_id", "kind", "proposed_on");

-- CreateIndex
CREATE INDEX "amount_initiative_id_idx" ON "amount"("initiative_id");

-- CreateIndex
CREATE INDEX "location_initiative_id_idx" ON "location"("initiative_id");

-- CreateIndex
CREATE INDEX "indicator_leader_id_idx" ON "indicator"("leader_id");

-- CreateIndex
CREATE INDEX "indicator_country_country_code_idx" ON "indicator_country"("country_code");

-- CreateIndex
CREATE INDEX "indicator_conflict_other_id_idx" ON "indicator_conflict"("other_id");

-- CreateIndex
CREATE INDEX "event_happened_on_id_idx" ON "event"("happened_on", "id");

-- CreateIndex
CREATE INDEX "event_country_country_code_idx" ON "event_country"("country_code");

-- CreateIndex
CREATE INDEX "event_initiative_initiative_id_idx" ON "event_initiative"("initiative_id");

-- CreateIndex
CREATE INDEX "position_disagreement_id_idx" ON "position"("disagreement_id");

-- CreateIndex
CREATE INDEX "disagreement_subject_initiative_id_idx" ON "disagreement_subject"("initiative_id");

-- CreateIndex
CREATE INDEX "disagreement_subject_indicator_id_idx" ON "disagreement_subject"("indicator_id");

-- CreateIndex
CREATE INDEX "disagreement_subject_event_id_idx" ON "disagreement_subject"("event_id");

-- CreateIndex
CREATE INDEX "disagreement_subject_summit_id_idx" ON "disagreement_subject"("summit_id");

-- CreateIndex
CREATE INDEX "disagreement_subject_plan_statement_id_idx" ON "disagreement_subject"("plan_statement_id");

-- CreateIndex
CREATE INDEX "summit_citation_source_id_idx" ON "summit_citation"("source_id");

-- CreateIndex
CREATE INDEX "summit_venue_citation_source_id_idx" ON "summit_venue_citation"("source_id");

-- CreateIndex
CREATE INDEX "speech_citation_source_id_idx" ON "speech_citation"("source_id");

-- CreateIndex
CREATE INDEX "document_citation_source_id_idx" ON "document_citation"("source_id");

-- CreateIndex
CREATE INDEX "document_point_citation_source_id_idx" ON "document_point_citation"("source_id");

-- CreateIndex
CREATE INDEX "initiative_citation_source_id_idx" ON "initiative_citation"("source_id");

-- CreateIndex
CREATE INDEX "proposal_citation_source_id_idx" ON "proposal_citation"("source_id");

-- CreateIndex
CREATE INDEX "amount_citation_source_id_idx" ON "amount_citation"("source_id");

-- CreateIndex
CREATE INDEX "location_citation_source_id_idx" ON "location_citation"("source_id");

-- CreateIndex
CREATE INDEX "indicator_citation_source_id_idx" ON "indicator_citation"("source_id");

-- CreateIndex
CREATE INDEX "event_citation_source_id_idx" ON "event_citation"("source_id");

-- CreateIndex
CREATE INDEX "position_citation_source_id_idx" ON "position_citation"("source_id");

-- CreateIndex
CREATE INDEX "history_entry_citation_source_id_idx" ON "history_entry_citation"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "country_alpha3_key" ON "country"("alpha3");

-- CreateIndex
CREATE UNIQUE INDEX "country_m49_key" ON "country"("m49");

-- CreateIndex
CREATE INDEX "country_group_member_country_code_idx" ON "country_group_member"("country_code");

-- CreateIndex
CREATE INDEX "leader_country_code_idx" ON "leader"("country_code");

-- CreateIndex
CREATE INDEX "country_citation_source_id_idx" ON "country_citation"("source_id");

-- CreateIndex
CREATE INDEX "leader_citation_source_id_idx" ON "leader_citation"("source_id");

-- AddForeignKey
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_initiative" ADD CONSTRAINT "action_plan_initiative_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_initiative" ADD CONSTRAINT "action_plan_initiative_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_statement" ADD CONSTRAINT "plan_statement_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_statement" ADD CONSTRAINT "plan_statement_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "leader"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_country" ADD CONSTRAINT "action_item_country_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "action_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_country" ADD CONSTRAINT "action_item_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "action_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "action_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_retracts_id_fkey" FOREIGN KEY ("retracts_id") REFERENCES "status_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_status_change_id_fkey" FOREIGN KEY ("status_change_id") REFERENCES "status_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "action_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_status_change_id_fkey" FOREIGN KEY ("status_change_id") REFERENCES "status_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_citation" ADD CONSTRAINT "action_plan_citation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_citation" ADD CONSTRAINT "action_plan_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_statement_citation" ADD CONSTRAINT "plan_statement_citation_plan_statement_id_fkey" FOREIGN KEY ("plan_statement_id") REFERENCES "plan_statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_statement_citation" ADD CONSTRAINT "plan_statement_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_citation" ADD CONSTRAINT "action_item_citation_action_item_id_fkey" FOREIGN KEY ("action_item_id") REFERENCES "action_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_citation" ADD CONSTRAINT "action_item_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_citation" ADD CONSTRAINT "milestone_citation_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_citation" ADD CONSTRAINT "milestone_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit" ADD CONSTRAINT "summit_host_country_code_fkey" FOREIGN KEY ("host_country_code") REFERENCES "country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit" ADD CONSTRAINT "summit_chair_id_fkey" FOREIGN KEY ("chair_id") REFERENCES "leader"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_venue" ADD CONSTRAINT "summit_venue_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_country" ADD CONSTRAINT "summit_country_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_country" ADD CONSTRAINT "summit_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_leader" ADD CONSTRAINT "summit_leader_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_leader" ADD CONSTRAINT "summit_leader_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "leader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech" ADD CONSTRAINT "speech_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech" ADD CONSTRAINT "speech_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "leader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_text_source_id_fkey" FOREIGN KEY ("text_source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_point" ADD CONSTRAINT "document_point_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sector" ADD CONSTRAINT "sector_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "sector"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sector_closure" ADD CONSTRAINT "sector_closure_ancestor_code_fkey" FOREIGN KEY ("ancestor_code") REFERENCES "sector"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sector_closure" ADD CONSTRAINT "sector_closure_descendant_code_fkey" FOREIGN KEY ("descendant_code") REFERENCES "sector"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_country" ADD CONSTRAINT "initiative_country_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_country" ADD CONSTRAINT "initiative_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_sector" ADD CONSTRAINT "initiative_sector_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_sector" ADD CONSTRAINT "initiative_sector_sector_code_fkey" FOREIGN KEY ("sector_code") REFERENCES "sector"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "leader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "leader"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_country" ADD CONSTRAINT "indicator_country_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_country" ADD CONSTRAINT "indicator_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_conflict" ADD CONSTRAINT "indicator_conflict_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_conflict" ADD CONSTRAINT "indicator_conflict_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_country" ADD CONSTRAINT "event_country_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_country" ADD CONSTRAINT "event_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_initiative" ADD CONSTRAINT "event_initiative_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_initiative" ADD CONSTRAINT "event_initiative_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_disagreement_id_fkey" FOREIGN KEY ("disagreement_id") REFERENCES "disagreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_subject" ADD CONSTRAINT "disagreement_subject_disagreement_id_fkey" FOREIGN KEY ("disagreement_id") REFERENCES "disagreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_subject" ADD CONSTRAINT "disagreement_subject_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_subject" ADD CONSTRAINT "disagreement_subject_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_subject" ADD CONSTRAINT "disagreement_subject_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_subject" ADD CONSTRAINT "disagreement_subject_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_subject" ADD CONSTRAINT "disagreement_subject_plan_statement_id_fkey" FOREIGN KEY ("plan_statement_id") REFERENCES "plan_statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_citation" ADD CONSTRAINT "summit_citation_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_citation" ADD CONSTRAINT "summit_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_venue_citation" ADD CONSTRAINT "summit_venue_citation_summit_id_fkey" FOREIGN KEY ("summit_id") REFERENCES "summit_venue"("summit_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summit_venue_citation" ADD CONSTRAINT "summit_venue_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech_citation" ADD CONSTRAINT "speech_citation_speech_id_fkey" FOREIGN KEY ("speech_id") REFERENCES "speech"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech_citation" ADD CONSTRAINT "speech_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_citation" ADD CONSTRAINT "document_citation_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_citation" ADD CONSTRAINT "document_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_point_citation" ADD CONSTRAINT "document_point_citation_document_point_id_fkey" FOREIGN KEY ("document_point_id") REFERENCES "document_point"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_point_citation" ADD CONSTRAINT "document_point_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_citation" ADD CONSTRAINT "initiative_citation_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_citation" ADD CONSTRAINT "initiative_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_citation" ADD CONSTRAINT "proposal_citation_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_citation" ADD CONSTRAINT "proposal_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount_citation" ADD CONSTRAINT "amount_citation_amount_id_fkey" FOREIGN KEY ("amount_id") REFERENCES "amount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount_citation" ADD CONSTRAINT "amount_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location_citation" ADD CONSTRAINT "location_citation_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "location"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location_citation" ADD CONSTRAINT "location_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_citation" ADD CONSTRAINT "indicator_citation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_citation" ADD CONSTRAINT "indicator_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_citation" ADD CONSTRAINT "event_citation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_citation" ADD CONSTRAINT "event_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_citation" ADD CONSTRAINT "position_citation_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_citation" ADD CONSTRAINT "position_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry_citation" ADD CONSTRAINT "history_entry_citation_history_entry_id_fkey" FOREIGN KEY ("history_entry_id") REFERENCES "history_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry_citation" ADD CONSTRAINT "history_entry_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_language" ADD CONSTRAINT "country_language_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_group_member" ADD CONSTRAINT "country_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "country_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_group_member" ADD CONSTRAINT "country_group_member_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leader" ADD CONSTRAINT "leader_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_citation" ADD CONSTRAINT "country_citation_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_citation" ADD CONSTRAINT "country_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leader_citation" ADD CONSTRAINT "leader_citation_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "leader"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leader_citation" ADD CONSTRAINT "leader_citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
