CREATE TABLE activity_item (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  subject_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('send', 'payout', 'received', 'conversion', 'deposit')),
  state text NOT NULL CHECK (state IN
    ('processing', 'being-checked', 'completed', 'cancelled', 'not-sent', 'bounced', 'refunded', 'failed')),
  rank integer NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out', 'between')),
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  other_minor bigint,
  other_currency text,
  counterparty_customer_id uuid,
  recipient_id uuid,
  occurred_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  search_text text NOT NULL
);
CREATE UNIQUE INDEX activity_item_customer_id_subject_id_key ON activity_item (customer_id, subject_id);
CREATE INDEX activity_item_customer_id_occurred_at_id_idx ON activity_item (customer_id, occurred_at, id);
CREATE INDEX activity_item_occurred_at_idx ON activity_item (occurred_at);
