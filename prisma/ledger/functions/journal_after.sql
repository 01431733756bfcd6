-- The next rows of the journal after a position, before a transaction, each with its leaf. Every kind is read by its
-- own index from its own place, so that a step costs what it returns, however long the history is.
-- A leaf is the SHA-256 of a row's bytes: numbers big-endian, ids as 16 bytes, times as microseconds since 2000-01-01
-- UTC, then the texts as UTF-8, one after another, with their lengths among the numbers. Null is zeros (a null
-- command_id: length -1). Of a leg, neighbouring small numbers are packed by hand: each call here is paid for by
-- every posting. Callers set client_encoding to UTF8, which textsend obeys.
-- long because: each kind of row has its own bytes, written out beside the others to be compared.
CREATE OR REPLACE FUNCTION journal_after(
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

REVOKE EXECUTE ON FUNCTION journal_after FROM corridor_ledger;
