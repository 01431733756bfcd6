-- Gives back what a hold still holds. The same command again is a replay.
CREATE OR REPLACE FUNCTION void_hold(p_id uuid, p_command text, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_end hold_resolution;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
  PERFORM 1 FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = p_id FOR UPDATE;
  IF FOUND THEN
    PERFORM release_holds(ARRAY[p_id], 'voided', p_command, p_correlation);
    RETURN jsonb_build_object('code', 'ok', 'replayed', false);
  END IF;
  SELECT r.* INTO v_end FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = p_id AND r.is_final;
  IF NOT FOUND THEN
    RETURN refusal('hold-not-found', format('hold %s', public_id('hld', p_id)));
  END IF;
  IF v_end.kind = 'voided' AND v_end.command_id = p_command THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  RETURN refusal('hold-closed', format('hold %s was %s at %s by %s', public_id('hld', p_id), v_end.kind,
      wire_time(v_end.recorded_at), coalesce(v_end.command_id, public_id('led', v_end.transfer_id), 'its expiry')))
    || jsonb_build_object('end', v_end.kind);
END $$;
