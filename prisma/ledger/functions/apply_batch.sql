-- Applies commands, all that changes balances: kinds 1 = post, 2 = hold, 3 = void, 4 = expire. Command n has the legs and
-- captures after those of n - 1, up to p_leg_ends[n] and p_capture_ends[n]. Legs name accounts by their place in
-- p_accounts, captures name holds by their place in p_holds; both lists are distinct and ascending. A hold has one leg
-- (p_credit 0 = no receiver); a void, with the id of its command as its reference, and an expiry have one capture of 0.
-- A posting that reverses another names it in p_reverses, and the leg that each of its legs mirrors in p_reverses_leg.
-- p_check: the commands whose ids are looked up first, null = all. An id that is stored and was not looked up fails
-- the whole call with unique_violation; nothing is done, and the caller sends it again with all of them checked.
-- p_is_dry_run: judges all the same, writes and locks nothing, and says what the accounts would have.
-- Answers JSON {at, waitedMs, answers: {n: answer}, balances}; a command without an answer was accepted at that time.
-- waitedMs is how long the batches before took to let this one begin.
CREATE OR REPLACE FUNCTION apply_batch(
  p_accounts uuid[], p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_codes text[], p_references text[],
  p_effective_at timestamptz[], p_expires_in integer[], p_correlations text[], p_reverses uuid[],
  p_leg_ends integer[], p_debit integer[], p_credit integer[], p_currency text[], p_amount bigint[],
  p_reverses_leg smallint[], p_capture_ends integer[], p_capture_hold integer[], p_capture bigint[],
  p_capture_currency text[], p_final boolean[], p_check integer[], p_is_dry_run boolean)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
-- Every join looks up by a key, whatever was known of a table when the plan was made.
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off AS $$
DECLARE
  v_called_at constant timestamptz := clock_timestamp();
  v_checked integer[] := coalesce(p_check, ARRAY(SELECT generate_series(1, cardinality(p_kinds))));
  v_begun_at timestamptz; v_now timestamptz(3);
  v_answers jsonb := '{}'; v_is_answered boolean[];
  b record; h record; a record; j record;
BEGIN
  b := check_batch(v_called_at, p_holds, p_kinds, p_ids, p_amount);
  -- Batches take turns. They would wait for each other's rows anyway; but who waits inside of a statement must look
  -- at every row again that the other has changed, which costs as much as the batch.
  IF p_is_dry_run THEN
    PERFORM pg_advisory_xact_lock_shared(7326004, 1);
  ELSE
    PERFORM pg_advisory_xact_lock(7326004, 1);
  END IF;
  v_begun_at := clock_timestamp();
  h := read_holds(p_holds, p_accounts);
  a := read_accounts(h.accounts);
  v_checked := v_checked || b.old_ids;
  IF cardinality(v_checked) > 0 THEN
    v_answers := answers_by_id(v_called_at, v_checked, p_accounts, p_holds, p_kinds, p_ids, p_codes, p_references,
      p_effective_at, p_expires_in, p_reverses, p_leg_ends, p_debit, p_credit, p_currency, p_amount, p_reverses_leg,
      p_capture_ends, p_capture_hold, p_capture, p_final);
    v_is_answered := ARRAY(SELECT v_answers ? u.n::text FROM generate_series(1, cardinality(p_kinds)) AS u (n));
  END IF;
  v_now := clock_timestamp();
  j := judge_batch(h.accounts, p_holds, p_kinds, p_ids, p_codes, p_references, p_effective_at, p_expires_in,
    p_correlations, p_reverses, p_leg_ends, p_debit, p_credit, p_currency, p_amount, p_reverses_leg, p_capture_ends,
    p_capture_hold, p_capture, p_capture_currency, p_final, p_is_dry_run, v_now, v_is_answered, b.is_wide OR a.is_wide,
    a.has_ceilings, a.is_credit, a.gives, a.takes, a.floors, a.ceilings, a.debits, a.credits, a.held_debits,
    a.held_credits, a.entries, a.last_id, a.last_leg, a.row_at, a.row_by, h.debit, h.credit, h.currency, h.remaining,
    h.is_expired, h.ended, h.ended_by, h.resolutions);
  -- Its twin may have committed while this call waited for its turn: then it is its own money that is missing.
  IF cardinality(j.refused) > 0 THEN
    v_answers := v_answers || (SELECT jsonb_object_agg(r.n, r.refusal) FROM unnest(j.refused, j.refusals) AS r (n, refusal))
      || answers_by_id(v_called_at, j.refused, p_accounts, p_holds, p_kinds, p_ids, p_codes, p_references,
        p_effective_at, p_expires_in, p_reverses, p_leg_ends, p_debit, p_credit, p_currency, p_amount, p_reverses_leg,
        p_capture_ends, p_capture_hold, p_capture, p_final);
  END IF;
  RETURN jsonb_build_object('at', wire_time(v_now), 'answers', v_answers, 'balances', j.balances,
    'waitedMs', round(1000 * extract(epoch FROM v_begun_at - v_called_at), 3));
END $$;
