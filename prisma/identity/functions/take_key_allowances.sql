-- Takes what transfers move from the days (UTC) of the API keys that ask for them, one after the other, in one call.
-- A key's row is locked until the transaction ends, and what was taken is summed by a statement that begins after the
-- lock was given: parallel requests cannot slip under the limit together. The same transfer takes nothing twice.
--   taken: within the limit; over: left_minor is what could still be taken; unlimited: the key has no bound;
--   currency: the amount is in another one than the limit; ended: no working key
CREATE OR REPLACE FUNCTION take_key_allowances(keys uuid[], transfers uuid[], amounts bigint[], currencies text[])
RETURNS TABLE (place bigint, outcome text, limit_minor bigint, limit_currency text, left_minor bigint)
LANGUAGE plpgsql AS $$
DECLARE
  asked record;
  today date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
BEGIN
  -- two calls lock keys in the same order
  FOR asked IN
    SELECT * FROM unnest(keys, transfers, amounts, currencies) WITH ORDINALITY
      AS item (key_id, transfer_id, amount_minor, currency, at) ORDER BY key_id, at
  LOOP
    place := asked.at;
    left_minor := NULL;
    SELECT k.daily_limit_minor, k.daily_limit_currency INTO limit_minor, limit_currency
      FROM api_key AS k
     WHERE k.id = asked.key_id AND k.revoked_at IS NULL AND k.expires_at > clock_timestamp()
       FOR UPDATE;
    IF NOT FOUND THEN
      outcome := 'ended';
    ELSIF limit_minor IS NULL THEN
      outcome := 'unlimited';
    ELSIF limit_currency <> asked.currency THEN
      outcome := 'currency';
    ELSE
      SELECT limit_minor - coalesce(sum(u.amount_minor), 0) INTO left_minor
        FROM api_key_use AS u
       WHERE u.api_key_id = asked.key_id AND u.released_at IS NULL AND u.day = today
         AND u.transfer_id <> asked.transfer_id;
      IF asked.amount_minor > left_minor THEN
        outcome := 'over';
        left_minor := greatest(left_minor, 0);
      ELSE
        outcome := 'taken';
        INSERT INTO api_key_use (transfer_id, api_key_id, day, amount_minor)
        VALUES (asked.transfer_id, asked.key_id, today, asked.amount_minor)
        ON CONFLICT (transfer_id) DO NOTHING;
      END IF;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;
