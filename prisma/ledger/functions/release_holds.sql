-- Ends holds whose open_hold rows the caller has locked: everything that remains is available again.
CREATE OR REPLACE FUNCTION release_holds(p_holds uuid[], p_kind text, p_command text, p_correlation text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz(3);
BEGIN
  PERFORM 1 FROM account a
    WHERE a.book_id = 1 AND a.id = ANY (ARRAY(
      SELECT unnest(ARRAY[h.debit_account_id, h.credit_account_id])
        FROM hold h WHERE h.book_id = 1 AND h.id = ANY (p_holds)))
    ORDER BY a.id FOR NO KEY UPDATE;
  v_now := clock_timestamp();
  UPDATE account a
     SET pending_debits = a.pending_debits - d.freed_debits,
         pending_credits = a.pending_credits - d.freed_credits
    FROM (
      SELECT f.account_id, sum(f.debits) AS freed_debits, sum(f.credits) AS freed_credits
        FROM open_hold o
        JOIN hold h ON h.book_id = 1 AND h.id = o.hold_id
       CROSS JOIN LATERAL (VALUES (h.debit_account_id, o.remaining, 0), (h.credit_account_id, 0, o.remaining))
               AS f (account_id, debits, credits)
       WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND f.account_id IS NOT NULL
       GROUP BY f.account_id
    ) AS d
   WHERE a.book_id = 1 AND a.id = d.account_id;
  INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final,
                               command_id, recorded_at, event_seq, event_id, correlation_id)
  SELECT o.hold_id, 1 + (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = o.hold_id),
         p_kind, 0, o.remaining, true, p_command, v_now, nextval('outbox_event_seq_seq'), uuidv7(), p_correlation
    FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds);
  DELETE FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds);
END $$;

REVOKE EXECUTE ON FUNCTION release_holds FROM corridor_ledger;
