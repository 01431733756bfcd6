-- What the rate leaves beside the mid-market rate is a leg of its own.
ALTER TABLE "transfer"
    ADD COLUMN "spread_minor" BIGINT NOT NULL DEFAULT 0 CHECK ("spread_minor" >= 0),
    DROP CONSTRAINT "transfer_adds_up",
    -- what the customer pays is what is converted, the spread, the fee and the rounding, to the last minor unit
    ADD CONSTRAINT "transfer_adds_up"
        CHECK ("source_minor" = "liquidity_minor" + "spread_minor" + "residue_minor" + "fee_minor");
