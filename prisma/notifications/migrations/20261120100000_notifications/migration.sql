CREATE TABLE notification (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  kind text NOT NULL,
  event_id uuid NOT NULL,
  params jsonb NOT NULL,
  path text,
  is_in_app boolean NOT NULL,
  mail_state text NOT NULL CHECK (mail_state IN ('none', 'pending', 'sent', 'skipped')),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  read_at timestamptz(3)
);
CREATE UNIQUE INDEX notification_event_id_customer_id_kind_key ON notification (event_id, customer_id, kind);
CREATE INDEX notification_customer_id_id_idx ON notification (customer_id, id);
CREATE INDEX notification_unread_idx ON notification (customer_id) WHERE is_in_app AND read_at IS NULL;

CREATE TABLE delivery_attempt (
  notification_id uuid NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('sent', 'failed')),
  note text NOT NULL,
  attempted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT delivery_attempt_pkey PRIMARY KEY (notification_id, number)
);

CREATE TABLE received_mail (
  id uuid PRIMARY KEY,
  to_address text NOT NULL,
  sender text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  html text,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX received_mail_to_address_id_idx ON received_mail (to_address, id);
