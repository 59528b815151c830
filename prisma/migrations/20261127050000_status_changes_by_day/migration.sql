-- Status changes of all items are listed by the day that they took effect. What a filter asks of them stands in the
-- index too: as of a past moment all later rows are passed over, and are not read from the table for that.

CREATE INDEX "status_change_effective_on_sequence_recorded_at_axis_idx" ON "status_change"("effective_on", "sequence", "recorded_at", "axis");
