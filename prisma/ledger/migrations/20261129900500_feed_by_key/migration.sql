-- The feed again, by keys that the planner cannot leave out. While a table is small, or has grown since it was last
-- analysed, reading all of a book and comparing looks as cheap as one look-up, and a plan made then stays for the
-- connection's life: a read of n events went over all rows n times. OFFSET 0 keeps each look-up a look-up of its own.

CREATE OR REPLACE FUNCTION posted_payload(p_book integer, p_id uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
           'ledgerTransferId', public_id('led', p_id), 'code', min(e.code), 'reference', min(e.reference),
           'effectiveAt', wire_time(min(e.effective_at)),
           'legs', jsonb_agg(jsonb_build_object('accountId', public_id('acc', e.account_id), 'ownerRef', a.owner_ref,
                     'direction', e.direction, 'amount', wire_money(e.amount, a.exponent, e.currency))
                     ORDER BY e.entry_no))
    FROM (
      SELECT l.code, l.reference, l.effective_at, l.amount, l.currency, side.*
        FROM (SELECT * FROM leg WHERE book_id = p_book AND transfer_id = p_id OFFSET 0) AS l
        CROSS JOIN LATERAL (VALUES
          (2 * l.leg_no - 1, l.debit_account_id, 'debit'), (2 * l.leg_no, l.credit_account_id, 'credit')
        ) AS side (entry_no, account_id, direction)
    ) AS e
    CROSS JOIN LATERAL (
      SELECT owner_ref, exponent FROM account WHERE book_id = p_book AND id = e.account_id OFFSET 0
    ) AS a
$$;

CREATE OR REPLACE FUNCTION hold_payload(p_book integer, p_hold uuid, p_expires_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('holdId', public_id('hld', h.id), 'accountId', public_id('acc', a.id),
           'ownerRef', a.owner_ref, 'amount', wire_money(h.amount, a.exponent, a.currency), 'code', h.code,
           'reference', h.reference, 'expiresAt', wire_time(p_expires_at))
    FROM (SELECT * FROM hold WHERE book_id = p_book AND id = p_hold OFFSET 0) AS h
    CROSS JOIN LATERAL (SELECT * FROM account WHERE book_id = p_book AND id = h.debit_account_id OFFSET 0) AS a
$$;

CREATE OR REPLACE FUNCTION release_payload(p_book integer, p_hold uuid, p_released bigint, p_kind text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('holdId', public_id('hld', h.id), 'accountId', public_id('acc', a.id),
           'ownerRef', a.owner_ref, 'released', wire_money(p_released, a.exponent, a.currency), 'reason', p_kind,
           'code', h.code, 'reference', h.reference)
    FROM (SELECT * FROM hold WHERE book_id = p_book AND id = p_hold OFFSET 0) AS h
    CROSS JOIN LATERAL (SELECT * FROM account WHERE book_id = p_book AND id = h.debit_account_id OFFSET 0) AS a
$$;

CREATE OR REPLACE FUNCTION read_outbox_feed(p_xid xid8, p_id uuid, p_before xid8, p_limit integer)
RETURNS TABLE (id uuid, xid xid8, seq bigint, type text, aggregate_id text, correlation_id text, payload jsonb,
               occurred_at timestamptz)
LANGUAGE sql STABLE SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_hashjoin = off
SET enable_mergejoin = off AS $$
  WITH place AS MATERIALIZED (
    SELECT p.* FROM (
      (SELECT o.xid, o.id, 1 AS source FROM outbox_event o
        WHERE (o.xid, o.id) > (p_xid, p_id) AND o.xid < p_before ORDER BY o.xid, o.id LIMIT p_limit)
      UNION ALL
      (SELECT l.xid, l.transfer_id, 2 FROM leg l
        WHERE l.leg_no = 1 AND l.event_seq IS NOT NULL AND (l.xid, l.transfer_id) > (p_xid, p_id) AND l.xid < p_before
        ORDER BY l.xid, l.transfer_id LIMIT p_limit)
      UNION ALL
      (SELECT h.xid, h.id, 3 FROM hold h
        WHERE h.event_seq IS NOT NULL AND (h.xid, h.id) > (p_xid, p_id) AND h.xid < p_before
        ORDER BY h.xid, h.id LIMIT p_limit)
      UNION ALL
      (SELECT r.xid, r.event_id, 4 FROM hold_resolution r
        WHERE r.event_seq IS NOT NULL AND (r.xid, r.event_id) > (p_xid, p_id) AND r.xid < p_before
        ORDER BY r.xid, r.event_id LIMIT p_limit)
    ) AS p ORDER BY p.xid, p.id LIMIT p_limit
  )
  SELECT o.id, o.xid, o.seq, o.type, o.aggregate_id, o.correlation_id, o.payload, o.occurred_at
    FROM place p
    CROSS JOIN LATERAL (SELECT * FROM outbox_event WHERE outbox_event.id = p.id OFFSET 0) AS o
   WHERE p.source = 1
  UNION ALL
  SELECT l.transfer_id, l.xid, l.event_seq, 'ledger.transfer-posted.v1', public_id('led', l.transfer_id),
         l.correlation_id, posted_payload(l.book_id, l.transfer_id), l.recorded_at
    FROM place p
    CROSS JOIN LATERAL (
      SELECT * FROM leg WHERE leg.book_id = 1 AND leg.transfer_id = p.id AND leg.leg_no = 1 OFFSET 0
    ) AS l
   WHERE p.source = 2
  UNION ALL
  SELECT h.id, h.xid, h.event_seq, 'ledger.hold-placed.v1', public_id('hld', h.id), h.correlation_id,
         hold_payload(h.book_id, h.id, h.expires_at), h.recorded_at
    FROM place p
    CROSS JOIN LATERAL (SELECT * FROM hold WHERE hold.book_id = 1 AND hold.id = p.id OFFSET 0) AS h
   WHERE p.source = 3
  UNION ALL
  SELECT r.event_id, r.xid, r.event_seq, 'ledger.hold-voided.v1', public_id('hld', r.hold_id), r.correlation_id,
         release_payload(r.book_id, r.hold_id, r.released, r.kind), r.recorded_at
    FROM place p
    CROSS JOIN LATERAL (
      SELECT * FROM hold_resolution WHERE hold_resolution.xid = p.xid AND hold_resolution.event_id = p.id OFFSET 0
    ) AS r
   WHERE p.source = 4
$$;
