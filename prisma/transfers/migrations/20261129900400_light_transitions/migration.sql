-- A transition changes the state, which was in an index's condition: so each wrote a new entry into every index. What
-- the index asks for is a column of its own now, which most transitions leave as it is, and pages keep room for the
-- row's next versions: then Postgres touches no index at all (a HOT update).
ALTER TABLE "transfer"
    ADD COLUMN "is_driven" BOOLEAN NOT NULL GENERATED ALWAYS AS
        ("state" IN ('created', 'quoted', 'held', 'assessed', 'converted', 'voiding', 'bounced')) STORED,
    SET (fillfactor = 50);
DROP INDEX "transfer_unfinished_idx";
CREATE INDEX "transfer_unfinished_idx" ON "transfer" ("next_try_at") WHERE "is_driven";
