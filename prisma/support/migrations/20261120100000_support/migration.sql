CREATE TABLE thread (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  subject bytea NOT NULL,
  state text NOT NULL DEFAULT 'waiting-for-us'
    CHECK (state IN ('waiting-for-us', 'waiting-for-customer', 'closed')),
  desk text NOT NULL DEFAULT 'support' CHECK (desk IN ('support', 'compliance')),
  about_transfer_id uuid,
  about_deposit_id uuid,
  owner_id uuid,
  due_at timestamptz(3),
  escalated_at timestamptz(3),
  hand_over_reason bytea,
  customer_read_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_staff_at timestamptz(3),
  version integer NOT NULL DEFAULT 0,
  opened_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- what waits for us always has a clock
  CONSTRAINT thread_due CHECK ((state = 'waiting-for-us') = (due_at IS NOT NULL))
);
CREATE INDEX thread_customer_id_id_idx ON thread (customer_id, id);
CREATE INDEX thread_desk_state_due_at_idx ON thread (desk, state, due_at);

CREATE TABLE message (
  id uuid PRIMARY KEY,
  thread_id uuid NOT NULL,
  sender text NOT NULL CHECK (sender IN ('customer', 'staff')),
  staff_id uuid,
  text bytea NOT NULL,
  sent_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT message_sender CHECK ((sender = 'staff') = (staff_id IS NOT NULL))
);
CREATE INDEX message_thread_id_id_idx ON message (thread_id, id);

CREATE TABLE note (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  text bytea NOT NULL,
  written_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX note_customer_id_id_idx ON note (customer_id, id);
