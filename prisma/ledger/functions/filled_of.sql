-- How full an account is: its balance on its own side, with what is promised to it.
CREATE OR REPLACE FUNCTION filled_of(
  p_side text, p_debits numeric, p_credits numeric, p_held_debits numeric, p_held_credits numeric)
RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE p_side WHEN 'credit' THEN p_credits - p_debits + p_held_credits
                     ELSE p_debits - p_credits + p_held_debits END
$$;

GRANT EXECUTE ON FUNCTION filled_of TO corridor_readonly;
