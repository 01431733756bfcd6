-- One row per leg, both sides in it (docs/adr/0014-one-row-per-leg.md). A leg that does not balance cannot be
-- written down, a two-leg posting costs one row instead of three, and the journal is the outbox of postings.

CREATE TABLE leg (
  book_id           integer NOT NULL DEFAULT 1,
  transfer_id       uuid NOT NULL,
  leg_no            smallint NOT NULL CHECK (leg_no > 0),
  currency          text COLLATE "C" NOT NULL,
  debit_account_id  uuid NOT NULL,
  credit_account_id uuid NOT NULL,
  amount            bigint NOT NULL CHECK (amount > 0),
  -- Position in its account, from 1, without gaps; and the account's posted balance after it, on its own side.
  debit_seq         bigint NOT NULL,
  debit_balance     bigint NOT NULL,
  credit_seq        bigint NOT NULL,
  credit_balance    bigint NOT NULL,
  effective_at      timestamptz(3) NOT NULL,
  recorded_at       timestamptz(3) NOT NULL,
  xid               xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- Place among the domain's events; null for what has no event of its own: further legs, older postings.
  event_seq         bigint,
  code              text NOT NULL CHECK (octet_length(code) BETWEEN 1 AND 64),
  reference         text COLLATE "C" NOT NULL CHECK (octet_length(reference) BETWEEN 1 AND 400),
  correlation_id    text NOT NULL,
  -- The account's entry before this one; statements follow it backwards, so that posting keeps one index, not three.
  debit_prev_id     uuid,
  credit_prev_id    uuid,
  debit_prev_leg    smallint,
  credit_prev_leg   smallint,
  reverses_id       uuid,
  reverses_leg      smallint,
  CONSTRAINT leg_pkey PRIMARY KEY (book_id, transfer_id, leg_no),
  CONSTRAINT leg_sides_check CHECK (debit_account_id <> credit_account_id)
) PARTITION BY RANGE (transfer_id);

-- What the sealer and the relay read: by transaction, then id.
CREATE INDEX leg_xid_idx ON leg (xid, transfer_id, leg_no);
CREATE INDEX leg_reference_idx ON leg (book_id, reference, transfer_id) WHERE leg_no = 1;
-- A way into the middle of a long account: every 64th entry of each.
CREATE INDEX leg_debit_milestone_idx ON leg (book_id, debit_account_id, recorded_at) WHERE debit_seq % 64 = 0;
CREATE INDEX leg_credit_milestone_idx ON leg (book_id, credit_account_id, recorded_at) WHERE credit_seq % 64 = 0;
-- Entries whose effective time is not the time of recording, for balances by effective time.
CREATE INDEX leg_debit_dated_idx ON leg (book_id, debit_account_id, effective_at) WHERE effective_at <> recorded_at;
CREATE INDEX leg_credit_dated_idx ON leg (book_id, credit_account_id, effective_at) WHERE effective_at <> recorded_at;
CREATE INDEX leg_reverses_idx ON leg (book_id, reverses_id, reverses_leg) WHERE reverses_id IS NOT NULL;

-- The least uuidv7 of an instant (RFC 9562: 48 bits of milliseconds first).
CREATE FUNCTION least_id_of(p_at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(floor(extract(epoch FROM p_at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

CREATE TABLE leg_default PARTITION OF leg DEFAULT;

-- A partition is nobody's to touch; everything goes by the table that it is part of.
CREATE FUNCTION guard_partition(p_partition text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, corridor_ledger, corridor_readonly', p_partition);
  EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', p_partition);
END $$;

-- Makes the partitions of this month and of the next p_months, where the default one has nothing of theirs.
-- Answers how many it made. Rows of an instant without a partition are safe in the default one.
CREATE FUNCTION prepare_partitions(p_months integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET lock_timeout = '2s' SET timezone = 'UTC' AS $$
DECLARE
  v_from timestamptz;
  v_name text;
  v_made integer := 0;
BEGIN
  FOR i IN 0..least(p_months, 36) LOOP
    v_from := date_trunc('month', clock_timestamp()) + i * interval '1 month';
    v_name := 'leg_' || to_char(v_from, 'YYYY_MM');
    CONTINUE WHEN to_regclass(v_name) IS NOT NULL
      OR EXISTS (SELECT FROM leg_default d WHERE d.transfer_id >= least_id_of(v_from)
                                             AND d.transfer_id < least_id_of(v_from + interval '1 month'));
    EXECUTE format('CREATE TABLE %I PARTITION OF leg FOR VALUES FROM (%L) TO (%L)', v_name,
                   least_id_of(v_from), least_id_of(v_from + interval '1 month'));
    PERFORM guard_partition(v_name);
    v_made := v_made + 1;
  END LOOP;
  RETURN v_made;
END $$;

-- Where an account's last entry is; a ceiling beside the floor; the account that it is counted under.
ALTER TABLE account
  ADD COLUMN ceiling_minor bigint,
  ADD COLUMN parent_id uuid,
  ADD COLUMN is_monitored boolean NOT NULL DEFAULT false,
  ADD COLUMN last_transfer_id uuid,
  ADD COLUMN last_leg_no smallint,
  ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  DROP CONSTRAINT account_floor_check,
  -- Checks run on every update of a row: what never changes is checked when it is inserted, counters all at once.
  DROP CONSTRAINT account_kind_check, DROP CONSTRAINT account_owner_ref_check, DROP CONSTRAINT account_currency_check,
  DROP CONSTRAINT account_exponent_check, DROP CONSTRAINT account_side_check,
  DROP CONSTRAINT account_posted_debits_check, DROP CONSTRAINT account_posted_credits_check,
  DROP CONSTRAINT account_pending_debits_check, DROP CONSTRAINT account_pending_credits_check,
  -- The sign bit of any is the sign bit of all.
  ADD CONSTRAINT account_counters_check CHECK ((posted_debits | posted_credits | pending_debits | pending_credits) >= 0),
  -- The last line of defence; the functions refuse before it is reached. Beyond bigint it fails, which is refusal too.
  ADD CONSTRAINT account_floor_check CHECK (floor_minor IS NULL OR CASE side
    WHEN 'credit' THEN posted_credits - posted_debits - pending_debits >= floor_minor
    ELSE posted_debits - posted_credits - pending_credits >= floor_minor END),
  ADD CONSTRAINT account_ceiling_check CHECK (ceiling_minor IS NULL OR CASE side
    WHEN 'credit' THEN posted_credits - posted_debits + pending_credits <= ceiling_minor
    ELSE posted_debits - posted_credits + pending_debits <= ceiling_minor END);
-- A batch writes every account of a page once; its next version must fit beside it.
ALTER TABLE account SET (fillfactor = 40);
CREATE INDEX account_parent_idx ON account (book_id, parent_id);
CREATE INDEX account_xid_idx ON account (xid, id);
ALTER TABLE hold DROP COLUMN fingerprint, ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  ADD COLUMN event_seq bigint, ADD COLUMN correlation_id text NOT NULL DEFAULT 'migration';
CREATE INDEX hold_xid_idx ON hold (xid, id);
ALTER TABLE hold_resolution ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  ADD COLUMN event_seq bigint, ADD COLUMN event_id uuid,
  ADD COLUMN correlation_id text NOT NULL DEFAULT 'migration';
CREATE INDEX hold_resolution_xid_idx ON hold_resolution (xid, event_id);
CREATE FUNCTION refuse_malformed_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind ~ '^[a-z][a-z-]{1,31}$' AND length(NEW.owner_ref) BETWEEN 1 AND 100 AND NEW.currency ~ '^[A-Z]{3}$'
     AND NEW.exponent BETWEEN 0 AND 4 AND NEW.side IN ('debit', 'credit') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'ledger: account % is malformed', NEW.id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER account_is_well_formed BEFORE INSERT ON account
  FOR EACH ROW EXECUTE FUNCTION refuse_malformed_account();
DROP TRIGGER account_identity_stays ON account;
CREATE TRIGGER account_identity_stays
  BEFORE UPDATE OF book_id, id, kind, owner_ref, currency, exponent, side, parent_id, recorded_at, xid ON account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

SELECT guard_partition('leg_default');
SELECT prepare_partitions(12);

-- What was posted before moves over: entries 2n-1 and 2n are the sides of leg n. Its events are in outbox_event.
INSERT INTO leg (book_id, transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount,
                 debit_seq, debit_balance, credit_seq, credit_balance, effective_at, recorded_at,
                 code, reference, correlation_id, debit_prev_id, debit_prev_leg, credit_prev_id, credit_prev_leg)
WITH placed AS (
  SELECT e.*, lag(e.transfer_id) OVER in_account AS prev_id, (lag(e.entry_no) OVER in_account + 1) / 2 AS prev_leg
    FROM entry e WINDOW in_account AS (PARTITION BY e.book_id, e.account_id ORDER BY e.seq)
)
SELECT d.book_id, d.transfer_id, (d.entry_no + 1) / 2, d.currency, d.account_id, c.account_id, d.amount,
       d.seq, d.balance_after, c.seq, c.balance_after, d.effective_at, d.recorded_at,
       t.code, t.reference, 'migration', d.prev_id, d.prev_leg, c.prev_id, c.prev_leg
  FROM placed d
  JOIN placed c ON c.book_id = d.book_id AND c.transfer_id = d.transfer_id AND c.entry_no = d.entry_no + 1
  JOIN transfer t ON t.book_id = d.book_id AND t.id = d.transfer_id
 WHERE d.entry_no % 2 = 1;

UPDATE account a SET last_transfer_id = l.transfer_id, last_leg_no = (l.entry_no + 1) / 2
  FROM (SELECT DISTINCT ON (book_id, account_id) book_id, account_id, transfer_id, entry_no
          FROM entry ORDER BY book_id, account_id, seq DESC) l
 WHERE l.book_id = a.book_id AND l.account_id = a.id;

DROP TABLE entry, transfer;
DROP FUNCTION refuse_unbalanced();

-- The journal as it is read: transfers, and the two entries of each leg.
CREATE VIEW transfer AS
  SELECT book_id, transfer_id AS id, code, reference, correlation_id, effective_at, recorded_at, xid, reverses_id
    FROM leg WHERE leg_no = 1;
CREATE VIEW entry AS
  SELECT book_id, transfer_id, 2 * leg_no - 1 AS entry_no, debit_account_id AS account_id, debit_seq AS seq,
         'debit' AS direction, amount, currency, debit_balance AS balance_after, code, reference, effective_at,
         recorded_at, debit_prev_id AS prev_id, debit_prev_leg AS prev_leg
    FROM leg
  UNION ALL
  SELECT book_id, transfer_id, 2 * leg_no, credit_account_id, credit_seq, 'credit', amount, currency,
         credit_balance, code, reference, effective_at, recorded_at, credit_prev_id, credit_prev_leg
    FROM leg;

-- What a posting tells the house, as it is published: every entry, in order.
CREATE FUNCTION posted_payload(p_book integer, p_id uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
           'ledgerTransferId', public_id('led', p_id), 'code', min(e.code), 'reference', min(e.reference),
           'effectiveAt', wire_time(min(e.effective_at)),
           'legs', jsonb_agg(jsonb_build_object('accountId', public_id('acc', e.account_id), 'ownerRef', a.owner_ref,
                     'direction', e.direction, 'amount', wire_money(e.amount, a.exponent, e.currency))
                     ORDER BY e.entry_no))
    FROM entry e JOIN account a ON a.book_id = e.book_id AND a.id = e.account_id
   WHERE e.book_id = p_book AND e.transfer_id = p_id
$$;

CREATE FUNCTION hold_payload(p_book integer, p_hold uuid, p_expires_at timestamptz) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('holdId', public_id('hld', h.id), 'accountId', public_id('acc', a.id),
           'ownerRef', a.owner_ref, 'amount', wire_money(h.amount, a.exponent, a.currency), 'code', h.code,
           'reference', h.reference, 'expiresAt', wire_time(p_expires_at))
    FROM hold h JOIN account a ON a.book_id = h.book_id AND a.id = h.debit_account_id
   WHERE h.book_id = p_book AND h.id = p_hold
$$;

CREATE FUNCTION release_payload(p_book integer, p_hold uuid, p_released bigint, p_kind text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('holdId', public_id('hld', h.id), 'accountId', public_id('acc', a.id),
           'ownerRef', a.owner_ref, 'released', wire_money(p_released, a.exponent, a.currency), 'reason', p_kind,
           'code', h.code, 'reference', h.reference)
    FROM hold h JOIN account a ON a.book_id = h.book_id AND a.id = h.debit_account_id
   WHERE h.book_id = p_book AND h.id = p_hold
$$;

-- The domain's outbox: what was written into it, and the rows of the journal, each of which is its own event.
-- A posting has one event. A hold is placed and released; who releases it has seen it committed before taking a
-- transaction's number, so (xid, id) is the order of a hold's events too, and none ever needs a forerunner.
CREATE VIEW outbox_feed AS
  SELECT id, xid, seq, type, aggregate_id, correlation_id, payload, occurred_at, NULL::uuid AS aggregate_uuid
    FROM outbox_event
  UNION ALL
  SELECT transfer_id, xid, event_seq, 'ledger.transfer-posted.v1', public_id('led', transfer_id), correlation_id,
         posted_payload(book_id, transfer_id), recorded_at, transfer_id
    FROM leg WHERE leg_no = 1 AND event_seq IS NOT NULL
  UNION ALL
  SELECT id, xid, event_seq, 'ledger.hold-placed.v1', public_id('hld', id), correlation_id,
         hold_payload(book_id, id, expires_at), recorded_at, id
    FROM hold WHERE event_seq IS NOT NULL
  UNION ALL
  SELECT event_id, xid, event_seq, 'ledger.hold-voided.v1', public_id('hld', hold_id), correlation_id,
         release_payload(book_id, hold_id, released, kind), recorded_at, hold_id
    FROM hold_resolution WHERE event_seq IS NOT NULL;

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON leg, transfer, entry, outbox_feed FROM corridor_ledger;
CREATE TRIGGER leg_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON leg
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT EXECUTE ON FUNCTION public_id, wire_money, wire_time, posted_payload, hold_payload, release_payload TO corridor_ledger, corridor_readonly;
GRANT EXECUTE ON FUNCTION prepare_partitions TO corridor_ledger;
