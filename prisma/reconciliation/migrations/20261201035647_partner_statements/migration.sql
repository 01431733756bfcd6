-- CreateTable
CREATE TABLE "partner_account" (
    "id" UUID NOT NULL,
    "partner" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "ledger_account_id" UUID NOT NULL,
    "csv_mapping" JSONB,
    "book_seq" BIGINT NOT NULL DEFAULT 0,
    "book_recorded_at" TIMESTAMPTZ(3),
    "line_seq" BIGINT NOT NULL DEFAULT 0,
    "match_turn" INTEGER NOT NULL DEFAULT 0,
    "covered_until" DATE,
    "rules_version" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matching_rules" (
    "partner_account_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matching_rules_pkey" PRIMARY KEY ("partner_account_id","version")
);

-- CreateTable
CREATE TABLE "statement_import" (
    "id" UUID NOT NULL,
    "partner_account_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "opening_minor" BIGINT,
    "closing_minor" BIGINT,
    "first_day" DATE,
    "last_day" DATE,
    "fault_count" INTEGER NOT NULL DEFAULT 0,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "file" BYTEA,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by" UUID,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_line" (
    "partner_account_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "import_id" UUID NOT NULL,
    "line_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "booked_on" DATE NOT NULL,
    "bank_reference" TEXT,
    "end_to_end_id" TEXT,
    "remittance" TEXT,
    "kind_code" TEXT,
    "match_id" UUID,

    CONSTRAINT "statement_line_pkey" PRIMARY KEY ("partner_account_id","seq")
);

-- CreateTable
CREATE TABLE "book_entry" (
    "partner_account_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "ledger_transfer_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "balance_minor" BIGINT NOT NULL,
    "code" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "references" TEXT[],
    "booked_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "match_id" UUID,

    CONSTRAINT "book_entry_pkey" PRIMARY KEY ("partner_account_id","seq")
);

-- CreateTable
CREATE TABLE "statement_match" (
    "id" UUID NOT NULL,
    "partner_account_id" UUID NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "reference" TEXT,
    "difference_minor" BIGINT NOT NULL,
    "days" INTEGER NOT NULL,
    "matched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation_exception" (
    "id" UUID NOT NULL,
    "partner_account_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "line_seq" BIGINT,
    "book_seq" BIGINT,
    "amount_minor" BIGINT NOT NULL,
    "expected_minor" BIGINT,
    "currency" TEXT NOT NULL,
    "booked_on" DATE NOT NULL,
    "occurrences" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "owner_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "snoozed_until" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,

    CONSTRAINT "reconciliation_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exception_step" (
    "id" UUID NOT NULL,
    "exception_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "by" UUID,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exception_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_balance" (
    "partner_account_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "closing_minor" BIGINT NOT NULL,
    "import_id" UUID NOT NULL,

    CONSTRAINT "statement_balance_pkey" PRIMARY KEY ("partner_account_id","day")
);

-- CreateTable
CREATE TABLE "signed_period" (
    "id" UUID NOT NULL,
    "partner_account_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "ours_minor" BIGINT NOT NULL,
    "theirs_minor" BIGINT,
    "accepted" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_by" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "reopened_by" UUID,
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "signed_period_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_account_ledger_key" ON "partner_account"("ledger_account_id");

-- CreateIndex
CREATE INDEX "statement_import_account_idx" ON "statement_import"("partner_account_id", "id");

-- CreateIndex
CREATE INDEX "statement_import_state_idx" ON "statement_import"("state");

-- CreateIndex
CREATE UNIQUE INDEX "statement_line_key" ON "statement_line"("partner_account_id", "line_key");

-- CreateIndex
CREATE INDEX "statement_match_account_idx" ON "statement_match"("partner_account_id", "id");

-- CreateIndex
CREATE INDEX "reconciliation_exception_state_idx" ON "reconciliation_exception"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reconciliation_exception_key" ON "reconciliation_exception"("partner_account_id", "fingerprint");

-- CreateIndex
CREATE INDEX "exception_step_exception_idx" ON "exception_step"("exception_id", "id");

-- CreateIndex
CREATE INDEX "signed_period_account_idx" ON "signed_period"("partner_account_id", "last_day");

-- What the schema language cannot say.
ALTER TABLE "partner_account" ADD CONSTRAINT "partner_account_currency" CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE "statement_import"
    ADD CONSTRAINT "statement_import_state" CHECK (state IN ('previewed', 'confirmed', 'imported', 'discarded')),
    ADD CONSTRAINT "statement_import_counts" CHECK (lines >= 0 AND known >= 0 AND imported >= 0 AND known + imported <= lines),
    -- a file with a fault is shown, and never imported
    ADD CONSTRAINT "statement_import_faultless" CHECK (fault_count = 0 OR state IN ('previewed', 'discarded'));
-- One file is imported once into an account, whoever confirms it and however often.
CREATE UNIQUE INDEX "statement_import_file_key" ON "statement_import" (partner_account_id, file_hash)
    WHERE state IN ('confirmed', 'imported');
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_amount" CHECK (amount_minor <> 0);
CREATE INDEX "statement_line_import_idx" ON "statement_line" (import_id);
CREATE INDEX "statement_line_open_idx" ON "statement_line" (partner_account_id, seq) WHERE match_id IS NULL;
CREATE INDEX "statement_line_day_idx" ON "statement_line" (partner_account_id, booked_on);
CREATE INDEX "statement_line_match_idx" ON "statement_line" (match_id) WHERE match_id IS NOT NULL;
CREATE INDEX "book_entry_open_idx" ON "book_entry" (partner_account_id, seq) WHERE match_id IS NULL;
CREATE INDEX "book_entry_day_idx" ON "book_entry" (partner_account_id, booked_on, seq);
CREATE INDEX "book_entry_match_idx" ON "book_entry" (match_id) WHERE match_id IS NOT NULL;
ALTER TABLE "reconciliation_exception"
    ADD CONSTRAINT "reconciliation_exception_kind" CHECK (kind IN (
      'unmatched-ours', 'unmatched-theirs', 'amount-differs', 'date-differs', 'wrong-side', 'duplicate', 'signed-period-changed')),
    ADD CONSTRAINT "reconciliation_exception_state" CHECK (state IN ('open', 'acknowledged', 'snoozed', 'resolved', 'accepted')),
    ADD CONSTRAINT "reconciliation_exception_settled" CHECK ((state IN ('resolved', 'accepted')) = (settled_at IS NOT NULL)),
    ADD CONSTRAINT "reconciliation_exception_snoozed" CHECK ((state = 'snoozed') = (snoozed_until IS NOT NULL));
ALTER TABLE "signed_period"
    ADD CONSTRAINT "signed_period_state" CHECK (state IN ('proposed', 'signed', 'reopened', 'withdrawn')),
    ADD CONSTRAINT "signed_period_days" CHECK (first_day <= last_day),
    ADD CONSTRAINT "signed_period_signed" CHECK ((state IN ('signed', 'reopened')) = (signed_at IS NOT NULL)),
    -- who proposes a period with accepted differences is not who signs it
    ADD CONSTRAINT "signed_period_two_people" CHECK (accepted = 0 OR signed_by IS NULL OR signed_by <> proposed_by);
