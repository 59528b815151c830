-- Status changes of all items are listed by the day that they took effect.

CREATE INDEX "status_change_effective_on_sequence_idx" ON "status_change"("effective_on", "sequence");
