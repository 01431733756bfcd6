-- Writes the holds that were placed.
CREATE OR REPLACE FUNCTION write_holds(
  p_now timestamptz, p_accounts uuid[], p_kinds smallint[], p_ids uuid[], p_codes text[], p_references text[],
  p_expires_in integer[], p_correlations text[], p_debit integer[], p_credit integer[], p_currency text[],
  p_amount bigint[], l_command integer[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH placed AS (
    INSERT INTO hold (id, debit_account_id, credit_account_id, currency, amount, code, reference, expires_at,
                      recorded_at, event_seq, correlation_id)
    SELECT p_ids[u.n], p_accounts[u.debit], p_accounts[nullif(u.credit, 0)], u.currency, u.amount, p_codes[u.n],
           p_references[u.n], p_now + p_expires_in[u.n] * interval '1 second', p_now, nextval('outbox_event_seq_seq'),
           p_correlations[u.n]
      FROM unnest(l_command, p_debit, p_credit, p_currency, p_amount) AS u (n, debit, credit, currency, amount)
     WHERE u.n > 0 AND p_kinds[u.n] = 2
    RETURNING id, amount, expires_at
  )
  INSERT INTO open_hold (hold_id, remaining, expires_at) SELECT id, amount, expires_at FROM placed;
END $$;

REVOKE EXECUTE ON FUNCTION write_holds FROM corridor_ledger;
