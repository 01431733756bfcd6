-- A key of before keeps working, and ends 90 days after this: nobody chose an end for it.
ALTER TABLE api_key ADD COLUMN expires_at timestamptz(3);
UPDATE api_key SET expires_at = now() + interval '90 days';
ALTER TABLE api_key
  ALTER COLUMN expires_at SET NOT NULL,
  ADD COLUMN expiry_noticed_at timestamptz(3),
  ADD COLUMN revoked_reason text CHECK (revoked_reason IN ('owner', 'expired', 'password', 'sessions', 'totp',
    'support', 'status')),
  ADD COLUMN allowed_addresses text[] NOT NULL DEFAULT '{}',
  ADD COLUMN daily_limit_minor bigint CHECK (daily_limit_minor > 0),
  ADD COLUMN daily_limit_currency text,
  ADD CHECK ((daily_limit_minor IS NULL) = (daily_limit_currency IS NULL));
CREATE INDEX api_key_expires_at_idx ON api_key (expires_at) WHERE revoked_at IS NULL;

-- What a transfer that a key asked for took from the key's day (UTC), in the currency of the key's limit.
CREATE TABLE api_key_use (
  transfer_id  uuid PRIMARY KEY,
  api_key_id   uuid NOT NULL,
  day          date NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  released_at  timestamptz(3)
);
CREATE INDEX api_key_use_api_key_id_day_idx ON api_key_use (api_key_id, day);
