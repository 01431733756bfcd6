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
