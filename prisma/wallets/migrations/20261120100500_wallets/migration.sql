CREATE TABLE wallet (
  id          uuid NOT NULL,
  customer_id uuid NOT NULL,
  currency    text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  state       text NOT NULL CHECK (state IN ('opening', 'open', 'frozen', 'closed')),
  account_id  uuid NOT NULL,
  version     integer NOT NULL DEFAULT 0,
  created_at  timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at  timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT wallet_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX wallet_customer_id_currency_key ON wallet (customer_id, currency);
CREATE INDEX wallet_state_created_at_idx ON wallet (state, created_at);
