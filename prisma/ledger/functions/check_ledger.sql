-- Rebuilds the projections from the journal and answers every difference; no rows = the books are right.
-- long because: it is one rule after another, each a query of its own that ends in the same four columns.
CREATE OR REPLACE FUNCTION check_ledger() RETURNS TABLE (rule text, subject text, expected text, actual text)
LANGUAGE sql STABLE SET search_path = ledger, pg_temp AS $$
  -- Each leg is one amount on two sides, so a transfer balances by its form; its legs are numbered without gaps.
  SELECT 'legs-numbered', l.transfer_id::text, count(*)::text, max(l.leg_no)::text
    FROM leg l GROUP BY l.book_id, l.transfer_id HAVING count(*) <> max(l.leg_no)
  UNION ALL
  -- Counters equal the entries.
  SELECT 'counters-equal-entries', a.id::text,
         concat_ws(' ', coalesce(s.debits, 0), coalesce(s.credits, 0), coalesce(s.lines, 0)),
         concat_ws(' ', a.posted_debits, a.posted_credits, a.entry_count)
    FROM account a
    FULL JOIN (SELECT e.book_id, e.account_id, count(*) AS lines,
                      coalesce(sum(e.amount) FILTER (WHERE e.direction = 'debit'), 0) AS debits,
                      coalesce(sum(e.amount) FILTER (WHERE e.direction = 'credit'), 0) AS credits
                 FROM entry e GROUP BY e.book_id, e.account_id) s
      ON s.book_id = a.book_id AND s.account_id = a.id
   WHERE (a.posted_debits, a.posted_credits, a.entry_count)
         IS DISTINCT FROM (coalesce(s.debits, 0), coalesce(s.credits, 0), coalesce(s.lines, 0))
  UNION ALL
  -- Pending counters equal what the journal of holds leaves open.
  SELECT 'pending-equals-holds', a.id::text, concat_ws(' ', coalesce(p.debits, 0), coalesce(p.credits, 0)),
         concat_ws(' ', a.pending_debits, a.pending_credits)
    FROM account a
    LEFT JOIN (
      SELECT h.book_id, f.account_id, sum(f.debits) AS debits, sum(f.credits) AS credits
        FROM hold h
       CROSS JOIN LATERAL (SELECT h.amount - coalesce(sum(r.captured + r.released), 0) AS remaining
                             FROM hold_resolution r WHERE r.book_id = h.book_id AND r.hold_id = h.id) AS o
       CROSS JOIN LATERAL (VALUES (h.debit_account_id, o.remaining, 0::numeric), (h.credit_account_id, 0, o.remaining))
               AS f (account_id, debits, credits)
       WHERE f.account_id IS NOT NULL
       GROUP BY h.book_id, f.account_id) p ON p.book_id = a.book_id AND p.account_id = a.id
   WHERE (a.pending_debits, a.pending_credits) IS DISTINCT FROM (coalesce(p.debits, 0), coalesce(p.credits, 0))
  UNION ALL
  -- A hold ends exactly when nothing remains; its open row says what remains.
  SELECT 'holds-end-once', h.id::text, (h.amount - coalesce(s.resolved, 0))::text || ', ends ' || coalesce(s.ends, 0),
         coalesce(o.remaining, 0)::text
    FROM hold h
    LEFT JOIN (SELECT r.book_id, r.hold_id, sum(r.captured + r.released) AS resolved, count(*) FILTER (WHERE r.is_final) AS ends
                 FROM hold_resolution r GROUP BY r.book_id, r.hold_id) s ON s.book_id = h.book_id AND s.hold_id = h.id
    LEFT JOIN open_hold o ON o.book_id = h.book_id AND o.hold_id = h.id
   WHERE h.amount - coalesce(s.resolved, 0) <> coalesce(o.remaining, 0)
      OR coalesce(s.ends, 0) <> CASE WHEN o.hold_id IS NULL THEN 1 ELSE 0 END
  UNION ALL
  -- Entries are numbered without gaps, and each carries the right balance.
  SELECT 'running-balance', n.account_id::text || ' #' || n.seq, n.expected_seq || ' ' || n.expected_balance,
         n.seq || ' ' || n.balance_after
    FROM (
      SELECT e.account_id, e.seq, e.balance_after, row_number() OVER in_account AS expected_seq,
             sum(CASE e.direction WHEN a.side THEN e.amount ELSE -e.amount END) OVER in_account AS expected_balance
        FROM entry e JOIN account a ON a.book_id = e.book_id AND a.id = e.account_id
      WINDOW in_account AS (PARTITION BY e.book_id, e.account_id ORDER BY e.seq)
    ) AS n
   WHERE n.seq <> n.expected_seq OR n.balance_after <> n.expected_balance
  UNION ALL
  -- No account gives what it does not have.
  SELECT 'floor', a.id::text, a.floor_minor::text,
         available_of(a.side, a.posted_debits, a.posted_credits, a.pending_debits, a.pending_credits)::text
    FROM account a
   WHERE available_of(a.side, a.posted_debits, a.posted_credits, a.pending_debits, a.pending_credits) < a.floor_minor
  UNION ALL
  -- Every transfer has entries in its accounts' currency, and every entry and capture its transfer.
  SELECT 'orphan', o.what || ' ' || o.id, 'its counterpart', 'none'
    FROM (
      SELECT 'entry' AS what, e.transfer_id::text AS id FROM entry e
       WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.book_id = e.book_id AND a.id = e.account_id AND a.currency = e.currency)
      UNION ALL
      SELECT 'capture', r.hold_id::text FROM hold_resolution r
       WHERE NOT EXISTS (SELECT 1 FROM hold h WHERE h.book_id = r.book_id AND h.id = r.hold_id)
          OR (r.transfer_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.book_id = r.book_id AND t.id = r.transfer_id))
    ) AS o
  UNION ALL
  -- No account is filled beyond its ceiling.
  SELECT 'ceiling', a.id::text, a.ceiling_minor::text,
         filled_of(a.side, a.posted_debits, a.posted_credits, a.pending_debits, a.pending_credits)::text
    FROM account a
   WHERE filled_of(a.side, a.posted_debits, a.posted_credits, a.pending_debits, a.pending_credits) > a.ceiling_minor
  UNION ALL
  -- Every entry points to the one before it, and the account to its last.
  SELECT 'entries-linked', n.account_id::text || ' #' || n.seq, concat_ws(' ', n.expected_id, n.expected_leg),
         concat_ws(' ', n.prev_id, n.prev_leg)
    FROM (
      SELECT e.account_id, e.seq, e.prev_id, e.prev_leg, lag(e.transfer_id) OVER in_account AS expected_id,
             lag((e.entry_no + 1) / 2) OVER in_account AS expected_leg
        FROM entry e WINDOW in_account AS (PARTITION BY e.book_id, e.account_id ORDER BY e.seq)
    ) AS n
   WHERE (n.prev_id, n.prev_leg::integer) IS DISTINCT FROM (n.expected_id, n.expected_leg::integer)
  UNION ALL
  SELECT 'last-entry', a.id::text, concat_ws(' ', l.transfer_id, l.leg_no), concat_ws(' ', a.last_transfer_id, a.last_leg_no)
    FROM account a
    LEFT JOIN (SELECT DISTINCT ON (e.book_id, e.account_id) e.book_id, e.account_id, e.transfer_id, (e.entry_no + 1) / 2 AS leg_no
                 FROM entry e ORDER BY e.book_id, e.account_id, e.seq DESC) l
      ON l.book_id = a.book_id AND l.account_id = a.id
   WHERE (a.last_transfer_id, a.last_leg_no::integer) IS DISTINCT FROM (l.transfer_id, l.leg_no::integer)
  UNION ALL
  -- What was reversed of a leg is not more than the leg.
  SELECT 'reversal', r.reverses_id::text || ' leg ' || r.reverses_leg, max(o.amount)::text, sum(r.amount)::text
    FROM leg r JOIN leg o ON o.book_id = r.book_id AND o.transfer_id = r.reverses_id AND o.leg_no = r.reverses_leg
   GROUP BY r.book_id, r.reverses_id, r.reverses_leg HAVING sum(r.amount) > max(o.amount)
$$;

GRANT EXECUTE ON FUNCTION check_ledger TO corridor_readonly;
