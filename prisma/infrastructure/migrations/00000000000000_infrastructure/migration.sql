-- Applied first in every domain's schema, under its owner role. Mirrors infrastructure.prisma.
CREATE TABLE outbox_event (
  id uuid NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  seq bigserial NOT NULL,
  type text NOT NULL,
  aggregate_id text NOT NULL,
  correlation_id text NOT NULL,
  payload jsonb NOT NULL,
  occurred_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT outbox_event_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_event_xid_id_idx ON outbox_event (xid, id);
CREATE INDEX outbox_event_aggregate_id_xid_idx ON outbox_event (aggregate_id, xid);

CREATE TABLE relay_cursor (
  name text NOT NULL,
  xid xid8 NOT NULL,
  id uuid NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT relay_cursor_pkey PRIMARY KEY (name)
);

CREATE TABLE inbox_event (
  subscriber text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT inbox_event_pkey PRIMARY KEY (subscriber, event_id)
);
CREATE INDEX inbox_event_received_at_idx ON inbox_event (received_at);

CREATE TABLE idempotency_key (
  scope text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  state text NOT NULL,
  response jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (scope, key),
  CONSTRAINT idempotency_key_state_check CHECK (state IN ('claimed', 'done')),
  CONSTRAINT idempotency_key_response_check CHECK ((state = 'done') = (response IS NOT NULL))
);

-- What was published stays as it was: the app's role may add events and read them, nothing else.
DO $$
BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON outbox_event FROM %I', 'corridor_' || current_schema());
  EXECUTE format('GRANT SELECT, INSERT ON outbox_event TO %I', 'corridor_' || current_schema());
END
$$;
