-- Applies commands: kinds 1 = post, 2 = hold, 3 = void. Command n has the legs and captures after those of n - 1, up
-- to p_leg_ends[n] and p_capture_ends[n]. Legs name accounts by their place in p_accounts, captures name holds by
-- their place in p_holds; both lists are distinct and ascending. A hold has one leg (p_credit 0 = none), a void has one
-- capture of 0 and the id of its command as its reference.
-- p_check: the commands whose ids are looked up first, null = all. An id that is stored and was not looked up fails
-- the whole call with unique_violation; nothing is done, and the caller sends it again with all of them checked.
-- Answers JSON {at, waitedMs, marks: [[n, code, ...]]}; a command without a mark was accepted at that time. waitedMs
-- is how long the batches before took to let this one begin.
-- long because: the accounts and holds of a batch are arrays that every step reads and changes, and plpgsql hands
-- arrays to another function by copying them.
CREATE OR REPLACE FUNCTION apply_batch(
  p_accounts uuid[], p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_codes text[], p_references text[],
  p_effective_at timestamptz[], p_expires_in integer[], p_correlations text[],
  p_leg_ends integer[], p_debit integer[], p_credit integer[], p_currency text[], p_amount bigint[],
  p_capture_ends integer[], p_capture_hold integer[], p_capture bigint[], p_capture_currency text[],
  p_final boolean[], p_check integer[])
RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
-- Every join looks up by a key, whatever was known of a table when the plan was made.
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off AS $$
DECLARE
  v_leg_count constant integer := cardinality(p_debit);
  v_starts constant integer[] := 0 || p_leg_ends;
  v_has_holds constant boolean := cardinality(p_holds) > 0;
  v_accounts uuid[] := p_accounts;
  v_verdicts smallint[];
  v_now timestamptz(3);
  v_called_at constant timestamptz := clock_timestamp();
  v_begun_at timestamptz;
  v_goes_back boolean;
  v_is_wide boolean;
  v_has_ceilings boolean;
  v_has_new_holds boolean := false;
  v_is_doubtful boolean;
  v_stored record;
  v_asked uuid[];
  v_capturing uuid[];
  v_marks text := '';
  v_changed integer;
  v_refused integer[] := '{}';
  v_refusals text[] := '{}';
  -- accounts, by place; gives, takes: the currency that may be taken from it and given to it, null = none may
  a_found uuid[]; a_is_credit boolean[]; a_gives text[]; a_takes text[];
  a_floor bigint[]; a_ceiling bigint[]; a_debits bigint[]; a_credits bigint[]; a_held_debits bigint[];
  a_held_credits bigint[]; a_entries bigint[]; a_last_id uuid[]; a_last_leg smallint[]; a_row tid[]; a_version xid[];
  -- the leg of this batch that was its last entry, 0 = none
  a_last integer[];
  -- holds, by place; what is left is null when the hold is not open
  h_debit integer[]; h_credit integer[]; h_currency text[]; h_left bigint[]; h_is_expired boolean[];
  -- what is stored of them, in any order: open ones, and all
  o_id uuid[]; o_left bigint[]; o_is_expired boolean[];
  w_id uuid[]; w_debit_id uuid[]; w_credit_id uuid[]; w_currency text[];
  -- legs and captures, by place: the accepted command that they belong to (0 = none), what they did, and the leg of
  -- this batch that was the account's entry before (0 = the one that was stored)
  l_command integer[]; l_debit_seq bigint[]; l_debit_balance bigint[]; l_credit_seq bigint[]; l_credit_balance bigint[];
  l_debit_prev integer[]; l_credit_prev integer[];
  c_command integer[]; c_freed bigint[]; c_is_final boolean[];
  -- the command at hand; bad: 0 = fine, 1 = again, 2 = answered, 3 = refused for funds
  v_kind smallint; v_bad smallint;
  l_first integer; l_last integer := 0; l_done integer;
  k_first integer := 1; k_last integer := 0;
  d integer; c integer; h integer; m bigint; t bigint; v_freed bigint; v_short integer;
BEGIN
  -- Judged alone: ids outside of their window; and everything, where sums could pass the limits of bigint.
  SELECT array_agg(CASE WHEN p_kinds[u.n] = 3
                     OR coalesce(uuid_extract_version(p_ids[u.n]) = 7 AND uuid_extract_timestamp(p_ids[u.n])
                          BETWEEN v_called_at - interval '24 h' AND v_called_at + interval '24 h', false)
                   THEN 0::smallint ELSE 1::smallint END),
         bool_or(p_leg_ends[u.n] < v_starts[u.n] OR p_capture_ends[u.n] < p_capture_ends[u.n - 1])
    INTO v_verdicts, v_goes_back FROM generate_series(1, cardinality(p_kinds)) AS u (n);
  -- What is counted twice would be had twice. An account that is named twice cannot be changed twice below.
  IF v_goes_back OR EXISTS (
    SELECT FROM generate_series(2, cardinality(p_holds)) AS u (n) WHERE p_holds[u.n] <= p_holds[u.n - 1]) THEN
    RAISE EXCEPTION 'ledger: ends or holds that do not ascend' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT sum(x.amount) > 4000000000000000000 INTO v_is_wide FROM unnest(p_amount) AS x (amount);
  l_command := array_fill(0, ARRAY[v_leg_count]);
  l_debit_prev := l_command; l_credit_prev := l_command;
  l_debit_seq := p_amount; l_debit_balance := p_amount; l_credit_seq := p_amount; l_credit_balance := p_amount;

  -- Batches take turns. They would wait for each other's rows anyway; but who waits inside of a statement must look
  -- at every row again that the other has changed, which costs as much as the batch. Calls for one command share a turn.
  PERFORM pg_advisory_xact_lock(7326004, 1);
  v_begun_at := clock_timestamp();
  IF v_has_holds THEN
    -- By lists of keys: a join would read the whole of a table of which nothing is known yet.
    SELECT array_agg(x.hold_id), array_agg(x.remaining), array_agg(x.is_expired)
      INTO o_id, o_left, o_is_expired
      FROM (SELECT o.hold_id, o.remaining, coalesce(o.expires_at <= clock_timestamp(), false) AS is_expired
              FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) ORDER BY o.hold_id FOR UPDATE) AS x;
    SELECT array_agg(w.id), array_agg(w.debit_account_id), array_agg(w.credit_account_id), array_agg(w.currency)
      INTO w_id, w_debit_id, w_credit_id, w_currency
      FROM hold w WHERE w.book_id = 1 AND w.id = ANY (p_holds);
    v_accounts := p_accounts || ARRAY(
      SELECT DISTINCT x.id FROM unnest(w_debit_id || w_credit_id) AS x (id)
       WHERE x.id IS NOT NULL AND x.id <> ALL (p_accounts));
    SELECT array_agg(coalesce(array_position(v_accounts, w_debit_id[p.w]), 0) ORDER BY p.place),
           array_agg(coalesce(array_position(v_accounts, w_credit_id[p.w]), 0) ORDER BY p.place),
           array_agg(w_currency[p.w] ORDER BY p.place), array_agg(o_left[p.o] ORDER BY p.place),
           array_agg(coalesce(o_is_expired[p.o], false) ORDER BY p.place)
      INTO h_debit, h_credit, h_currency, h_left, h_is_expired
      FROM (SELECT u.place, array_position(w_id, u.id) AS w, array_position(o_id, u.id) AS o
              FROM unnest(p_holds) WITH ORDINALITY AS u (id, place)) AS p;
    c_command := array_fill(0, ARRAY[cardinality(p_capture)]);
    c_freed := p_capture;
    c_is_final := p_final;
  END IF;
  SELECT array_agg(x.id), array_agg(x.side = 'credit'),
         array_agg(CASE WHEN NOT x.is_closed AND NOT (x.is_frozen AND x.side = 'credit') THEN x.currency END),
         array_agg(CASE WHEN NOT x.is_closed AND NOT (x.is_frozen AND x.side = 'debit') THEN x.currency END),
         array_agg(x.floor_minor), array_agg(x.ceiling_minor), array_agg(x.posted_debits),
         array_agg(x.posted_credits), array_agg(x.pending_debits), array_agg(x.pending_credits),
         array_agg(x.entry_count), array_agg(x.last_transfer_id), array_agg(x.last_leg_no), array_agg(x.ctid),
         array_agg(x.xmin),
         v_is_wide OR bool_or((x.posted_debits | x.posted_credits | x.pending_debits | x.pending_credits)
                              > 4000000000000000000),
         bool_or(x.ceiling_minor IS NOT NULL)
    INTO a_found, a_is_credit, a_gives, a_takes, a_floor, a_ceiling, a_debits, a_credits,
         a_held_debits, a_held_credits, a_entries, a_last_id, a_last_leg, a_row, a_version, v_is_wide, v_has_ceilings
    FROM (SELECT a.ctid, a.xmin, a.* FROM account a WHERE a.book_id = 1 AND a.id = ANY (v_accounts)
           ORDER BY a.id) AS x;
  IF a_found IS DISTINCT FROM v_accounts THEN
    -- Some are unknown, or holds brought more: the same rows again, each in its place.
    SELECT array_agg(a.side = 'credit' ORDER BY p.place),
           array_agg(CASE WHEN NOT a.is_closed AND NOT (a.is_frozen AND a.side = 'credit') THEN a.currency END
                     ORDER BY p.place),
           array_agg(CASE WHEN NOT a.is_closed AND NOT (a.is_frozen AND a.side = 'debit') THEN a.currency END
                     ORDER BY p.place),
           array_agg(a.floor_minor ORDER BY p.place), array_agg(a.ceiling_minor ORDER BY p.place),
           array_agg(a.posted_debits ORDER BY p.place), array_agg(a.posted_credits ORDER BY p.place),
           array_agg(a.pending_debits ORDER BY p.place), array_agg(a.pending_credits ORDER BY p.place),
           array_agg(a.entry_count ORDER BY p.place), array_agg(a.last_transfer_id ORDER BY p.place),
           array_agg(a.last_leg_no ORDER BY p.place), array_agg(a.ctid ORDER BY p.place),
           array_agg(a.xmin ORDER BY p.place)
      INTO a_is_credit, a_gives, a_takes, a_floor, a_ceiling, a_debits, a_credits,
           a_held_debits, a_held_credits, a_entries, a_last_id, a_last_leg, a_row, a_version
      FROM unnest(v_accounts) WITH ORDINALITY AS p (id, place)
      LEFT JOIN account a ON a.book_id = 1 AND a.id = p.id;
  END IF;

  IF v_is_wide THEN
    v_verdicts := array_fill(1::smallint, ARRAY[cardinality(p_kinds)]);
  END IF;
  IF p_check IS NULL OR cardinality(p_check) > 0 THEN
    v_asked := CASE WHEN p_check IS NULL THEN p_ids ELSE ARRAY(SELECT p_ids[n] FROM unnest(p_check) AS u (n)) END;
    v_capturing := ARRAY(SELECT r.transfer_id FROM hold_resolution r
                          WHERE r.book_id = 1 AND r.transfer_id = ANY (v_asked));
    -- Stored already: a replay when the contents are the same. What captured a hold is compared by post_transfer.
    FOR v_stored IN
      WITH asked AS (
        SELECT u.place, p_kinds[u.place] AS kind, p_ids[u.place] AS id,
               CASE u.place WHEN 1 THEN 0 ELSE p_leg_ends[u.place - 1] END AS before, p_leg_ends[u.place] AS last,
               p_capture_ends[u.place] > CASE u.place WHEN 1 THEN 0 ELSE p_capture_ends[u.place - 1] END AS has_capture
          FROM unnest(coalesce(p_check, ARRAY(SELECT generate_series(1, cardinality(p_kinds))))) AS u (place)
      )
      SELECT x.place, min(g.recorded_at) AS recorded_at, min(g.effective_at) AS effective_at,
             NULL::timestamptz AS expires_at,
             count(*) = max(x.last - x.before) AND NOT bool_or(x.has_capture)
             AND x.id <> ALL (v_capturing)
             AND bool_and(g.code = p_codes[x.place] AND g.reference = p_references[x.place] AND g.reverses_id IS NULL
               AND g.effective_at = coalesce(p_effective_at[x.place]::timestamptz(3), g.recorded_at)
               AND g.debit_account_id = p_accounts[p_debit[x.before + g.leg_no]]
               AND g.credit_account_id = p_accounts[p_credit[x.before + g.leg_no]]
               AND g.amount = p_amount[x.before + g.leg_no] AND g.currency = p_currency[x.before + g.leg_no]) AS is_same
        FROM asked x
        JOIN leg g ON g.book_id = 1 AND g.transfer_id = x.id
       WHERE x.kind = 1
       GROUP BY x.place, x.id
      UNION ALL
      SELECT x.place, h.recorded_at, NULL, h.expires_at,
             (h.debit_account_id, h.currency, h.amount, h.code, h.reference)
               = (p_accounts[p_debit[x.last]], p_currency[x.last], p_amount[x.last], p_codes[x.place], p_references[x.place])
             AND h.credit_account_id IS NOT DISTINCT FROM p_accounts[nullif(p_credit[x.last], 0)]
             AND extract(epoch FROM h.expires_at - h.recorded_at) IS NOT DISTINCT FROM p_expires_in[x.place]::numeric
        FROM asked x
        JOIN hold h ON h.book_id = 1 AND h.id = x.id AND h.id = ANY (v_asked)
       WHERE x.kind = 2
    LOOP
      IF NOT v_stored.is_same THEN
        v_verdicts[v_stored.place] := 1;
        CONTINUE;
      END IF;
      v_verdicts[v_stored.place] := 2;
      v_marks := v_marks || format(',[%s,"replayed",%s]', v_stored.place, jsonb_build_object(
        'recordedAt', wire_time(v_stored.recorded_at), 'effectiveAt', wire_time(v_stored.effective_at),
        'expiresAt', wire_time(v_stored.expires_at)));
    END LOOP;
  END IF;

  a_last := array_fill(0, ARRAY[cardinality(v_accounts)]);
  v_now := clock_timestamp();

  FOR n IN 1..cardinality(p_kinds) LOOP
    l_first := l_last + 1; l_last := p_leg_ends[n];
    IF v_has_holds THEN k_first := k_last + 1; k_last := p_capture_ends[n]; END IF;
    v_kind := p_kinds[n];
    v_bad := v_verdicts[n];

    IF v_bad > 0 THEN
      NULL;

    ELSIF v_kind = 1 THEN
      v_freed := 0;
      v_is_doubtful := v_has_ceilings;
      IF k_last >= k_first THEN
        -- One hold at the most, and the legs from its account take what is captured.
        h := p_capture_hold[k_first]; m := p_capture[k_first];
        IF k_last > k_first OR h_left[h] IS NULL OR h_is_expired[h] OR m > h_left[h] OR h_credit[h] > 0
           OR h_currency[h] <> p_capture_currency[k_first] THEN
          v_bad := 1;
        ELSE
          t := 0;
          FOR l IN l_first..l_last LOOP
            IF p_debit[l] = h_debit[h] THEN t := t + p_amount[l]; END IF;
          END LOOP;
          IF t < m THEN
            v_bad := 1;
          ELSE
            v_freed := CASE WHEN p_final[k_first] THEN h_left[h] ELSE m END;
            d := h_debit[h];
            a_held_debits[d] := a_held_debits[d] - v_freed;
            h_left[h] := h_left[h] - v_freed;
          END IF;
        END IF;
      END IF;

      l_done := l_first - 1;
      IF v_bad = 0 THEN
        l_done := l_last;
        FOR l IN l_first..l_last LOOP
          d := p_debit[l]; c := p_credit[l]; m := p_amount[l];
          IF a_gives[d] = p_currency[l] AND a_takes[c] = p_currency[l] THEN
            l_command[l] := n;
            a_debits[d] := a_debits[d] + m;
            a_credits[c] := a_credits[c] + m;
            a_entries[d] := a_entries[d] + 1; l_debit_seq[l] := a_entries[d];
            a_entries[c] := a_entries[c] + 1; l_credit_seq[l] := a_entries[c];
            l_debit_prev[l] := a_last[d]; l_credit_prev[l] := a_last[c];
            a_last[d] := l; a_last[c] := l;
            -- An account is short at the end only if it was short after the last leg that took from it.
            IF a_is_credit[d] THEN
              l_debit_balance[l] := a_credits[d] - a_debits[d];
              IF l_debit_balance[l] - a_held_debits[d] < a_floor[d] THEN v_is_doubtful := true; END IF;
            ELSE
              l_debit_balance[l] := a_debits[d] - a_credits[d];
            END IF;
            IF a_is_credit[c] THEN
              l_credit_balance[l] := a_credits[c] - a_debits[c];
            ELSE
              l_credit_balance[l] := a_debits[c] - a_credits[c];
              IF l_credit_balance[l] - a_held_credits[c] < a_floor[c] THEN v_is_doubtful := true; END IF;
            END IF;
          ELSE
            v_bad := 1; l_done := l - 1;
            EXIT;
          END IF;
        END LOOP;
      END IF;

      -- Judged by where the whole command leaves the accounts that gave.
      IF v_is_doubtful AND v_bad = 0 THEN
        FOR l IN l_first..l_last LOOP
          d := p_debit[l]; c := p_credit[l];
          IF a_is_credit[d] AND a_credits[d] - a_debits[d] - a_held_debits[d] < a_floor[d] THEN
            v_bad := 3; v_short := d; t := a_credits[d] - a_debits[d] - a_held_debits[d];
          ELSIF NOT a_is_credit[c] AND a_debits[c] - a_credits[c] - a_held_credits[c] < a_floor[c] THEN
            v_bad := 3; v_short := c; t := a_debits[c] - a_credits[c] - a_held_credits[c];
          ELSIF v_has_ceilings
            AND ((a_is_credit[c] AND a_credits[c] - a_debits[c] + a_held_credits[c] > a_ceiling[c])
              OR (NOT a_is_credit[d] AND a_debits[d] - a_credits[d] + a_held_debits[d] > a_ceiling[d])) THEN
            v_bad := 1;
          END IF;
          EXIT WHEN v_bad > 0;
        END LOOP;
      END IF;

      IF v_bad = 0 THEN
        IF v_freed > 0 THEN
          c_command[k_first] := n; c_freed[k_first] := v_freed; c_is_final[k_first] := h_left[h] = 0;
          IF h_left[h] = 0 THEN h_left[h] := NULL; END IF;
        END IF;
      ELSE
        -- As if it had not been: the last leg first.
        FOR l IN REVERSE l_done..l_first LOOP
          d := p_debit[l]; c := p_credit[l]; m := p_amount[l];
          l_command[l] := 0;
          a_debits[d] := a_debits[d] - m; a_credits[c] := a_credits[c] - m;
          a_entries[d] := a_entries[d] - 1; a_entries[c] := a_entries[c] - 1;
          a_last[d] := l_debit_prev[l]; a_last[c] := l_credit_prev[l];
        END LOOP;
        IF v_freed > 0 THEN
          a_held_debits[h_debit[h]] := a_held_debits[h_debit[h]] + v_freed;
          h_left[h] := h_left[h] + v_freed;
        END IF;
      END IF;

    ELSIF v_kind = 2 THEN
      d := p_debit[l_first]; c := p_credit[l_first]; m := p_amount[l_first];
      IF c > 0 OR a_gives[d] IS DISTINCT FROM p_currency[l_first] OR NOT a_is_credit[d] THEN
        v_bad := 1;
      ELSIF a_credits[d] - a_debits[d] - a_held_debits[d] - m < a_floor[d] THEN
        v_bad := 3; v_short := d; t := a_credits[d] - a_debits[d] - a_held_debits[d] - m;
      ELSE
        a_held_debits[d] := a_held_debits[d] + m;
        l_command[l_first] := n;
        v_has_new_holds := true;
      END IF;

    ELSE
      h := p_capture_hold[k_first];
      IF h_left[h] IS NULL OR h_credit[h] > 0 THEN
        v_bad := 1;
      ELSE
        d := h_debit[h];
        a_held_debits[d] := a_held_debits[d] - h_left[h];
        c_command[k_first] := n; c_freed[k_first] := h_left[h]; c_is_final[k_first] := true;
        h_left[h] := NULL;
      END IF;
    END IF;

    IF v_bad = 1 THEN
      v_marks := v_marks || ',[' || n || ',"again"]';
    ELSIF v_bad = 3 THEN
      v_refused := v_refused || n;
      v_refusals := v_refusals || format(',[%s,"insufficient-funds",%s,%s,%s]', n, v_short, t, a_floor[v_short]);
    END IF;
  END LOOP;
  -- Its twin may have committed while this call waited for the locks: then it is its own money that is missing.
  IF cardinality(v_refused) > 0 THEN
    SELECT v_marks || string_agg(CASE
             WHEN p_kinds[u.place] = 1 AND EXISTS (SELECT FROM leg g WHERE g.book_id = 1 AND g.transfer_id = p_ids[u.place])
               OR p_kinds[u.place] = 2 AND EXISTS (SELECT FROM hold g WHERE g.book_id = 1 AND g.id = p_ids[u.place])
             THEN format(',[%s,"again"]', u.place) ELSE u.refusal END, '')
      INTO v_marks FROM unnest(v_refused, v_refusals) AS u (place, refusal);
  END IF;

  INSERT INTO leg (transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq,
                   debit_balance, credit_seq, credit_balance, effective_at, recorded_at, event_seq, code, reference,
                   correlation_id, debit_prev_id, debit_prev_leg, credit_prev_id, credit_prev_leg)
  SELECT p_ids[x.n], x.l - x.before, p_currency[x.l], p_accounts[p_debit[x.l]], p_accounts[p_credit[x.l]],
         p_amount[x.l], l_debit_seq[x.l], l_debit_balance[x.l], l_credit_seq[x.l], l_credit_balance[x.l],
         coalesce(p_effective_at[x.n], v_now), v_now,
         CASE WHEN x.l = x.before + 1 THEN nextval('outbox_event_seq_seq') END, p_codes[x.n], p_references[x.n],
         p_correlations[x.n],
         CASE x.dp WHEN 0 THEN a_last_id[p_debit[x.l]] ELSE p_ids[l_command[x.dp]] END,
         CASE x.dp WHEN 0 THEN a_last_leg[p_debit[x.l]] ELSE x.dp - v_starts[l_command[x.dp]] END,
         CASE x.cp WHEN 0 THEN a_last_id[p_credit[x.l]] ELSE p_ids[l_command[x.cp]] END,
         CASE x.cp WHEN 0 THEN a_last_leg[p_credit[x.l]] ELSE x.cp - v_starts[l_command[x.cp]] END
    FROM (SELECT g.l, l_command[g.l] AS n, v_starts[l_command[g.l]] AS before, l_debit_prev[g.l] AS dp,
                 l_credit_prev[g.l] AS cp
            FROM generate_series(1, v_leg_count) AS g (l)
           WHERE l_command[g.l] > 0 AND p_kinds[l_command[g.l]] = 1) AS x;

  IF v_has_new_holds THEN
    WITH placed AS (
      INSERT INTO hold (id, debit_account_id, currency, amount, code, reference, expires_at, recorded_at,
                        event_seq, correlation_id)
      SELECT p_ids[u.n], p_accounts[u.debit], u.currency, u.amount, p_codes[u.n], p_references[u.n],
             v_now + p_expires_in[u.n] * interval '1 second', v_now, nextval('outbox_event_seq_seq'),
             p_correlations[u.n]
        FROM unnest(l_command, p_debit, p_currency, p_amount) AS u (n, debit, currency, amount)
       WHERE u.n > 0 AND p_kinds[u.n] = 2
      RETURNING id, amount, expires_at
    )
    INSERT INTO open_hold (hold_id, remaining, expires_at) SELECT id, amount, expires_at FROM placed;
  END IF;

  IF v_has_holds THEN
    INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final, transfer_id,
                                 command_id, recorded_at, event_seq, event_id, correlation_id)
    SELECT p_holds[u.hold], row_number() OVER (PARTITION BY u.hold ORDER BY u.place)
             + (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = p_holds[u.hold]),
           CASE p_kinds[u.n] WHEN 1 THEN 'captured' ELSE 'voided' END, u.captured, u.freed - u.captured, u.is_final,
           CASE p_kinds[u.n] WHEN 1 THEN p_ids[u.n] END, CASE p_kinds[u.n] WHEN 3 THEN p_references[u.n] END, v_now,
           CASE p_kinds[u.n] WHEN 3 THEN nextval('outbox_event_seq_seq') END, CASE p_kinds[u.n] WHEN 3 THEN uuidv7() END,
           p_correlations[u.n]
      FROM unnest(c_command, p_capture_hold, p_capture, c_freed, c_is_final) WITH ORDINALITY
             AS u (n, hold, captured, freed, is_final, place)
     WHERE u.n > 0;
    -- By key: a join would read all open holds where nothing is known of the table yet.
    DELETE FROM open_hold o
     WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND h_left[array_position(p_holds, o.hold_id)] IS NULL;
    UPDATE open_hold o SET remaining = h_left[array_position(p_holds, o.hold_id)]
     WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND o.remaining <> h_left[array_position(p_holds, o.hold_id)];
  END IF;
  -- The rows are as they were read. Had somebody changed one without a turn, nothing of this call would stand; xmin
  -- too, because not every version of Postgres compares ctid again after it waited for a row.
  UPDATE account a
     SET posted_debits = a_debits[u.n], posted_credits = a_credits[u.n], pending_debits = a_held_debits[u.n],
         entry_count = a_entries[u.n],
         last_transfer_id = CASE a_last[u.n] WHEN 0 THEN a.last_transfer_id ELSE p_ids[l_command[a_last[u.n]]] END,
         last_leg_no = CASE a_last[u.n] WHEN 0 THEN a.last_leg_no
                       ELSE a_last[u.n] - v_starts[l_command[a_last[u.n]]] END
    FROM generate_series(1, cardinality(v_accounts)) AS u (n)
   -- Not by equality, which would be looked up in the key instead.
   WHERE a.ctid = a_row[u.n] AND a.xmin = a_version[u.n]
     AND a.book_id = 1 AND a.id IS NOT DISTINCT FROM v_accounts[u.n];
  GET DIAGNOSTICS v_changed = ROW_COUNT;
  IF v_changed <> cardinality(array_remove(a_row, NULL)) THEN
    RAISE EXCEPTION 'ledger: an account changed out of turn' USING ERRCODE = 'serialization_failure';
  END IF;

  RETURN format('{"at":"%s","waitedMs":%s,"marks":[%s]}', wire_time(v_now),
    round(1000 * extract(epoch FROM v_begun_at - v_called_at), 3), substr(v_marks, 2));
END $$;
