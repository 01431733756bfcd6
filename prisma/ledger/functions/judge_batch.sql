-- Judges commands, one after the other and each exactly, against accounts (a_*) and holds (h_*) that change as commands
-- are accepted; then writes what was accepted, or for a dry run answers what the accounts would have. By place it knows
-- of the legs (l_*) and captures (c_*) which command has made them (0 = none), and what they did, and of an account the
-- leg of this batch that was its last entry (0 = the one that is stored).
-- A command is refused for what is wrong first: its holds, the original that it reverses, its legs in their order, and
-- then where all of it leaves the accounts that it touches.
-- long because: every step changes the same lists, and plpgsql hands a list that changes to another function by copying it.
CREATE OR REPLACE FUNCTION judge_batch(
  p_accounts uuid[], p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_codes text[], p_references text[],
  p_effective_at timestamptz[], p_expires_in integer[], p_correlations text[], p_reverses uuid[], p_leg_ends integer[],
  p_debit integer[], p_credit integer[], p_currency text[], p_amount bigint[], p_reverses_leg smallint[],
  p_capture_ends integer[], p_capture_hold integer[], p_capture bigint[], p_capture_currency text[], p_final boolean[],
  p_is_dry_run boolean, p_now timestamptz, p_is_answered boolean[], p_is_wide boolean, p_has_ceilings boolean,
  a_is_credit boolean[], a_gives text[], a_takes text[], a_floor bigint[], a_ceiling bigint[], a_debits bigint[],
  a_credits bigint[], a_held_debits bigint[], a_held_credits bigint[], a_entries bigint[], a_last_id uuid[],
  a_last_leg smallint[], a_row tid[], a_version xid[], h_debit integer[], h_credit integer[], h_currency text[],
  h_left bigint[], h_is_expired boolean[], h_end text[], h_end_by text[], h_resolutions integer[],
  OUT refused integer[], OUT refusals jsonb[], OUT balances jsonb)
LANGUAGE plpgsql AS $$
DECLARE
  a_last integer[] := array_fill(0, ARRAY[cardinality(p_accounts)]);
  l_command integer[] := array_fill(0, ARRAY[cardinality(p_debit)]);
  l_debit_seq bigint[] := p_amount; l_debit_balance bigint[] := p_amount; l_debit_prev integer[] := l_command;
  l_credit_seq bigint[] := p_amount; l_credit_balance bigint[] := p_amount; l_credit_prev integer[] := l_command;
  c_command integer[] := array_fill(0, ARRAY[cardinality(p_capture)]);
  c_freed bigint[] := p_capture; c_is_final boolean[] := p_final;
  l_first integer; l_last integer := 0; k_first integer; k_last integer := 0;
  v_kind smallint; v_problem jsonb; v_is_doubtful boolean; v_has_accepted boolean := false;
  d integer; c integer; h integer; m bigint;
BEGIN
  refused := '{}'; refusals := '{}';
  FOR n IN 1..cardinality(p_kinds) LOOP
    l_first := l_last + 1; l_last := p_leg_ends[n];
    k_first := k_last + 1; k_last := p_capture_ends[n];
    CONTINUE WHEN p_is_answered[n];
    v_kind := p_kinds[n];
    -- What no honest caller sends: what is counted twice would be had twice.
    IF (CASE v_kind WHEN 1 THEN l_last >= l_first AND k_last >= k_first - 1
                    WHEN 2 THEN l_last = l_first AND k_last = k_first - 1
                    ELSE l_last = l_first - 1 AND k_last = k_first END) IS NOT TRUE THEN
      RAISE EXCEPTION 'ledger: command % without its parts', n USING ERRCODE = 'invalid_parameter_value';
    END IF;
    v_problem := NULL; v_is_doubtful := p_is_wide OR p_has_ceilings;

    FOR k IN k_first..k_last LOOP
      h := p_capture_hold[k];
      v_problem := hold_problem(v_kind, p_holds[h], h_currency[h], h_left[h], h_is_expired[h], h_end[h], h_end_by[h],
                                p_capture[k], p_capture_currency[k], p_references[n]);
      EXIT WHEN v_problem IS NOT NULL;
      d := h_debit[h]; c := h_credit[h]; m := CASE WHEN p_final[k] THEN h_left[h] ELSE p_capture[k] END;
      c_command[k] := n; c_freed[k] := m; c_is_final[k] := m = h_left[h];
      h_left[h] := h_left[h] - m;
      IF c_is_final[k] THEN
        h_end[h] := (ARRAY['captured', NULL, 'voided', 'expired'])[v_kind];
        h_end_by[h] := CASE v_kind WHEN 1 THEN p_ids[n]::text WHEN 3 THEN p_references[n] ELSE 'its time' END;
      END IF;
      a_held_debits[d] := a_held_debits[d] - m;
      IF c > 0 THEN a_held_credits[c] := a_held_credits[c] - m; END IF;
    END LOOP;

    IF v_problem IS NULL AND p_reverses[n] IS NOT NULL THEN
      v_problem := reversal_problem(n, l_first, l_last, p_accounts, p_reverses, p_debit, p_credit, p_currency, p_amount,
                                    p_reverses_leg, l_command);
    END IF;

    IF v_problem IS NULL THEN
      FOR l IN l_first..l_last LOOP
        d := p_debit[l]; c := p_credit[l]; m := p_amount[l];
        IF (a_gives[d] = p_currency[l] AND a_takes[c] = p_currency[l] AND m > 0 AND d <> c
            AND NOT p_is_wide) IS NOT TRUE THEN
          IF (m > 0 AND d <> c AND p_currency[l] > '' AND a_gives[d] > ''
              AND (a_takes[c] > '' OR c = 0 AND v_kind = 2)) IS NOT TRUE THEN
            RAISE EXCEPTION 'ledger: leg % leads nowhere', l USING ERRCODE = 'invalid_parameter_value';
          END IF;
          v_problem := leg_problem(p_accounts[d], p_accounts[c], p_currency[l], a_gives[d],
            CASE c WHEN 0 THEN p_currency[l] ELSE a_takes[c] END,
            CASE v_kind WHEN 1 THEN a_debits[d] ELSE a_held_debits[d] END::numeric + m,
            CASE v_kind WHEN 1 THEN a_credits[c] ELSE a_held_credits[c] END::numeric + m);
          EXIT WHEN v_problem IS NOT NULL;
        END IF;
        l_command[l] := n;
        IF v_kind = 2 THEN
          a_held_debits[d] := a_held_debits[d] + m;
          IF c > 0 THEN a_held_credits[c] := a_held_credits[c] + m; END IF;
          v_is_doubtful := true;
          CONTINUE;
        END IF;
        a_debits[d] := a_debits[d] + m; a_credits[c] := a_credits[c] + m;
        a_entries[d] := a_entries[d] + 1; l_debit_seq[l] := a_entries[d];
        a_entries[c] := a_entries[c] + 1; l_credit_seq[l] := a_entries[c];
        l_debit_prev[l] := a_last[d]; l_credit_prev[l] := a_last[c];
        a_last[d] := l; a_last[c] := l;
        -- An account is short at the end only if it was short after the last leg that took from it.
        IF a_is_credit[d] THEN
          l_debit_balance[l] := a_credits[d] - a_debits[d];
          v_is_doubtful := v_is_doubtful OR l_debit_balance[l] - a_held_debits[d] < a_floor[d];
        ELSE
          l_debit_balance[l] := a_debits[d] - a_credits[d];
        END IF;
        IF a_is_credit[c] THEN
          l_credit_balance[l] := a_credits[c] - a_debits[c];
        ELSE
          l_credit_balance[l] := a_debits[c] - a_credits[c];
          v_is_doubtful := v_is_doubtful OR l_credit_balance[l] - a_held_credits[c] < a_floor[c];
        END IF;
      END LOOP;
    END IF;

    IF v_problem IS NULL AND v_kind = 1 AND k_last >= k_first THEN
      v_problem := capture_unmatched(p_holds, p_capture_hold[k_first:k_last], p_capture[k_first:k_last],
        p_debit[l_first:l_last], p_credit[l_first:l_last], p_amount[l_first:l_last], h_debit, h_credit);
    END IF;
    IF v_problem IS NULL AND v_is_doubtful THEN
      FOR l IN l_first..l_last LOOP
        d := p_debit[l]; c := p_credit[l];
        v_problem := coalesce(
          limit_problem(p_accounts[d], a_is_credit[d], CASE WHEN a_is_credit[d] THEN 'credit' ELSE 'debit' END,
            a_debits[d], a_credits[d], a_held_debits[d], a_held_credits[d], a_floor[d], a_ceiling[d]),
          CASE WHEN c > 0 THEN
            limit_problem(p_accounts[c], NOT a_is_credit[c], CASE WHEN a_is_credit[c] THEN 'credit' ELSE 'debit' END,
              a_debits[c], a_credits[c], a_held_debits[c], a_held_credits[c], a_floor[c], a_ceiling[c]) END);
        EXIT WHEN v_problem IS NOT NULL;
      END LOOP;
    END IF;

    IF v_problem IS NULL THEN
      v_has_accepted := true;
      CONTINUE;
    END IF;
    refused := refused || n; refusals := refusals || v_problem;
    -- As if it had not been: the last leg first.
    FOR l IN REVERSE l_last..l_first LOOP
      CONTINUE WHEN l_command[l] = 0;
      d := p_debit[l]; c := p_credit[l]; m := p_amount[l];
      l_command[l] := 0;
      IF v_kind = 2 THEN
        a_held_debits[d] := a_held_debits[d] - m;
        IF c > 0 THEN a_held_credits[c] := a_held_credits[c] - m; END IF;
        CONTINUE;
      END IF;
      a_debits[d] := a_debits[d] - m; a_credits[c] := a_credits[c] - m;
      a_entries[d] := a_entries[d] - 1; a_entries[c] := a_entries[c] - 1;
      a_last[d] := l_debit_prev[l]; a_last[c] := l_credit_prev[l];
    END LOOP;
    FOR k IN k_first..k_last LOOP
      CONTINUE WHEN c_command[k] = 0;
      h := p_capture_hold[k]; d := h_debit[h]; c := h_credit[h]; m := c_freed[k];
      c_command[k] := 0;
      h_left[h] := h_left[h] + m; h_end[h] := NULL; h_end_by[h] := NULL;
      a_held_debits[d] := a_held_debits[d] + m;
      IF c > 0 THEN a_held_credits[c] := a_held_credits[c] + m; END IF;
    END LOOP;
  END LOOP;

  IF NOT v_has_accepted THEN RETURN; END IF;
  IF p_is_dry_run THEN
    balances := balances_after(p_accounts, a_debits, a_credits, a_held_debits, a_held_credits);
    RETURN;
  END IF;
  IF cardinality(p_debit) > 0 THEN
    PERFORM write_legs(p_now, p_accounts, p_kinds, p_ids, p_codes, p_references, p_effective_at, p_correlations,
      p_reverses, p_leg_ends, p_debit, p_credit, p_currency, p_amount, p_reverses_leg, a_last_id, a_last_leg,
      l_command, l_debit_seq, l_debit_balance, l_credit_seq, l_credit_balance, l_debit_prev, l_credit_prev);
  END IF;
  IF 2 = ANY (p_kinds) THEN
    PERFORM write_holds(p_now, p_accounts, p_kinds, p_ids, p_codes, p_references, p_expires_in, p_correlations,
      p_debit, p_credit, p_currency, p_amount, l_command);
  END IF;
  IF cardinality(p_holds) > 0 THEN
    PERFORM write_resolutions(p_now, p_holds, p_kinds, p_ids, p_references, p_correlations, p_capture_hold, p_capture,
      h_resolutions, h_left, h_end, c_command, c_freed, c_is_final);
  END IF;
  PERFORM write_accounts(p_ids, p_leg_ends, p_accounts, a_row, a_version, a_debits, a_credits, a_held_debits,
    a_held_credits, a_entries, a_last, l_command);
END $$;

REVOKE EXECUTE ON FUNCTION judge_batch FROM corridor_ledger;
