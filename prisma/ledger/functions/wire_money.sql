-- Minor units as an exact decimal in JSON: 1234, 2, EUR -> {"amount": "12.34", "currency": "EUR"}.
CREATE OR REPLACE FUNCTION wire_money(p_minor bigint, p_exponent smallint, p_currency text) RETURNS jsonb
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT jsonb_build_object(
    'amount', (p_minor::numeric * ('1e-' || p_exponent)::numeric)::text, 'currency', p_currency)
$$;

GRANT EXECUTE ON FUNCTION wire_money TO corridor_readonly;
