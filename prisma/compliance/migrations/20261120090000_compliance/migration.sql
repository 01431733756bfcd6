CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('send', 'payout', 'conversion', 'withdrawal')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  base_minor bigint NOT NULL CHECK (base_minor >= 0),
  rate text NOT NULL,
  rate_as_of text NOT NULL,
  tier integer NOT NULL,
  recipient_key text NOT NULL,
  recipient_customer_id uuid,
  recipient_country text,
  recipient_name bytea,
  fingerprint text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('allow', 'review', 'deny')),
  outcome text NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'confirmed', 'released')),
  code text,
  public_sentence text,
  details jsonb,
  reasons jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX assessment_transfer_id_key ON assessment (transfer_id);
CREATE INDEX assessment_customer_id_created_at_idx ON assessment (customer_id, created_at);
CREATE INDEX assessment_customer_id_recipient_key_idx ON assessment (customer_id, recipient_key);

CREATE TABLE alert (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'released', 'refused')),
  level text NOT NULL CHECK (level IN ('low', 'medium', 'high', 'critical')),
  owner_id uuid,
  due_at timestamptz(3) NOT NULL,
  escalated_at timestamptz(3),
  version integer NOT NULL DEFAULT 0,
  decision text CHECK (decision IN ('release', 'refuse')),
  reason_code text,
  note bytea,
  decided_by uuid,
  decided_at timestamptz(3),
  opened_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT alert_decided_whole CHECK (
    (state = 'open') = (decision IS NULL)
    AND (decision IS NULL) = (decided_by IS NULL)
    AND (decision IS NULL) = (decided_at IS NULL)
    AND (decision IS NULL) = (note IS NULL)
    AND (decision IS NULL) = (reason_code IS NULL)
  )
);
CREATE UNIQUE INDEX alert_assessment_id_key ON alert (assessment_id);
CREATE INDEX alert_state_due_at_id_idx ON alert (state, due_at, id);
CREATE INDEX alert_customer_id_idx ON alert (customer_id);

CREATE TABLE limit_customer (
  customer_id uuid PRIMARY KEY,
  touched_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE limit_window (
  customer_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  scope text NOT NULL CHECK (scope IN ('day', 'month', 'lifetime')),
  window_key text NOT NULL,
  used_minor bigint NOT NULL DEFAULT 0 CHECK (used_minor >= 0),
  CONSTRAINT limit_window_pkey PRIMARY KEY (customer_id, direction, scope, window_key)
);

CREATE TABLE limit_use (
  subject_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  scope text NOT NULL CHECK (scope IN ('day', 'month', 'lifetime')),
  customer_id uuid NOT NULL,
  window_key text NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  state text NOT NULL DEFAULT 'reserved' CHECK (state IN ('reserved', 'confirmed', 'released')),
  reserved_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  settled_at timestamptz(3),
  CONSTRAINT limit_use_pkey PRIMARY KEY (subject_id, direction, scope)
);
CREATE INDEX limit_use_customer_id_direction_scope_window_key_idx
  ON limit_use (customer_id, direction, scope, window_key);

CREATE TABLE tier_limit (
  country text NOT NULL,
  tier integer NOT NULL CHECK (tier BETWEEN 0 AND 2),
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  scope text NOT NULL CHECK (scope IN ('per-transfer', 'day', 'month', 'lifetime')),
  limit_minor bigint CHECK (limit_minor >= 0),
  CONSTRAINT tier_limit_pkey PRIMARY KEY (country, tier, direction, scope)
);

CREATE TABLE rule (
  key text PRIMARY KEY,
  kind text NOT NULL,
  action text NOT NULL CHECK (action IN ('review', 'deny')),
  level text NOT NULL CHECK (level IN ('low', 'medium', 'high', 'critical')),
  params jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  active boolean NOT NULL DEFAULT true,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE sanction_list (
  list text PRIMARY KEY CHECK (list IN ('ofac', 'un')),
  version text NOT NULL,
  content_hash text NOT NULL,
  entries integer NOT NULL,
  names integer NOT NULL,
  imported_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE sanction_entry (
  id text PRIMARY KEY,
  list text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('person', 'organisation', 'vessel', 'aircraft')),
  programs text[],
  birth_years integer[],
  countries text[]
);
CREATE INDEX sanction_entry_list_idx ON sanction_entry (list);

CREATE TABLE sanction_name (
  entry_id text NOT NULL,
  ordinal integer NOT NULL,
  list text NOT NULL,
  name text NOT NULL,
  quality text NOT NULL CHECK (quality IN ('primary', 'strong', 'weak')),
  CONSTRAINT sanction_name_pkey PRIMARY KEY (entry_id, ordinal)
);
CREATE INDEX sanction_name_list_idx ON sanction_name (list);

CREATE TABLE cleared_hit (
  subject_key text NOT NULL,
  entry_id text NOT NULL,
  alert_id uuid NOT NULL,
  cleared_by uuid NOT NULL,
  cleared_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT cleared_hit_pkey PRIMARY KEY (subject_key, entry_id)
);

CREATE TABLE block_entry (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('name', 'account', 'customer')),
  value_hash text NOT NULL,
  value bytea NOT NULL,
  reason text NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  removed_by uuid,
  removed_at timestamptz(3),
  removed_reason text,
  CONSTRAINT block_entry_removed_whole CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
CREATE INDEX block_entry_kind_value_hash_idx ON block_entry (kind, value_hash);
CREATE UNIQUE INDEX block_entry_active_key ON block_entry (kind, value_hash) WHERE removed_at IS NULL;

-- Limits in EUR cents. Tier 0 moves nothing. Our own defaults; a licence's figures replace them as data.
INSERT INTO tier_limit (country, tier, direction, scope, limit_minor) VALUES
  ('*', 0, 'out', 'per-transfer', 0), ('*', 0, 'out', 'day', 0),
  ('*', 0, 'out', 'month', 0), ('*', 0, 'out', 'lifetime', 0),
  ('*', 0, 'in', 'per-transfer', 0), ('*', 0, 'in', 'day', 0),
  ('*', 0, 'in', 'month', 0), ('*', 0, 'in', 'lifetime', 0),
  ('*', 1, 'out', 'per-transfer', 500000), ('*', 1, 'out', 'day', 1000000),
  ('*', 1, 'out', 'month', 2500000), ('*', 1, 'out', 'lifetime', 10000000),
  ('*', 1, 'in', 'per-transfer', 1000000), ('*', 1, 'in', 'day', 2000000),
  ('*', 1, 'in', 'month', 5000000), ('*', 1, 'in', 'lifetime', 20000000),
  ('*', 2, 'out', 'per-transfer', 10000000), ('*', 2, 'out', 'day', 20000000),
  ('*', 2, 'out', 'month', 50000000), ('*', 2, 'out', 'lifetime', NULL),
  ('*', 2, 'in', 'per-transfer', 20000000), ('*', 2, 'in', 'day', 40000000),
  ('*', 2, 'in', 'month', 100000000), ('*', 2, 'in', 'lifetime', NULL),
  -- Countries with capital controls or a lower ceiling for simplified checks.
  ('IN', 1, 'out', 'per-transfer', 200000), ('IN', 1, 'out', 'day', 400000),
  ('IN', 1, 'out', 'month', 1000000), ('IN', 1, 'out', 'lifetime', 5000000),
  ('NG', 1, 'out', 'per-transfer', 100000), ('NG', 1, 'out', 'day', 200000),
  ('NG', 1, 'out', 'month', 500000), ('NG', 1, 'out', 'lifetime', 2500000),
  ('KE', 1, 'out', 'per-transfer', 100000), ('KE', 1, 'out', 'day', 200000),
  ('KE', 1, 'out', 'month', 500000), ('KE', 1, 'out', 'lifetime', 2500000),
  ('VN', 1, 'out', 'per-transfer', 100000), ('VN', 1, 'out', 'day', 200000),
  ('VN', 1, 'out', 'month', 500000), ('VN', 1, 'out', 'lifetime', 2500000);

-- The default rule pack, amounts in EUR. Numbers after the published defaults of Tazama (Apache-2.0):
-- rule 091 (reporting threshold 10,000), rule 017 (5 or more recipients in 8 h); FinCEN's 2,000 for a first payment.
INSERT INTO rule (key, kind, action, level, params) VALUES
  ('amount-over', 'amount-over', 'review', 'medium',
   '{"threshold":"10000.00","kinds":["send","payout","withdrawal"]}'),
  ('first-payment-over', 'new-recipient-over', 'review', 'low',
   '{"threshold":"2000.00","kinds":["send","payout"]}'),
  ('velocity-count', 'velocity-count', 'review', 'medium',
   '{"windowHours":24,"maxCount":20,"kinds":["send","payout","withdrawal"]}'),
  ('velocity-sum', 'velocity-sum', 'review', 'medium',
   '{"windowHours":24,"threshold":"15000.00","kinds":["send","payout","withdrawal"]}'),
  ('many-recipients', 'recipients-in-window', 'review', 'high',
   '{"windowHours":8,"minDistinct":5,"kinds":["send","payout"]}'),
  ('block-list', 'block-list', 'deny', 'critical', '{}'),
  ('sanctions-exact', 'name-match', 'deny', 'critical', '{"strength":"exact"}'),
  ('sanctions-close', 'name-match', 'review', 'high', '{"strength":"close"}');
