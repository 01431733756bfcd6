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
