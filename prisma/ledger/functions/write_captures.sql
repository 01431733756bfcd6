-- Writes what the captures did to their holds.
CREATE OR REPLACE FUNCTION write_captures(
  p_id uuid, p_hold uuid[], p_capture bigint[], p_final boolean[], p_now timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  WITH capture AS (
    SELECT c.hold_id, c.amount, c.is_final OR c.amount = o.remaining AS is_final, o.remaining - c.amount AS rest
      FROM unnest(p_hold, p_capture, p_final) AS c (hold_id, amount, is_final)
      JOIN open_hold o ON o.book_id = 1 AND o.hold_id = c.hold_id
  ), ended AS (
    DELETE FROM open_hold o USING capture c WHERE o.book_id = 1 AND o.hold_id = c.hold_id AND c.is_final
  ), reduced AS (
    UPDATE open_hold o SET remaining = c.rest
      FROM capture c WHERE o.book_id = 1 AND o.hold_id = c.hold_id AND NOT c.is_final
  )
  INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final,
                               transfer_id, recorded_at)
  SELECT c.hold_id,
         1 + (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = c.hold_id),
         'captured', c.amount, CASE WHEN c.is_final THEN c.rest ELSE 0 END, c.is_final, p_id, p_now
    FROM capture c;
END $$;

REVOKE EXECUTE ON FUNCTION write_captures FROM corridor_ledger;
