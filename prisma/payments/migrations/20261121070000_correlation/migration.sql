-- The click that began it, so that what a provider's message causes later is found under the same id.
ALTER TABLE deposit ADD COLUMN correlation_id text;
ALTER TABLE payout ADD COLUMN correlation_id text;
