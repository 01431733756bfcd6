CREATE TABLE bank_instruction (
  id UUID NOT NULL,
  customer_id UUID NOT NULL,
  currency TEXT NOT NULL,
  wallet_id UUID NOT NULL,
  reference TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT bank_instruction_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX bank_instruction_reference_key ON bank_instruction (reference);
CREATE UNIQUE INDEX bank_instruction_customer_currency_key ON bank_instruction (customer_id, currency);

CREATE TABLE deposit (
  id UUID NOT NULL,
  customer_id UUID NOT NULL,
  wallet_id UUID NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('bank', 'card')),
  state TEXT NOT NULL CHECK (state IN ('awaiting', 'settled', 'failed', 'reversed', 'exception')),
  amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  provider TEXT NOT NULL,
  provider_ref TEXT NOT NULL,
  provider_version INTEGER NOT NULL DEFAULT 0,
  ledger_transfer_id UUID NOT NULL,
  reversal_transfer_id UUID NOT NULL,
  idempotency_key TEXT,
  fingerprint TEXT,
  is_card_to_be_saved BOOLEAN NOT NULL DEFAULT false,
  payment_method_id UUID,
  card_brand TEXT,
  card_last4 TEXT CHECK (card_last4 ~ '^[0-9]{4}$'),
  failure_code TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  settled_at TIMESTAMPTZ(3),
  CONSTRAINT deposit_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX deposit_customer_key_key ON deposit (customer_id, idempotency_key);
CREATE UNIQUE INDEX deposit_provider_ref_key ON deposit (provider, provider_ref);
CREATE INDEX deposit_state_created_idx ON deposit (state, created_at);

CREATE TABLE bank_receipt (
  id UUID NOT NULL,
  provider TEXT NOT NULL,
  credit_id TEXT NOT NULL,
  amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  reference_text TEXT NOT NULL,
  deposit_id UUID,
  ledger_transfer_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT bank_receipt_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX bank_receipt_credit_key ON bank_receipt (provider, credit_id);

CREATE TABLE payment_method (
  id UUID NOT NULL,
  customer_id UUID NOT NULL,
  provider TEXT NOT NULL,
  -- A provider's token is never a run of digits long enough to be a card number.
  token TEXT NOT NULL CHECK (token !~ '[0-9]{12,19}'),
  brand TEXT NOT NULL,
  last4 TEXT NOT NULL CHECK (last4 ~ '^[0-9]{4}$'),
  expiry_month INTEGER NOT NULL CHECK (expiry_month BETWEEN 1 AND 12),
  expiry_year INTEGER NOT NULL,
  is_verified BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  removed_at TIMESTAMPTZ(3),
  CONSTRAINT payment_method_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX payment_method_token_key ON payment_method (customer_id, provider, token);

CREATE TABLE payout (
  id UUID NOT NULL,
  transfer_id UUID NOT NULL,
  customer_id UUID NOT NULL,
  amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  beneficiary BYTEA NOT NULL,
  reference TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('created', 'sent', 'unknown', 'completed', 'failed', 'bounced')),
  reason_code TEXT,
  rail_reference TEXT,
  rail_version INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  checked_at TIMESTAMPTZ(3),
  sent_at TIMESTAMPTZ(3),
  finished_at TIMESTAMPTZ(3),
  CONSTRAINT payout_pkey PRIMARY KEY (id)
);
CREATE INDEX payout_transfer_idx ON payout (transfer_id);
CREATE INDEX payout_state_updated_idx ON payout (state, updated_at);

CREATE TABLE payout_attempt (
  id UUID NOT NULL,
  payout_id UUID NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('send', 'query')),
  sequence INTEGER NOT NULL,
  started_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at TIMESTAMPTZ(3),
  outcome TEXT,
  note TEXT,
  CONSTRAINT payout_attempt_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX payout_attempt_sequence_key ON payout_attempt (payout_id, kind, sequence);

CREATE TABLE webhook (
  id UUID NOT NULL,
  provider TEXT NOT NULL,
  event_id TEXT NOT NULL,
  event_type TEXT NOT NULL,
  subject_id TEXT,
  raw_body BYTEA NOT NULL,
  outcome TEXT CHECK (outcome IN ('applied', 'no-change', 'exception', 'ignored')),
  attempts INTEGER NOT NULL DEFAULT 0,
  lease_until TIMESTAMPTZ(3),
  received_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  processed_at TIMESTAMPTZ(3),
  CONSTRAINT webhook_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX webhook_provider_event_key ON webhook (provider, event_id);
CREATE INDEX webhook_subject_idx ON webhook (subject_id);

CREATE TABLE payment_exception (
  id UUID NOT NULL,
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  reference_text TEXT,
  owner_id UUID,
  due_at TIMESTAMPTZ(3) NOT NULL,
  escalated_at TIMESTAMPTZ(3),
  resolved_at TIMESTAMPTZ(3),
  resolved_by UUID,
  note TEXT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT payment_exception_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX payment_exception_subject_key ON payment_exception (kind, subject_id);
CREATE INDEX payment_exception_due_idx ON payment_exception (due_at);

CREATE TABLE sandbox_card_session (
  token TEXT NOT NULL,
  ref TEXT NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  return_url TEXT NOT NULL,
  is_card_to_be_saved BOOLEAN NOT NULL,
  saved_card_token TEXT,
  state TEXT NOT NULL
    CHECK (state IN ('open', 'pending', 'succeeded', 'failed', 'expired', 'reversed')),
  failure_code TEXT,
  captured_minor BIGINT,
  card_token TEXT,
  brand TEXT,
  last4 TEXT,
  expiry_month INTEGER,
  expiry_year INTEGER,
  script TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  create_calls INTEGER NOT NULL DEFAULT 1,
  next_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sandbox_card_session_pkey PRIMARY KEY (token)
);
CREATE UNIQUE INDEX sandbox_card_session_ref_key ON sandbox_card_session (ref);
CREATE INDEX sandbox_card_session_next_idx ON sandbox_card_session (next_at);

CREATE TABLE sandbox_payout (
  ref TEXT NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  scenario TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('lost', 'accepted', 'completed', 'failed', 'bounced')),
  reason_code TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  submit_calls INTEGER NOT NULL DEFAULT 1,
  query_calls INTEGER NOT NULL DEFAULT 0,
  paid_times INTEGER NOT NULL DEFAULT 0,
  next_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sandbox_payout_pkey PRIMARY KEY (ref)
);
CREATE INDEX sandbox_payout_next_idx ON sandbox_payout (next_at);

CREATE TABLE sandbox_bank_credit (
  id TEXT NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  reference_text TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sandbox_bank_credit_pkey PRIMARY KEY (id)
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
