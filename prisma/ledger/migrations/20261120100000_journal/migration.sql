-- The ledger's tables. Rows of transfer, entry, hold and hold_resolution are only ever inserted.
-- Counters in account and rows of open_hold are projections of them that the functions keep.
-- No foreign keys: the functions lock and check the accounts, and nobody else may write.

CREATE TABLE account (
  book_id         integer NOT NULL DEFAULT 1,
  id              uuid NOT NULL,
  kind            text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{1,31}$'),
  owner_ref       text NOT NULL CHECK (length(owner_ref) BETWEEN 1 AND 100),
  currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  exponent        smallint NOT NULL CHECK (exponent BETWEEN 0 AND 4),
  side            text NOT NULL CHECK (side IN ('debit', 'credit')),
  floor_minor     bigint,
  posted_debits   bigint NOT NULL DEFAULT 0 CHECK (posted_debits >= 0),
  posted_credits  bigint NOT NULL DEFAULT 0 CHECK (posted_credits >= 0),
  pending_debits  bigint NOT NULL DEFAULT 0 CHECK (pending_debits >= 0),
  pending_credits bigint NOT NULL DEFAULT 0 CHECK (pending_credits >= 0),
  entry_count     bigint NOT NULL DEFAULT 0,
  is_frozen       boolean NOT NULL DEFAULT false,
  is_closed       boolean NOT NULL DEFAULT false,
  recorded_at     timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT account_pkey PRIMARY KEY (book_id, id),
  -- The last line of defence; the functions refuse before it is reached.
  CONSTRAINT account_floor_check CHECK (
    CASE
      WHEN floor_minor IS NULL THEN true
      WHEN side = 'credit' THEN posted_credits - posted_debits - pending_debits::numeric >= floor_minor
      ELSE posted_debits - posted_credits - pending_credits::numeric >= floor_minor
    END
  )
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX account_owner_ref_key ON account (book_id, owner_ref);
CREATE INDEX account_chart_idx ON account (book_id, kind, currency);

CREATE TABLE transfer (
  book_id      integer NOT NULL DEFAULT 1,
  id           uuid NOT NULL,
  code         text NOT NULL CHECK (length(code) BETWEEN 1 AND 64),
  reference    text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
  fingerprint  bytea NOT NULL,
  effective_at timestamptz(3) NOT NULL,
  recorded_at  timestamptz(3) NOT NULL,
  CONSTRAINT transfer_pkey PRIMARY KEY (book_id, id)
);
CREATE INDEX transfer_reference_idx ON transfer (book_id, reference, id);

CREATE TABLE entry (
  book_id       integer NOT NULL DEFAULT 1,
  transfer_id   uuid NOT NULL,
  entry_no      integer NOT NULL,
  account_id    uuid NOT NULL,
  seq           bigint NOT NULL,
  direction     text NOT NULL CHECK (direction IN ('debit', 'credit')),
  amount        bigint NOT NULL CHECK (amount > 0),
  currency      text NOT NULL,
  balance_after bigint NOT NULL,
  effective_at  timestamptz(3) NOT NULL,
  recorded_at   timestamptz(3) NOT NULL,
  CONSTRAINT entry_pkey PRIMARY KEY (book_id, transfer_id, entry_no)
);
CREATE UNIQUE INDEX entry_account_seq_key ON entry (book_id, account_id, seq);

CREATE TABLE hold (
  book_id           integer NOT NULL DEFAULT 1,
  id                uuid NOT NULL,
  debit_account_id  uuid NOT NULL,
  credit_account_id uuid,
  currency          text NOT NULL,
  amount            bigint NOT NULL CHECK (amount > 0),
  code              text NOT NULL CHECK (length(code) BETWEEN 1 AND 64),
  reference         text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
  fingerprint       bytea NOT NULL,
  expires_at        timestamptz(3),
  recorded_at       timestamptz(3) NOT NULL,
  CONSTRAINT hold_pkey PRIMARY KEY (book_id, id)
);
CREATE INDEX hold_reference_idx ON hold (book_id, reference, id);

CREATE TABLE hold_resolution (
  book_id       integer NOT NULL DEFAULT 1,
  hold_id       uuid NOT NULL,
  resolution_no integer NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('captured', 'voided', 'expired')),
  captured      bigint NOT NULL CHECK (captured >= 0),
  released      bigint NOT NULL CHECK (released >= 0),
  is_final      boolean NOT NULL,
  transfer_id   uuid,
  command_id    text,
  recorded_at   timestamptz(3) NOT NULL,
  CONSTRAINT hold_resolution_pkey PRIMARY KEY (book_id, hold_id, resolution_no),
  CHECK (kind <> 'captured' OR (captured > 0 AND transfer_id IS NOT NULL)),
  CHECK (kind = 'captured' OR (captured = 0 AND is_final)),
  CHECK (is_final OR released = 0)
);
-- At most one end for each hold, whoever writes.
CREATE UNIQUE INDEX hold_resolution_one_end ON hold_resolution (book_id, hold_id) WHERE is_final;
CREATE INDEX hold_resolution_transfer_idx ON hold_resolution (book_id, transfer_id);

CREATE TABLE open_hold (
  book_id    integer NOT NULL DEFAULT 1,
  hold_id    uuid NOT NULL,
  remaining  bigint NOT NULL CHECK (remaining > 0),
  expires_at timestamptz(3),
  CONSTRAINT open_hold_pkey PRIMARY KEY (book_id, hold_id)
) WITH (fillfactor = 70);
CREATE INDEX open_hold_expires_at_idx ON open_hold (expires_at);

-- The journal refuses every change, its owner's included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger: % on % is refused, its rows are only ever inserted', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER transfer_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hold_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hold
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hold_resolution_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hold_resolution
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_stays BEFORE DELETE OR TRUNCATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- What an account is never changes; only its counters and flags do.
CREATE TRIGGER account_identity_stays
  BEFORE UPDATE OF book_id, id, kind, owner_ref, currency, exponent, side, recorded_at ON account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each posting balances, per currency, or the statement that inserts it fails: once per statement.
CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_transfer uuid;
BEGIN
  SELECT n.transfer_id INTO v_transfer
    FROM new_entry n
   GROUP BY n.book_id, n.transfer_id, n.currency
  HAVING sum(CASE n.direction WHEN 'debit' THEN n.amount::numeric ELSE -n.amount::numeric END) <> 0
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'ledger: transfer % does not balance', v_transfer USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_balances AFTER INSERT ON entry
  REFERENCING NEW TABLE AS new_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced();

-- The app reads and executes. Its events are written by the functions too.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE
  ON account, transfer, entry, hold, hold_resolution, open_hold FROM corridor_ledger;
REVOKE INSERT ON outbox_event FROM corridor_ledger;
