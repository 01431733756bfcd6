CREATE TABLE "transfer" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "client_key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('send', 'payout', 'conversion')),
    "state" TEXT NOT NULL CHECK ("state" IN ('created', 'quoted', 'held', 'in-review', 'assessed', 'converted',
        'paying-out', 'completed', 'voiding', 'cancelled', 'refused', 'failed', 'bounced', 'refunded')),
    "outcome" TEXT CHECK ("outcome" IN ('cancelled', 'refused', 'failed')),
    "version" INTEGER NOT NULL DEFAULT 0,
    "quote_id" UUID NOT NULL,
    "recipient_id" UUID,
    "recipient_customer_id" UUID,
    "recipient_name" BYTEA NOT NULL,
    "recipient_detail" TEXT NOT NULL,
    "recipient_key" TEXT NOT NULL,
    "reference" TEXT,
    "source_wallet_id" UUID NOT NULL,
    "target_wallet_id" UUID,
    "source_currency" TEXT NOT NULL,
    "source_minor" BIGINT NOT NULL CHECK ("source_minor" > 0),
    "target_currency" TEXT NOT NULL,
    "target_minor" BIGINT NOT NULL CHECK ("target_minor" > 0),
    "fee_minor" BIGINT NOT NULL CHECK ("fee_minor" >= 0),
    "liquidity_minor" BIGINT NOT NULL CHECK ("liquidity_minor" >= 0),
    "residue_minor" BIGINT NOT NULL CHECK ("residue_minor" >= 0),
    "rate" TEXT NOT NULL,
    "rate_as_of" TEXT NOT NULL,
    "delivery_estimate" TEXT,
    "hold_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "alert_id" UUID,
    "ledger_transfer_id" UUID,
    "payout_id" UUID,
    "refund_ledger_transfer_id" UUID,
    "failure_code" TEXT,
    "correlation_id" TEXT NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "fence" BIGINT NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id"),
    -- what the customer pays is what is converted, the fee and the rounding, to the last minor unit
    CONSTRAINT "transfer_adds_up" CHECK ("source_minor" = "liquidity_minor" + "residue_minor" + "fee_minor")
);

CREATE TABLE "transfer_step" (
    "transfer_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "transfer_step_pkey" PRIMARY KEY ("transfer_id", "position")
);

-- a quote makes one transfer, and a client key makes one transfer, for ever
CREATE UNIQUE INDEX "transfer_quote_id_key" ON "transfer" ("quote_id");
CREATE UNIQUE INDEX "transfer_customer_id_client_key_key" ON "transfer" ("customer_id", "client_key");
CREATE INDEX "transfer_customer_id_id_idx" ON "transfer" ("customer_id", "id");
CREATE INDEX "transfer_recipient_customer_id_idx" ON "transfer" ("recipient_customer_id");
-- what the sweep looks at: only the few that are not at rest
CREATE INDEX "transfer_unfinished_idx" ON "transfer" ("next_try_at")
    WHERE "state" IN ('created', 'quoted', 'held', 'assessed', 'converted', 'voiding', 'bounced');
