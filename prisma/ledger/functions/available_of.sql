-- What an account can still give: its balance on its own side, less what is held.
CREATE OR REPLACE FUNCTION available_of(
  p_side text, p_debits numeric, p_credits numeric, p_held_debits numeric, p_held_credits numeric)
RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE p_side WHEN 'credit' THEN p_credits - p_debits - p_held_debits
                     ELSE p_debits - p_credits - p_held_credits END
$$;

GRANT EXECUTE ON FUNCTION available_of TO corridor_readonly;
