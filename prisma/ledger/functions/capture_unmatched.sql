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
