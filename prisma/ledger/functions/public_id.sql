-- The id as it is written outside the database: Crockford base32 with its prefix (packages/kernel/src/ids.ts).
CREATE OR REPLACE FUNCTION public_id(p_prefix text, p_id uuid) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  v_bits constant bit(130) := B'00' || ('x' || replace(p_id::text, '-', ''))::bit(128);
  v_text text := p_prefix || '_';
  v_digit integer;
BEGIN
  FOR i IN 0..25 LOOP
    v_digit := substring(v_bits FROM 1 + 5 * i FOR 5)::integer;
    v_text := v_text || substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + v_digit, 1);
  END LOOP;
  RETURN v_text;
END $$;

GRANT EXECUTE ON FUNCTION public_id TO corridor_readonly;
