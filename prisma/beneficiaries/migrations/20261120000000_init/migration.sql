CREATE TABLE recipient (
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL,
  payee_customer_id uuid,
  currency text,
  country text,
  method text,
  last4 text,
  details bytea NOT NULL,
  details_hash text NOT NULL,
  replaces_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  deactivated_at timestamptz(3),
  CONSTRAINT recipient_pkey PRIMARY KEY (id),
  CONSTRAINT recipient_kind_check CHECK (kind IN ('customer', 'bank')),
  CONSTRAINT recipient_shape_check CHECK (
    CASE kind
      WHEN 'customer' THEN payee_customer_id IS NOT NULL AND method IS NULL
      ELSE payee_customer_id IS NULL AND currency IS NOT NULL AND country IS NOT NULL
        AND method IS NOT NULL AND last4 IS NOT NULL
    END
  ),
  CONSTRAINT recipient_not_oneself_check CHECK (payee_customer_id IS DISTINCT FROM customer_id),
  CONSTRAINT recipient_last4_check CHECK (length(last4) <= 4),
  CONSTRAINT recipient_details_hash_check CHECK (details_hash ~ '^[0-9a-f]{64}$')
);
-- a recipient is replaced once
CREATE UNIQUE INDEX recipient_replaces_id_key ON recipient (replaces_id);
CREATE INDEX recipient_customer_id_id_idx ON recipient (customer_id, id);
-- saving the same account twice, even at once, makes one recipient
CREATE UNIQUE INDEX recipient_active_details_key ON recipient (customer_id, details_hash)
  WHERE deactivated_at IS NULL;
