-- The journal's hash chain (docs/adr/0016-a-chain-of-hashes.md; verify-ledger/README.md has every byte of it).
-- Sealed beside the postings, never by them: in the order of (xid, kind, id, no), only what no open transaction can
-- still precede. Kinds: 1 account, 2 leg, 3 hold, 4 hold_resolution.

-- One row for each step of the sealer: a leaf of 32 bytes for every row of the journal, and the chain's head after them.
CREATE TABLE seal_block (
  book_id    integer NOT NULL DEFAULT 1,
  -- From 1, without gaps.
  block_no   bigint NOT NULL CHECK (block_no > 0),
  first_xid  xid8 NOT NULL,
  first_kind smallint NOT NULL,
  first_id   uuid NOT NULL,
  first_no   integer NOT NULL,
  last_xid   xid8 NOT NULL,
  last_kind  smallint NOT NULL,
  last_id    uuid NOT NULL,
  last_no    integer NOT NULL,
  leaf_count integer NOT NULL CHECK (leaf_count > 0),
  -- Rows sealed up to and with this block.
  row_count  bigint NOT NULL,
  leaves     bytea NOT NULL,
  head       bytea NOT NULL CHECK (octet_length(head) = 32),
  sealed_at  timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT seal_block_pkey PRIMARY KEY (book_id, block_no),
  CONSTRAINT seal_block_leaves_check CHECK (octet_length(leaves) = 32 * leaf_count)
);
-- Hashes do not compress.
ALTER TABLE seal_block ALTER COLUMN leaves SET STORAGE EXTERNAL;

-- What was told to whom: every signed head, and the place that it was written to.
CREATE TABLE seal_anchor (
  book_id     integer NOT NULL DEFAULT 1,
  place       text NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
  block_no    bigint NOT NULL,
  row_count   bigint NOT NULL,
  head        bytea NOT NULL CHECK (octet_length(head) = 32),
  signature   bytea NOT NULL CHECK (octet_length(signature) = 64),
  public_key  bytea NOT NULL,
  -- As it is signed.
  anchored_at timestamptz(3) NOT NULL,
  CONSTRAINT seal_anchor_pkey PRIMARY KEY (book_id, place, block_no)
);

CREATE TRIGGER seal_block_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_block
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_anchor_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_anchor
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The newest block up to p_block_no (null: of all), or the place before the first row.
CREATE FUNCTION last_sealed(p_block_no bigint) RETURNS seal_block LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_block seal_block;
BEGIN
  SELECT * INTO v_block FROM seal_block b
   WHERE b.book_id = 1 AND (p_block_no IS NULL OR b.block_no <= p_block_no) ORDER BY b.block_no DESC LIMIT 1;
  IF NOT FOUND THEN
    v_block.block_no := 0;
    v_block.row_count := 0;
    v_block.last_xid := '0';
    v_block.last_kind := 1;
    v_block.last_id := '00000000-0000-0000-0000-000000000000';
    v_block.last_no := -1;
    v_block.head := decode(repeat('00', 32), 'hex');
  END IF;
  RETURN v_block;
END $$;

-- The next rows of the journal after a position, before a transaction, each with its leaf. Every kind is read by its
-- own index from its own place, so that a step costs what it returns, however long the history is.
-- A leaf is the SHA-256 of a row's bytes: numbers big-endian, ids as 16 bytes, times as microseconds since 2000-01-01
-- UTC, then the texts as UTF-8, one after another, with their lengths among the numbers. Null is zeros (a null
-- command_id: length -1). Of a leg, neighbouring small numbers are packed by hand: each call here is paid for by
-- every posting. Callers set client_encoding to UTF8, which textsend obeys.
CREATE FUNCTION journal_after(
  p_xid xid8, p_kind smallint, p_id uuid, p_no integer, p_before xid8, p_limit integer)
RETURNS TABLE (xid xid8, kind smallint, id uuid, no integer, leaf bytea) LANGUAGE sql STABLE AS $$
  SELECT j.* FROM (
    (SELECT a.xid, 1::smallint AS kind, a.id, 0 AS no, sha256(
              int4send(a.book_id) || int2send(1::smallint) || int2send(a.exponent) || xid8send(a.xid) || uuid_send(a.id)
              || uuid_send(coalesce(a.parent_id, '00000000-0000-0000-0000-000000000000'))
              || timestamptz_send(a.recorded_at)
              || int2send(octet_length(a.kind)::smallint) || int2send(octet_length(a.owner_ref)::smallint)
              || int2send(octet_length(a.currency)::smallint) || int2send(octet_length(a.side)::smallint)
              || textsend(a.kind || a.owner_ref || a.currency || a.side)) AS leaf
       FROM account a
      WHERE a.book_id = 1 AND a.xid < p_before
        AND (a.xid, a.id, 0)
            > (p_xid, CASE p_kind WHEN 1 THEN p_id ELSE 'ffffffff-ffff-ffff-ffff-ffffffffffff' END,
               CASE p_kind WHEN 1 THEN p_no ELSE 2147483647 END)
      ORDER BY a.xid, a.id LIMIT p_limit)
    UNION ALL
    (SELECT l.xid, 2::smallint, l.transfer_id, l.leg_no::integer, sha256(
              ((int8send((l.book_id::bigint << 32) | (2::bigint << 16) | l.leg_no) || xid8send(l.xid))
                || (uuid_send(l.transfer_id) || uuid_send(l.debit_account_id) || uuid_send(l.credit_account_id))
                || (int8send(l.amount) || int8send(l.debit_seq) || int8send(l.debit_balance)
                    || int8send(l.credit_seq) || int8send(l.credit_balance)))
              || ((timestamptz_send(l.effective_at) || timestamptz_send(l.recorded_at)
                   || int8send(coalesce(l.event_seq, 0)))
                || (uuid_send(coalesce(l.debit_prev_id, '00000000-0000-0000-0000-000000000000'))
                   || uuid_send(coalesce(l.credit_prev_id, '00000000-0000-0000-0000-000000000000'))
                   || uuid_send(coalesce(l.reverses_id, '00000000-0000-0000-0000-000000000000'))))
              || (int8send((coalesce(l.debit_prev_leg, 0)::bigint << 48) | (coalesce(l.credit_prev_leg, 0)::bigint << 32)
                           | (coalesce(l.reverses_leg, 0)::bigint << 16) | octet_length(l.currency))
                || int8send((octet_length(l.code)::bigint << 48) | (octet_length(l.reference)::bigint << 32)
                            | octet_length(l.correlation_id))
                || textsend(l.currency || l.code || l.reference || l.correlation_id)))
       FROM leg l
      WHERE l.book_id = 1 AND l.xid < p_before
        AND (l.xid, l.transfer_id, l.leg_no)
            > (p_xid, CASE WHEN p_kind > 2 THEN 'ffffffff-ffff-ffff-ffff-ffffffffffff'
                           WHEN p_kind = 2 THEN p_id ELSE '00000000-0000-0000-0000-000000000000' END,
               CASE WHEN p_kind > 2 THEN 2147483647 WHEN p_kind = 2 THEN p_no ELSE -1 END)
      ORDER BY l.xid, l.transfer_id, l.leg_no LIMIT p_limit)
    UNION ALL
    (SELECT h.xid, 3::smallint, h.id, 0, sha256(
              int4send(h.book_id) || int4send(3) || xid8send(h.xid) || uuid_send(h.id) || uuid_send(h.debit_account_id)
              || uuid_send(coalesce(h.credit_account_id, '00000000-0000-0000-0000-000000000000')) || int8send(h.amount)
              || coalesce(timestamptz_send(h.expires_at), '\x0000000000000000') || timestamptz_send(h.recorded_at)
              || int8send(coalesce(h.event_seq, 0))
              || int4send(octet_length(h.currency)) || int4send(octet_length(h.code)) || int4send(octet_length(h.reference))
              || int4send(octet_length(h.correlation_id))
              || textsend(h.currency || h.code || h.reference || h.correlation_id))
       FROM hold h
      WHERE h.book_id = 1 AND h.xid < p_before
        AND (h.xid, h.id, 0)
            > (p_xid, CASE WHEN p_kind > 3 THEN 'ffffffff-ffff-ffff-ffff-ffffffffffff'
                           WHEN p_kind = 3 THEN p_id ELSE '00000000-0000-0000-0000-000000000000' END,
               CASE WHEN p_kind > 3 THEN 2147483647 WHEN p_kind = 3 THEN p_no ELSE -1 END)
      ORDER BY h.xid, h.id LIMIT p_limit)
    UNION ALL
    (SELECT r.xid, 4::smallint, r.hold_id, r.resolution_no, sha256(
              int4send(r.book_id) || int2send(4::smallint) || int2send(r.is_final::integer::smallint) || xid8send(r.xid)
              || uuid_send(r.hold_id) || int4send(r.resolution_no) || int8send(r.captured) || int8send(r.released)
              || uuid_send(coalesce(r.transfer_id, '00000000-0000-0000-0000-000000000000'))
              || timestamptz_send(r.recorded_at) || int8send(coalesce(r.event_seq, 0))
              || uuid_send(coalesce(r.event_id, '00000000-0000-0000-0000-000000000000'))
              || int4send(octet_length(r.kind)) || int4send(coalesce(octet_length(r.command_id), -1))
              || int4send(octet_length(r.correlation_id))
              || textsend(r.kind || coalesce(r.command_id, '') || r.correlation_id))
       FROM hold_resolution r
      WHERE r.book_id = 1 AND r.xid < p_before
        AND (r.xid, r.hold_id, r.resolution_no)
            > (p_xid, CASE p_kind WHEN 4 THEN p_id ELSE '00000000-0000-0000-0000-000000000000' END,
               CASE p_kind WHEN 4 THEN p_no ELSE -1 END)
      ORDER BY r.xid, r.hold_id, r.resolution_no LIMIT p_limit)
  ) AS j ORDER BY j.xid, j.kind, j.id, j.no LIMIT p_limit
$$;

-- Seals the next rows into one block: at most p_limit, none that an open transaction may still precede.
-- Answers how many; 0 = nothing is left. One sealer at a time, whoever else asks waits.
CREATE FUNCTION seal_journal(p_limit integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET client_encoding = 'UTF8' SET plan_cache_mode = force_generic_plan SET jit = off
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
  v_last seal_block;
  v_head bytea;
  v_leaf bytea;
  v_leaves bytea[];
  v_bytes bytea;
  v_xids xid8[];
  v_kinds smallint[];
  v_ids uuid[];
  v_nos integer[];
  n integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7326003);
  v_last := last_sealed(NULL);
  v_head := v_last.head;
  SELECT array_agg(j.leaf), string_agg(j.leaf, ''), array_agg(j.xid), array_agg(j.kind), array_agg(j.id), array_agg(j.no)
    INTO v_leaves, v_bytes, v_xids, v_kinds, v_ids, v_nos
    FROM journal_after(v_last.last_xid, v_last.last_kind, v_last.last_id, v_last.last_no,
                       pg_snapshot_xmin(pg_current_snapshot()), greatest(1, least(p_limit, 20000))) j;
  n := coalesce(cardinality(v_leaves), 0);
  IF n = 0 THEN RETURN 0; END IF;
  FOREACH v_leaf IN ARRAY v_leaves LOOP
    v_head := sha256(v_head || v_leaf);
  END LOOP;
  INSERT INTO seal_block (block_no, first_xid, first_kind, first_id, first_no, last_xid, last_kind, last_id, last_no,
                          leaf_count, row_count, leaves, head)
  VALUES (v_last.block_no + 1, v_xids[1], v_kinds[1], v_ids[1], v_nos[1], v_xids[n], v_kinds[n], v_ids[n], v_nos[n],
          n, v_last.row_count + n, v_bytes, v_head);
  RETURN n;
END $$;

-- Recomputes up to p_blocks blocks after block p_after from the rows themselves. Answers what does not agree, the
-- first row of each block that differs; no rows = all of them hold. For monitors; strangers have verify-ledger.
CREATE FUNCTION check_chain(p_after bigint, p_blocks integer) RETURNS TABLE (block_no bigint, subject text, found text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = ledger, pg_temp SET client_encoding = 'UTF8' SET plan_cache_mode = force_generic_plan SET jit = off
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
  v_before seal_block := last_sealed(p_after);
  v_block seal_block;
  v_sealed bytea;
  v_head bytea;
  v_leaves bytea[];
  v_places text[];
  n integer;
BEGIN
  IF v_before.block_no <> p_after THEN
    RETURN QUERY SELECT p_after, 'block ' || p_after, 'is missing';
  END IF;
  FOR v_block IN
    SELECT * FROM seal_block b WHERE b.book_id = 1 AND b.block_no > p_after ORDER BY b.block_no LIMIT p_blocks
  LOOP
    IF v_block.block_no <> v_before.block_no + 1 THEN
      RETURN QUERY SELECT v_block.block_no, 'block ' || v_block.block_no - 1, 'is missing';
    END IF;
    -- In memory once, instead of fetched for every leaf.
    v_sealed := v_block.leaves || ''::bytea;
    v_head := v_before.head;
    FOR i IN 0..v_block.leaf_count - 1 LOOP
      v_head := sha256(v_head || substr(v_sealed, 32 * i + 1, 32));
    END LOOP;
    IF v_head <> v_block.head OR v_block.row_count <> v_before.row_count + v_block.leaf_count THEN
      RETURN QUERY SELECT v_block.block_no, 'block ' || v_block.block_no, 'its head does not follow from its leaves';
    END IF;
    SELECT array_agg(j.leaf), array_agg(format('%s %s/%s of transaction %s',
             (ARRAY['account', 'leg', 'hold', 'hold_resolution'])[j.kind], j.id, j.no, j.xid))
      INTO v_leaves, v_places
      FROM journal_after(v_before.last_xid, v_before.last_kind, v_before.last_id, v_before.last_no,
                         '18446744073709551615', v_block.leaf_count) j;
    n := 1;
    WHILE n <= v_block.leaf_count AND v_leaves[n] = substr(v_sealed, 32 * n - 31, 32) LOOP
      n := n + 1;
    END LOOP;
    IF n <= v_block.leaf_count THEN
      RETURN QUERY SELECT v_block.block_no, coalesce(v_places[n], 'the end of the journal'),
        format('is not what was sealed as row %s of block %s', n, v_block.block_no);
    END IF;
    v_before := v_block;
  END LOOP;
END $$;

-- Notes that a head was signed and written to a place. The head must be the chain's; the same again is a replay.
CREATE FUNCTION record_anchor(
  p_place text, p_block_no bigint, p_head bytea, p_signature bytea, p_public_key bytea, p_anchored_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  INSERT INTO seal_anchor (place, block_no, row_count, head, signature, public_key, anchored_at)
  SELECT p_place, b.block_no, b.row_count, b.head, p_signature, p_public_key, p_anchored_at
    FROM seal_block b WHERE b.book_id = 1 AND b.block_no = p_block_no AND b.head = p_head
  ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON seal_block, seal_anchor FROM corridor_ledger;
REVOKE EXECUTE ON FUNCTION last_sealed, journal_after, seal_journal, check_chain, record_anchor
  FROM PUBLIC, corridor_ledger, corridor_readonly;
GRANT EXECUTE ON FUNCTION seal_journal, record_anchor, check_chain TO corridor_ledger;
GRANT EXECUTE ON FUNCTION check_chain TO corridor_readonly;
