-- Writes the legs of accepted postings, each with its numbers, the balances after it and the entries before it.
CREATE OR REPLACE FUNCTION write_legs(
  p_now timestamptz, p_accounts uuid[], p_kinds smallint[], p_ids uuid[], p_codes text[], p_references text[],
  p_effective_at timestamptz[], p_correlations text[], p_reverses uuid[], p_leg_ends integer[], p_debit integer[],
  p_credit integer[], p_currency text[], p_amount bigint[], p_reverses_leg smallint[], a_last_id uuid[],
  a_last_leg smallint[], l_command integer[], l_debit_seq bigint[], l_debit_balance bigint[], l_credit_seq bigint[],
  l_credit_balance bigint[], l_debit_prev integer[], l_credit_prev integer[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_starts constant integer[] := 0 || p_leg_ends;
BEGIN
  INSERT INTO leg (transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq,
                   debit_balance, credit_seq, credit_balance, effective_at, recorded_at, event_seq, code, reference,
                   correlation_id, debit_prev_id, debit_prev_leg, credit_prev_id, credit_prev_leg, reverses_id, reverses_leg)
  SELECT p_ids[x.n], x.l - x.before, p_currency[x.l], p_accounts[p_debit[x.l]], p_accounts[p_credit[x.l]],
         p_amount[x.l], l_debit_seq[x.l], l_debit_balance[x.l], l_credit_seq[x.l], l_credit_balance[x.l],
         coalesce(p_effective_at[x.n], p_now), p_now,
         CASE WHEN x.l = x.before + 1 THEN nextval('outbox_event_seq_seq') END, p_codes[x.n], p_references[x.n],
         p_correlations[x.n],
         CASE x.dp WHEN 0 THEN a_last_id[p_debit[x.l]] ELSE p_ids[l_command[x.dp]] END,
         CASE x.dp WHEN 0 THEN a_last_leg[p_debit[x.l]] ELSE x.dp - v_starts[l_command[x.dp]] END,
         CASE x.cp WHEN 0 THEN a_last_id[p_credit[x.l]] ELSE p_ids[l_command[x.cp]] END,
         CASE x.cp WHEN 0 THEN a_last_leg[p_credit[x.l]] ELSE x.cp - v_starts[l_command[x.cp]] END,
         p_reverses[x.n], p_reverses_leg[x.l]
    FROM (SELECT g.l, l_command[g.l] AS n, v_starts[l_command[g.l]] AS before, l_debit_prev[g.l] AS dp,
                 l_credit_prev[g.l] AS cp
            FROM generate_series(1, cardinality(p_debit)) AS g (l)
           WHERE l_command[g.l] > 0 AND p_kinds[l_command[g.l]] = 1) AS x;
END $$;

REVOKE EXECUTE ON FUNCTION write_legs FROM corridor_ledger;
