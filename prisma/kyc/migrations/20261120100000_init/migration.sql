CREATE TABLE standing (
  customer_id UUID NOT NULL,
  tier INTEGER NOT NULL DEFAULT 0 CHECK (tier BETWEEN 0 AND 2),
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT standing_pkey PRIMARY KEY (customer_id)
);

CREATE TABLE identity_check (
  id UUID NOT NULL,
  customer_id UUID NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'submitted', 'in-review', 'approved', 'refused', 'more-needed')),
  target_tier INTEGER NOT NULL CHECK (target_tier BETWEEN 1 AND 2),
  details BYTEA,
  provider_outcome TEXT CHECK (provider_outcome IN ('clear', 'refer', 'reject')),
  provider_reasons TEXT[] DEFAULT ARRAY[]::TEXT[],
  round INTEGER NOT NULL DEFAULT 0,
  sent_at TIMESTAMPTZ(3),
  accepted_at TIMESTAMPTZ(3),
  owner_id UUID,
  due_at TIMESTAMPTZ(3),
  escalated_at TIMESTAMPTZ(3),
  submitted_at TIMESTAMPTZ(3),
  decided_at TIMESTAMPTZ(3),
  decided_by TEXT,
  reason_code TEXT,
  note BYTEA,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT identity_check_pkey PRIMARY KEY (id)
);
CREATE INDEX identity_check_customer_idx ON identity_check (customer_id, created_at);
CREATE INDEX identity_check_queue_idx ON identity_check (state, due_at);
-- A customer has at most one check that is still open.
CREATE UNIQUE INDEX identity_check_open_key ON identity_check (customer_id)
  WHERE state IN ('draft', 'submitted', 'in-review', 'more-needed');

CREATE TABLE document (
  id UUID NOT NULL,
  check_id UUID NOT NULL,
  customer_id UUID NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('passport', 'id-card', 'driving-licence', 'proof-of-address')),
  side TEXT NOT NULL CHECK (side IN ('front', 'back')),
  file_name BYTEA NOT NULL,
  mime_type TEXT NOT NULL
    CHECK (mime_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  sha256 BYTEA NOT NULL,
  store_key TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  replaced_at TIMESTAMPTZ(3),
  CONSTRAINT document_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX document_store_key_key ON document (store_key);
CREATE INDEX document_check_idx ON document (check_id);
CREATE INDEX document_customer_idx ON document (customer_id);

CREATE TABLE webhook (
  id UUID NOT NULL,
  provider TEXT NOT NULL,
  event_id TEXT NOT NULL,
  event_type TEXT NOT NULL,
  raw_body BYTEA NOT NULL,
  outcome TEXT CHECK (outcome IN ('applied', 'no-change', 'ignored')),
  attempts INTEGER NOT NULL DEFAULT 0,
  lease_until TIMESTAMPTZ(3),
  received_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  processed_at TIMESTAMPTZ(3),
  CONSTRAINT webhook_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX webhook_provider_event_key ON webhook (provider, event_id);

CREATE TABLE sandbox_check (
  ref TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('clear', 'refer', 'reject')),
  reasons TEXT[] DEFAULT ARRAY[]::TEXT[],
  submit_calls INTEGER NOT NULL DEFAULT 1,
  answer_at TIMESTAMPTZ(3),
  answered_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sandbox_check_pkey PRIMARY KEY (ref)
);

CREATE TABLE sandbox_webhook (
  event_id TEXT NOT NULL,
  provider TEXT NOT NULL,
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_answer TEXT,
  next_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  delivered_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sandbox_webhook_pkey PRIMARY KEY (event_id)
);
CREATE INDEX sandbox_webhook_due_idx ON sandbox_webhook (next_at) WHERE delivered_at IS NULL;
