-- Posts a transfer of one or more legs, each one debit and one credit of one currency, and captures
-- holds beside it. Arrays run in parallel: leg i is (p_debit[i], p_credit[i], p_currency[i], p_amount[i]).
-- Answers {code: 'ok', replayed, recordedAt, effectiveAt} or {code, note}.
-- The same id over other accounts, committed this instant, is a unique_violation: nothing is written, try again.
CREATE OR REPLACE FUNCTION post_transfer(
  p_id uuid, p_code text, p_reference text, p_effective_at timestamptz,
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_capture_currency text[], p_final boolean[], p_correlation text,
  p_is_dry_run boolean DEFAULT false)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
  RETURN post_legs(p_id, p_code, p_reference, p_effective_at, p_debit, p_credit, p_currency, p_amount, p_hold,
                   p_capture, p_capture_currency, p_final, NULL, NULL, p_is_dry_run, p_correlation);
END $$;
