-- Reads accounts into lists, each in its place; of one that is unknown only `gives` and `takes` are not null. Those are
-- the currency that may be taken from the account and given to it, followed by the code of what forbids that: a frozen
-- account gives nothing, but still takes; a closed one does neither.
CREATE OR REPLACE FUNCTION read_accounts(
  p_ids uuid[], OUT ids uuid[], OUT is_credit boolean[], OUT gives text[], OUT takes text[], OUT floors bigint[],
  OUT ceilings bigint[], OUT debits bigint[], OUT credits bigint[], OUT held_debits bigint[], OUT held_credits bigint[],
  OUT entries bigint[], OUT last_id uuid[], OUT last_leg smallint[], OUT row_at tid[], OUT row_by xid[],
  OUT is_wide boolean, OUT has_ceilings boolean)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_is_one_by_one boolean;
BEGIN
  -- In the order of their ids, which is how they are named; one by one where some are unknown, or only holds have them.
  FOREACH v_is_one_by_one IN ARRAY ARRAY[false, true] LOOP
    SELECT array_agg(x.wanted), array_agg(x.side = 'credit'),
           array_agg(CASE WHEN NOT (x.is_closed OR x.is_frozen AND x.side = 'credit') THEN x.currency
                          WHEN x.is_closed THEN x.currency || ' account-closed'
                          ELSE coalesce(x.currency || ' account-frozen', ' account-not-found') END),
           array_agg(CASE WHEN NOT (x.is_closed OR x.is_frozen AND x.side = 'debit') THEN x.currency
                          WHEN x.is_closed THEN x.currency || ' account-closed'
                          ELSE coalesce(x.currency || ' account-frozen', ' account-not-found') END),
           array_agg(x.floor_minor), array_agg(x.ceiling_minor), array_agg(x.posted_debits), array_agg(x.posted_credits),
           array_agg(x.pending_debits), array_agg(x.pending_credits), array_agg(x.entry_count),
           array_agg(x.last_transfer_id), array_agg(x.last_leg_no), array_agg(x.ctid), array_agg(x.xmin),
           bool_or((x.posted_debits | x.posted_credits | x.pending_debits | x.pending_credits) > 2000000000000000000),
           bool_or(x.ceiling_minor IS NOT NULL)
      INTO ids, is_credit, gives, takes, floors, ceilings, debits, credits, held_debits, held_credits, entries,
           last_id, last_leg, row_at, row_by, is_wide, has_ceilings
      FROM ((SELECT a.id AS wanted, a.ctid, a.xmin, a.* FROM account a
              WHERE a.book_id = 1 AND a.id = ANY (p_ids) AND NOT v_is_one_by_one ORDER BY a.id)
            UNION ALL
            (SELECT p.id, a.ctid, a.xmin, a.* FROM unnest(p_ids) WITH ORDINALITY AS p (id, place)
               LEFT JOIN account a ON a.book_id = 1 AND a.id = p.id WHERE v_is_one_by_one ORDER BY p.place)) AS x;
    EXIT WHEN ids = p_ids;
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION read_accounts FROM corridor_ledger;
