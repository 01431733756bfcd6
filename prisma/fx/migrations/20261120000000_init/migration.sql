CREATE TABLE rate (
  source text NOT NULL,
  currency text NOT NULL,
  date date NOT NULL,
  as_of timestamptz(3) NOT NULL,
  rate text NOT NULL,
  imported_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT rate_pkey PRIMARY KEY (source, currency, date),
  CONSTRAINT rate_source_check CHECK (source IN ('ecb', 'oxr')),
  CONSTRAINT rate_currency_check CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
  -- plain decimal, more than zero
  CONSTRAINT rate_rate_check CHECK (rate ~ '^(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?$' AND rate ~ '[1-9]')
);

CREATE TABLE quote (
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'pending',
  fixed_side text NOT NULL,
  pay_out text NOT NULL,
  country text,
  method text,
  source_currency text NOT NULL,
  target_currency text NOT NULL,
  source_minor bigint NOT NULL,
  target_minor bigint NOT NULL,
  variable_percent text NOT NULL,
  variable_fee_minor bigint NOT NULL,
  fixed_fee_minor bigint NOT NULL,
  liquidity_minor bigint NOT NULL,
  residue_minor bigint NOT NULL,
  unrounded text NOT NULL,
  rate text NOT NULL,
  rate_as_of timestamptz(3) NOT NULL,
  rate_source text NOT NULL,
  delivery jsonb NOT NULL,
  notices jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  transfer_id uuid,
  CONSTRAINT quote_pkey PRIMARY KEY (id),
  CONSTRAINT quote_state_check CHECK (state IN ('pending', 'accepted')),
  CONSTRAINT quote_fixed_side_check CHECK (fixed_side IN ('source', 'target')),
  CONSTRAINT quote_pay_out_check CHECK (pay_out IN ('internal', 'bank', 'conversion')),
  CONSTRAINT quote_rate_source_check CHECK (rate_source IN ('ecb', 'oxr', 'peg', 'indicative')),
  CONSTRAINT quote_amounts_check CHECK (
    source_minor > 0 AND target_minor > 0 AND liquidity_minor > 0
    AND variable_fee_minor >= 0 AND fixed_fee_minor >= 0 AND residue_minor >= 0
  ),
  -- every minor unit taken goes somewhere
  CONSTRAINT quote_balance_check CHECK (
    source_minor = variable_fee_minor + fixed_fee_minor + liquidity_minor + residue_minor
  ),
  -- a quote is used by exactly the transfer that accepted it, while it stood
  CONSTRAINT quote_accepted_check CHECK (
    (state = 'accepted') = (transfer_id IS NOT NULL)
    AND (state = 'accepted') = (accepted_at IS NOT NULL)
  ),
  CONSTRAINT quote_lifetime_check CHECK (expires_at > created_at)
);
CREATE UNIQUE INDEX quote_transfer_id_key ON quote (transfer_id);
CREATE INDEX quote_customer_id_created_at_idx ON quote (customer_id, created_at);
