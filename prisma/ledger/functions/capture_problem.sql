-- The first thing wrong with the captures of a posting, or null. Holds are locked by the caller.
CREATE OR REPLACE FUNCTION capture_problem(
  p_hold uuid[], p_capture bigint[], p_capture_currency text[], p_now timestamptz) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT refusal(problem.code, format('hold %s: asked %s, remaining %s', public_id('hld', problem.hold_id),
                                        problem.asked, coalesce(problem.remaining::text, 'nothing')))
      FROM (
        SELECT c.hold_id, c.amount AS asked, o.remaining, c.position,
               CASE WHEN h.id IS NULL THEN 'hold-not-found'
                    WHEN h.currency <> c.currency THEN 'currency-mismatch'
                    WHEN o.hold_id IS NULL THEN 'hold-closed'
                    WHEN o.expires_at <= p_now THEN 'hold-expired'
                    WHEN c.amount > o.remaining THEN 'capture-exceeds-hold' END AS code
          FROM unnest(p_hold, p_capture, p_capture_currency) WITH ORDINALITY
                 AS c (hold_id, amount, currency, position)
          LEFT JOIN hold h ON h.book_id = 1 AND h.id = c.hold_id
          LEFT JOIN open_hold o ON o.book_id = 1 AND o.hold_id = c.hold_id
      ) AS problem
     WHERE problem.code IS NOT NULL
     ORDER BY problem.position LIMIT 1
  );
END $$;

REVOKE EXECUTE ON FUNCTION capture_problem FROM corridor_ledger;
