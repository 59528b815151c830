-- What lists are sorted by, each with the key that makes the order total: a page in any order, in either direction,
-- is read from an index. These are indexes on expressions, which the model in prisma/ cannot say: they stand letter
-- for letter in the lists' orders. Titles may be of any length, keys of an index may not: the first 200 characters
-- decide.

CREATE INDEX "initiative_title_id_idx" ON "initiative" (left(coalesce("title" -> 'en' ->> 'text', ''), 200), "id");

CREATE INDEX "action_item_title_id_idx" ON "action_item" (left(coalesce("title" -> 'en' ->> 'text', ''), 200), "id");

CREATE INDEX "action_item_due_id_idx" ON "action_item" (coalesce("due_on", 'infinity'::date), "id");
