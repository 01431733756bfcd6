-- What the customer's rate leaves beside the mid-market rate is an amount of its own, booked and shown as such.
ALTER TABLE quote
  ADD COLUMN spread_percent text NOT NULL DEFAULT '0',
  ADD COLUMN spread_minor bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT quote_spread_check CHECK (spread_minor >= 0),
  DROP CONSTRAINT quote_balance_check,
  -- every minor unit taken goes somewhere
  ADD CONSTRAINT quote_balance_check CHECK (
    source_minor = variable_fee_minor + fixed_fee_minor + liquidity_minor + spread_minor + residue_minor
  );
