-- One judge: every command, alone or among others, tried or done, is judged by judge_batch and written by apply_batch.
-- What judged and wrote one command by itself goes.
DROP FUNCTION apply_batch(uuid[], uuid[], smallint[], uuid[], text[], text[], timestamptz[], integer[], text[], integer[],
  integer[], integer[], text[], bigint[], integer[], integer[], bigint[], text[], boolean[], integer[]);
DROP FUNCTION post_transfer, reverse_transfer, place_hold, void_hold, expire_holds, post_legs, release_holds, write_legs,
  write_captures, account_problem, capture_problem, reversal_problem, balances_after, posting_delta, is_same_posting,
  is_same_hold, stored_transfer, stored_hold, is_recent_id;

-- A client's id must be a version 7 uuid of the last or next 24 hours, so that its place in time is known.
CREATE OR REPLACE FUNCTION is_recent_id(p_id uuid, p_now timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(uuid_extract_version(p_id) = 7
    AND uuid_extract_timestamp(p_id) BETWEEN p_now - interval '24 h' AND p_now + interval '24 h', false)
$$;

REVOKE EXECUTE ON FUNCTION is_recent_id FROM corridor_ledger;

-- The code of what keeps a currency out, or null. p_allowed is as `read_accounts` writes it: the currency, and after a
-- space the code of what forbids even that.
CREATE OR REPLACE FUNCTION currency_problem(p_allowed text, p_currency text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_allowed = p_currency THEN NULL
              WHEN split_part(p_allowed, ' ', 1) NOT IN (p_currency, '') THEN 'currency-mismatch'
              ELSE split_part(p_allowed, ' ', 2) END
$$;

REVOKE EXECUTE ON FUNCTION currency_problem FROM corridor_ledger;

-- What is wrong with a leg, whatever the accounts have, or null. p_sums are the counters that it would move, afterwards.
CREATE OR REPLACE FUNCTION leg_problem(
  p_debit uuid, p_credit uuid, p_currency text, p_gives text, p_takes text, VARIADIC p_sums numeric[]) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_giver constant text := currency_problem(p_gives, p_currency);
  v_taker constant text := currency_problem(p_takes, p_currency);
BEGIN
  IF v_giver IS NOT NULL THEN RETURN refusal(v_giver, format('account %s, which gives', public_id('acc', p_debit))); END IF;
  IF v_taker IS NOT NULL THEN RETURN refusal(v_taker, format('account %s, which takes', public_id('acc', p_credit))); END IF;
  IF 9223372036854775807 < ANY (p_sums) THEN
    RETURN refusal('amount-too-large', format('account %s or %s', public_id('acc', p_debit), public_id('acc', p_credit)));
  END IF;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION leg_problem FROM corridor_ledger;

-- Whether a command leaves an account that gave (p_gave) below its floor, or one that took above its ceiling; else null.
CREATE OR REPLACE FUNCTION limit_problem(
  p_id uuid, p_gave boolean, p_side text, p_debits numeric, p_credits numeric, p_held_debits numeric,
  p_held_credits numeric, p_floor numeric, p_ceiling numeric)
RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_amount constant numeric := CASE WHEN p_gave
    THEN available_of(p_side, p_debits, p_credits, p_held_debits, p_held_credits)
    ELSE filled_of(p_side, p_debits, p_credits, p_held_debits, p_held_credits) END;
BEGIN
  RETURN CASE
    WHEN p_gave AND v_amount < p_floor THEN refusal('insufficient-funds',
      format('account %s: available afterwards %s, floor %s', public_id('acc', p_id), v_amount, p_floor))
    WHEN NOT p_gave AND v_amount > p_ceiling THEN refusal('ceiling-exceeded',
      format('account %s: filled afterwards with %s, ceiling %s', public_id('acc', p_id), v_amount, p_ceiling))
  END;
END $$;

REVOKE EXECUTE ON FUNCTION limit_problem FROM corridor_ledger;

-- What keeps a command from using a hold, or null: kind 1 captures, 3 voids, 4 is its expiry. The same void again is a
-- replay. How the hold ended is null while it is open.
CREATE OR REPLACE FUNCTION hold_problem(
  p_kind smallint, p_hold uuid, p_currency text, p_remaining bigint, p_is_expired boolean, p_ended text, p_ended_by text,
  p_asked bigint, p_asked_currency text, p_command text)
RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_note constant text := format('hold %s: asked %s, remaining %s', public_id('hld', p_hold), p_asked, p_remaining);
BEGIN
  IF p_currency IS NULL THEN RETURN refusal('hold-not-found', v_note); END IF;
  IF p_kind = 3 AND p_ended = 'voided' AND p_ended_by = p_command THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  IF p_kind = 1 AND p_asked_currency <> p_currency THEN
    RETURN refusal(currency_problem(p_currency, p_asked_currency), v_note);
  END IF;
  IF p_ended IS NOT NULL OR p_kind = 4 AND NOT p_is_expired THEN
    RETURN refusal('hold-closed', format('hold %s: %s by %s', public_id('hld', p_hold), coalesce(p_ended, 'not expired'),
        CASE p_ended WHEN 'captured' THEN public_id('led', p_ended_by::uuid) ELSE p_ended_by END))
      || jsonb_strip_nulls(jsonb_build_object('end', p_ended));
  END IF;
  IF p_kind = 1 AND p_is_expired THEN RETURN refusal('hold-expired', v_note); END IF;
  IF p_asked > p_remaining THEN RETURN refusal('capture-exceeds-hold', v_note); END IF;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION hold_problem FROM corridor_ledger;

-- Whether the legs of a command move less between the accounts of its holds than it captures of them; else null. A hold
-- with a receiver wants as much given to that one as is taken from the other.
CREATE OR REPLACE FUNCTION capture_unmatched(
  p_holds uuid[], p_capture_hold integer[], p_capture bigint[], p_debit integer[], p_credit integer[], p_amount bigint[],
  h_debit integer[], h_credit integer[]) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_given numeric;
  v_taken numeric;
  h integer;
BEGIN
  FOREACH h IN ARRAY p_capture_hold LOOP
    v_given := 0;
    v_taken := 0;
    FOR l IN 1..cardinality(p_debit) LOOP
      IF p_debit[l] = h_debit[h] THEN v_given := v_given + p_amount[l]; END IF;
      IF p_credit[l] = h_credit[h] THEN v_taken := v_taken + p_amount[l]; END IF;
    END LOOP;
    FOR k IN 1..cardinality(p_capture_hold) LOOP
      IF h_debit[p_capture_hold[k]] = h_debit[h] THEN v_given := v_given - p_capture[k]; END IF;
      IF h_credit[p_capture_hold[k]] = h_credit[h] THEN v_taken := v_taken - p_capture[k]; END IF;
    END LOOP;
    IF v_given < 0 OR h_credit[h] > 0 AND v_taken < 0 THEN
      RETURN refusal('capture-unmatched', format('hold %s: %s more is captured than its accounts move',
                                                 public_id('hld', p_holds[h]), -least(v_given, v_taken)));
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION capture_unmatched FROM corridor_ledger;

-- What stands in the way of a reversal, or null: its legs, p_first to p_last, mirror legs of the original, and give back no
-- more of each than was moved. The turn is the caller's, so what is counted here cannot change under it; what commands
-- of the same batch give back is not stored yet.
CREATE OR REPLACE FUNCTION reversal_problem(
  p_command integer, p_first integer, p_last integer, p_accounts uuid[], p_reverses uuid[], p_debit integer[],
  p_credit integer[], p_currency text[], p_amount bigint[], p_reverses_leg smallint[], l_command integer[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_original constant uuid := p_reverses[p_command];
  v_problem jsonb;
BEGIN
  WITH asked AS (
    SELECT p_reverses_leg[g.l] AS leg_no, p_debit[g.l] AS debit, p_credit[g.l] AS credit, p_currency[g.l] AS currency,
           sum(p_amount[g.l]) AS amount
      FROM generate_series(p_first, p_last) AS g (l) GROUP BY 1, 2, 3, 4
  )
  SELECT CASE WHEN o.amount IS NULL
           THEN refusal('original-not-found', format('leg %s of transfer %s', a.leg_no, public_id('led', v_original)))
           ELSE refusal('reversal-exceeds-original', format('leg %s of %s: %s of %s reversed already, asked %s',
                  a.leg_no, public_id('led', v_original), b.amount, o.amount, a.amount)) END
    INTO v_problem
    FROM asked a
    LEFT JOIN leg o ON o.book_id = 1 AND o.transfer_id = v_original AND o.leg_no = a.leg_no AND o.currency = a.currency
          AND (o.credit_account_id, o.debit_account_id) = (p_accounts[a.debit], p_accounts[a.credit])
   CROSS JOIN LATERAL (
     SELECT coalesce(sum(x.amount), 0) AS amount
       FROM (SELECT r.amount FROM leg r WHERE r.book_id = 1 AND r.reverses_id = v_original AND r.reverses_leg = a.leg_no
             UNION ALL
             SELECT p_amount[g.l] FROM generate_series(1, p_first - 1) AS g (l)
              WHERE p_reverses[nullif(l_command[g.l], 0)] = v_original AND p_reverses_leg[g.l] = a.leg_no) AS x) AS b
   WHERE (b.amount + a.amount <= o.amount) IS NOT TRUE
   ORDER BY o.amount NULLS FIRST, a.leg_no LIMIT 1;
  RETURN v_problem;
END $$;

REVOKE EXECUTE ON FUNCTION reversal_problem FROM corridor_ledger;

-- What is known of a batch without its accounts: the commands whose ids are not recent (null = none), and whether its
-- amounts are so large that sums of them could pass the limits of bigint.
CREATE OR REPLACE FUNCTION check_batch(
  p_now timestamptz, p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_amount bigint[],
  OUT old_ids integer[], OUT is_wide boolean)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  -- What is named twice would be had twice.
  IF cardinality(p_holds) > 1 AND EXISTS (
    SELECT FROM generate_series(2, cardinality(p_holds)) AS u (n) WHERE p_holds[u.n] <= p_holds[u.n - 1]) THEN
    RAISE EXCEPTION 'ledger: holds that do not ascend' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT array_agg(u.n) INTO old_ids FROM generate_series(1, cardinality(p_kinds)) AS u (n)
   WHERE NOT is_recent_id(p_ids[u.n], p_now) AND p_kinds[u.n] < 3;
  SELECT sum(x.amount) > 2000000000000000000 INTO is_wide FROM unnest(p_amount) AS x (amount);
END $$;

REVOKE EXECUTE ON FUNCTION check_batch FROM corridor_ledger;

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

-- Reads holds into lists, each in its place; what is unknown of one is null. Its accounts, by their places in
-- `accounts`, which are p_accounts and those that only holds have (0 = no receiver); what is left of it while it is open;
-- how it ended, and by what; and how many resolutions it has. Each hold by its key (OFFSET 0): a join would read the
-- whole of a table of which nothing is known yet.
CREATE OR REPLACE FUNCTION read_holds(
  p_holds uuid[], p_accounts uuid[], OUT accounts uuid[], OUT debit integer[], OUT credit integer[],
  OUT currency text[], OUT remaining bigint[], OUT is_expired boolean[], OUT ended text[], OUT ended_by text[],
  OUT resolutions integer[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_debit uuid[];
  v_credit uuid[];
BEGIN
  accounts := p_accounts;
  IF cardinality(p_holds) = 0 THEN RETURN; END IF;
  SELECT array_agg(h.debit_account_id ORDER BY p.place), array_agg(h.credit_account_id ORDER BY p.place),
         array_agg(h.currency ORDER BY p.place), array_agg(o.remaining ORDER BY p.place),
         array_agg(coalesce(o.expires_at <= clock_timestamp(), false) ORDER BY p.place),
         array_agg(r.ended ORDER BY p.place), array_agg(r.ended_by ORDER BY p.place), array_agg(r.n ORDER BY p.place)
    INTO v_debit, v_credit, currency, remaining, is_expired, ended, ended_by, resolutions
    FROM unnest(p_holds) WITH ORDINALITY AS p (id, place)
    LEFT JOIN LATERAL (SELECT * FROM hold WHERE book_id = 1 AND id = p.id OFFSET 0) AS h ON true
    LEFT JOIN LATERAL (SELECT * FROM open_hold WHERE book_id = 1 AND hold_id = p.id OFFSET 0) AS o ON true
   CROSS JOIN LATERAL (
     SELECT count(*)::integer AS n, max(kind) FILTER (WHERE is_final) AS ended,
            max(coalesce(command_id, transfer_id::text, 'its time')) FILTER (WHERE is_final) AS ended_by
       FROM hold_resolution WHERE book_id = 1 AND hold_id = p.id) AS r;
  accounts := p_accounts || ARRAY(
    SELECT DISTINCT x.id FROM unnest(v_debit || v_credit) AS x (id) WHERE x.id IS NOT NULL AND x.id <> ALL (p_accounts));
  SELECT array_agg(coalesce(array_position(accounts, x.debit), 0) ORDER BY x.place),
         array_agg(coalesce(array_position(accounts, x.credit), 0) ORDER BY x.place)
    INTO debit, credit FROM unnest(v_debit, v_credit) WITH ORDINALITY AS x (debit, credit, place);
END $$;

REVOKE EXECUTE ON FUNCTION read_holds FROM corridor_ledger;

-- What is stored under the id of a posting (kind 1) or a hold (kind 2), for a person to read.
CREATE OR REPLACE FUNCTION stored_content(p_kind smallint, p_id uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE p_kind
    WHEN 1 THEN (
      SELECT format('effective %s, entries %s', wire_time(min(l.effective_at)),
                    jsonb_agg(jsonb_build_array(public_id('acc', l.debit_account_id), public_id('acc', l.credit_account_id),
                                                l.amount, l.currency) ORDER BY l.leg_no))
        FROM leg l WHERE l.book_id = 1 AND l.transfer_id = p_id)
    ELSE (
      SELECT format('account %s, amount %s %s', public_id('acc', h.debit_account_id), h.amount, h.currency)
        FROM hold h WHERE h.book_id = 1 AND h.id = p_id)
  END
$$;

REVOKE EXECUTE ON FUNCTION stored_content FROM corridor_ledger;

-- The answers to those of the commands p_places that their ids alone decide, as {"place": answer}. An id that is stored
-- is a replay where the contents are the same, else refused with what is stored; one that is not must be recent. The
-- contents themselves are compared, so no fingerprint is kept. A capture of all that was left ends its hold whatever
-- `final` said.
CREATE OR REPLACE FUNCTION answers_by_id(
  p_now timestamptz, p_places integer[], p_accounts uuid[], p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_codes text[],
  p_references text[], p_effective_at timestamptz[], p_expires_in integer[], p_reverses uuid[], p_leg_ends integer[],
  p_debit integer[], p_credit integer[], p_currency text[], p_amount bigint[], p_reverses_leg smallint[],
  p_capture_ends integer[], p_capture_hold integer[], p_capture bigint[], p_final boolean[])
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_answers jsonb;
BEGIN
  WITH asked AS (
    SELECT u.place, p_kinds[u.place] AS kind, p_ids[u.place] AS id,
           coalesce(p_leg_ends[u.place - 1], 0) AS before, p_leg_ends[u.place] AS last,
           coalesce(p_capture_ends[u.place - 1], 0) AS captured_before, p_capture_ends[u.place] AS captured_last
      FROM (SELECT DISTINCT x.place FROM unnest(p_places) AS x (place)) AS u
  ), stored AS (
    SELECT x.place, min(g.recorded_at) AS recorded_at, min(g.effective_at) AS effective_at,
           NULL::timestamptz AS expires_at,
           count(*) = max(x.last - x.before)
           AND bool_and(g.code = p_codes[x.place] AND g.reference = p_references[x.place]
             AND g.reverses_id IS NOT DISTINCT FROM p_reverses[x.place]
             AND g.reverses_leg IS NOT DISTINCT FROM p_reverses_leg[x.before + g.leg_no]
             AND g.effective_at = coalesce(p_effective_at[x.place]::timestamptz(3), g.recorded_at)
             AND g.debit_account_id = p_accounts[p_debit[x.before + g.leg_no]]
             AND g.credit_account_id = p_accounts[p_credit[x.before + g.leg_no]]
             AND g.amount = p_amount[x.before + g.leg_no] AND g.currency = p_currency[x.before + g.leg_no])
           AND max(x.captured_last - x.captured_before) = (
             SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.transfer_id = x.id)
           AND NOT EXISTS (
             SELECT FROM generate_series(max(x.captured_before) + 1, max(x.captured_last)) AS c (k)
              WHERE NOT EXISTS (
                SELECT FROM hold_resolution r
                 WHERE r.book_id = 1 AND r.transfer_id = x.id AND r.hold_id = p_holds[p_capture_hold[c.k]]
                   AND r.captured = p_capture[c.k] AND (r.is_final = p_final[c.k] OR r.is_final AND r.released = 0))) AS is_same,
           min(g.code) AS code, min(g.reference) AS reference
      FROM asked x
      JOIN leg g ON g.book_id = 1 AND g.transfer_id = x.id
     WHERE x.kind = 1
     GROUP BY x.place, x.id
    UNION ALL
    SELECT x.place, h.recorded_at, NULL, h.expires_at,
           (h.debit_account_id, h.currency, h.amount, h.code, h.reference)
             = (p_accounts[p_debit[x.last]], p_currency[x.last], p_amount[x.last], p_codes[x.place], p_references[x.place])
           AND h.credit_account_id IS NOT DISTINCT FROM p_accounts[nullif(p_credit[x.last], 0)]
           AND extract(epoch FROM h.expires_at - h.recorded_at) IS NOT DISTINCT FROM p_expires_in[x.place]::numeric,
           h.code, h.reference
      FROM asked x
      JOIN hold h ON h.book_id = 1 AND h.id = x.id
     WHERE x.kind = 2
  )
  SELECT jsonb_object_agg(x.place, CASE
           WHEN s.is_same THEN jsonb_build_object('code', 'ok', 'replayed', true, 'recordedAt', wire_time(s.recorded_at),
             'effectiveAt', wire_time(s.effective_at), 'expiresAt', wire_time(s.expires_at))
           WHEN s.place IS NULL THEN refusal('id-out-of-window',
             format('%s is not within 24 h of %s', x.id, wire_time(p_now)))
           ELSE refusal('id-reused', format('stored: code %s, reference %s, %s', s.code, s.reference,
                                            stored_content(x.kind, x.id))) END)
    INTO v_answers
    FROM asked x
    LEFT JOIN stored s ON s.place = x.place
   WHERE s.place IS NOT NULL OR x.kind < 3 AND NOT is_recent_id(x.id, p_now);
  RETURN coalesce(v_answers, '{}');
END $$;

REVOKE EXECUTE ON FUNCTION answers_by_id FROM corridor_ledger;

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

-- Writes what became of holds: captured by postings, voided, or expired.
CREATE OR REPLACE FUNCTION write_resolutions(
  p_now timestamptz, p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_references text[], p_correlations text[],
  p_capture_hold integer[], p_capture bigint[], h_resolutions integer[], h_left bigint[], h_end text[],
  c_command integer[], c_freed bigint[], c_is_final boolean[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final, transfer_id,
                               command_id, recorded_at, event_seq, event_id, correlation_id)
  SELECT p_holds[u.hold], h_resolutions[u.hold] + row_number() OVER (PARTITION BY u.hold ORDER BY u.place),
         CASE p_kinds[u.n] WHEN 1 THEN 'captured' ELSE h_end[u.hold] END, u.captured, u.freed - u.captured, u.is_final,
         CASE p_kinds[u.n] WHEN 1 THEN p_ids[u.n] END, CASE p_kinds[u.n] WHEN 3 THEN p_references[u.n] END, p_now,
         CASE WHEN p_kinds[u.n] > 1 THEN nextval('outbox_event_seq_seq') END,
         CASE WHEN p_kinds[u.n] > 1 THEN uuidv7() END, p_correlations[u.n]
    FROM unnest(c_command, p_capture_hold, p_capture, c_freed, c_is_final) WITH ORDINALITY
           AS u (n, hold, captured, freed, is_final, place)
   WHERE u.n > 0;
  -- By key: a join would read all open holds where nothing is known of the table yet.
  DELETE FROM open_hold o
   WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND h_end[array_position(p_holds, o.hold_id)] IS NOT NULL;
  UPDATE open_hold o SET remaining = h_left[array_position(p_holds, o.hold_id)]
   WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND o.remaining <> h_left[array_position(p_holds, o.hold_id)];
END $$;

REVOKE EXECUTE ON FUNCTION write_resolutions FROM corridor_ledger;

-- Writes the counters of accounts, and their last entries. The rows must be as they were read: had somebody changed one
-- without a turn, nothing of this call would stand; xmin too, because not every version of Postgres compares ctid again
-- after it waited for a row.
CREATE OR REPLACE FUNCTION write_accounts(
  p_ids uuid[], p_leg_ends integer[], a_ids uuid[], a_row tid[], a_version xid[], a_debits bigint[], a_credits bigint[],
  a_held_debits bigint[], a_held_credits bigint[], a_entries bigint[], a_last integer[], l_command integer[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_starts constant integer[] := 0 || p_leg_ends;
  v_changed integer;
BEGIN
  UPDATE account a
     SET posted_debits = a_debits[u.n], posted_credits = a_credits[u.n], pending_debits = a_held_debits[u.n],
         pending_credits = a_held_credits[u.n], entry_count = a_entries[u.n],
         last_transfer_id = CASE a_last[u.n] WHEN 0 THEN a.last_transfer_id ELSE p_ids[l_command[a_last[u.n]]] END,
         last_leg_no = CASE a_last[u.n] WHEN 0 THEN a.last_leg_no
                       ELSE a_last[u.n] - v_starts[l_command[a_last[u.n]]] END
    FROM generate_series(1, cardinality(a_ids)) AS u (n)
   -- Not by equality, which would be looked up in the key instead.
   WHERE a.ctid = a_row[u.n] AND a.xmin = a_version[u.n] AND a.book_id = 1 AND a.id IS NOT DISTINCT FROM a_ids[u.n];
  GET DIAGNOSTICS v_changed = ROW_COUNT;
  IF v_changed <> cardinality(array_remove(a_row, NULL)) THEN
    RAISE EXCEPTION 'ledger: an account changed out of turn' USING ERRCODE = 'serialization_failure';
  END IF;
END $$;

REVOKE EXECUTE ON FUNCTION write_accounts FROM corridor_ledger;

-- What accounts would have: [{accountId, posted, available}] in minor units, for a dry run.
CREATE OR REPLACE FUNCTION balances_after(
  p_accounts uuid[], p_debits bigint[], p_credits bigint[], p_held_debits bigint[], p_held_credits bigint[])
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_agg(jsonb_build_object('accountId', public_id('acc', a.id),
           'posted', wire_money(available_of(a.side, d.debits, d.credits, 0, 0)::bigint, a.exponent, a.currency),
           'available', wire_money(available_of(a.side, d.debits, d.credits, d.held_debits, d.held_credits)::bigint,
                                   a.exponent, a.currency)) ORDER BY a.id)
    FROM unnest(p_accounts, p_debits, p_credits, p_held_debits, p_held_credits)
           AS d (id, debits, credits, held_debits, held_credits)
    JOIN account a ON a.book_id = 1 AND a.id = d.id
$$;

REVOKE EXECUTE ON FUNCTION balances_after FROM corridor_ledger;

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
