-- What else is written, besides imports and official statuses. On its own: a value that is added to an enum can be used
-- from the next transaction on.

ALTER TYPE "change_kind" ADD VALUE 'ASSESSMENT_RECORDED';
ALTER TYPE "change_kind" ADD VALUE 'STATUS_RETRACTED';
ALTER TYPE "change_kind" ADD VALUE 'INITIATIVE_CREATED';
ALTER TYPE "change_kind" ADD VALUE 'INITIATIVE_UPDATED';
ALTER TYPE "change_kind" ADD VALUE 'ACTION_ITEM_CREATED';
ALTER TYPE "change_kind" ADD VALUE 'ACTION_ITEM_UPDATED';
ALTER TYPE "change_kind" ADD VALUE 'MILESTONE_COMPLETED';
ALTER TYPE "change_kind" ADD VALUE 'CORRECTION_REQUESTED';
ALTER TYPE "change_kind" ADD VALUE 'CORRECTION_RESOLVED';
