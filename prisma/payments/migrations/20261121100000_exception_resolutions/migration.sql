-- Resolving an exception moves its money: the decision is a row before anything is asked of anybody.
ALTER TABLE payment_exception ADD COLUMN resolution TEXT CHECK (resolution IN ('credit', 'return', 'note'));
ALTER TABLE payment_exception ADD COLUMN decided_by UUID;
ALTER TABLE payment_exception ADD COLUMN decided_at TIMESTAMPTZ(3);
ALTER TABLE payment_exception ADD COLUMN ledger_transfer_id UUID;
ALTER TABLE payment_exception ADD COLUMN deposit_id UUID;
ALTER TABLE payment_exception ADD COLUMN customer_id UUID;
ALTER TABLE payment_exception ADD COLUMN wallet_id UUID;
ALTER TABLE payment_exception ADD CONSTRAINT payment_exception_decided_whole CHECK (
  (resolution IS NULL) = (decided_by IS NULL)
  AND (resolution IS NULL) = (decided_at IS NULL)
  AND (resolution IS NULL OR (resolution = 'note') = (ledger_transfer_id IS NULL))
  AND (resolution IS DISTINCT FROM 'credit' OR wallet_id IS NOT NULL)
);

ALTER TABLE deposit DROP CONSTRAINT deposit_state_check;
ALTER TABLE deposit ADD CONSTRAINT deposit_state_check
  CHECK (state IN ('awaiting', 'settled', 'failed', 'reversed', 'exception', 'returned'));

-- What the sandbox bank and gateway were told to send back.
CREATE TABLE sandbox_return (
  ref TEXT NOT NULL,
  returned_id TEXT NOT NULL,
  amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  calls INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sandbox_return_pkey PRIMARY KEY (ref)
);
CREATE UNIQUE INDEX sandbox_return_returned_id_key ON sandbox_return (returned_id);
