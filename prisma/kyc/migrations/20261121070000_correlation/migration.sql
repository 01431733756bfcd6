-- The click that began it, so that what a provider's message causes later is found under the same id.
ALTER TABLE identity_check ADD COLUMN correlation_id text;
