-- Gives the accounts of a loaded history their counters, which follow from its legs and open holds, and only then their
-- floors and their freezing, so that none may have given what it did not have: not at the end, and at no time between.
CREATE OR REPLACE FUNCTION count_history(p_accounts json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_short uuid;
BEGIN
  UPDATE account a
     SET posted_debits = c.debits, posted_credits = c.credits, entry_count = c.lines,
         last_transfer_id = c.last_id, last_leg_no = c.last_leg
    FROM (SELECT s.account_id, sum(s.debit) AS debits, sum(s.credit) AS credits, count(*) AS lines,
                 (array_agg(l.transfer_id ORDER BY s.seq DESC))[1] AS last_id,
                 (array_agg(l.leg_no ORDER BY s.seq DESC))[1] AS last_leg
            FROM leg l
           CROSS JOIN LATERAL (VALUES (l.debit_account_id, l.amount, 0::bigint, l.debit_seq),
                                      (l.credit_account_id, 0::bigint, l.amount, l.credit_seq))
                   AS s (account_id, debit, credit, seq)
           GROUP BY s.account_id) AS c
   WHERE a.book_id = 1 AND a.id = c.account_id;
  UPDATE account a SET pending_debits = h.amount
    FROM (SELECT hold.debit_account_id AS id, sum(o.remaining) AS amount
            FROM open_hold o JOIN hold ON hold.book_id = o.book_id AND hold.id = o.hold_id
           GROUP BY hold.debit_account_id) AS h
   WHERE a.book_id = 1 AND a.id = h.id;
  UPDATE account a SET floor_minor = g.floor_minor, is_frozen = g.is_frozen
    FROM json_populate_recordset(NULL::account, p_accounts) AS g
   WHERE a.book_id = 1 AND a.id = g.id AND (g.floor_minor IS NOT NULL OR g.is_frozen);
  SELECT a.id INTO v_short
    FROM leg l JOIN account a ON a.book_id = 1 AND a.id IN (l.debit_account_id, l.credit_account_id)
   WHERE CASE a.id WHEN l.debit_account_id THEN l.debit_balance ELSE l.credit_balance END < a.floor_minor
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'ledger: the history takes account % below its floor', v_short;
  END IF;
END $$;

REVOKE EXECUTE ON FUNCTION count_history FROM corridor_ledger;
