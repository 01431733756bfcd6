-- The next events of the feed after a place, before a transaction: what the relay reads. The view `outbox_feed` composes
-- an event for every row that it sorts; a step here picks the places first, by the indexes on (xid, id), and composes
-- only what it returns, however much is waiting.
-- Each look-up by a key stays one (OFFSET 0): while a table is small, reading all of a book and comparing looks as cheap,
-- and a plan that was made then stays for the connection's life.
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

GRANT EXECUTE ON FUNCTION read_outbox_feed TO corridor_readonly;
