-- The code of what keeps a currency out, or null. p_allowed is as `read_accounts` writes it: the currency, and after a
-- space the code of what forbids even that.
CREATE OR REPLACE FUNCTION currency_problem(p_allowed text, p_currency text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_allowed = p_currency THEN NULL
              WHEN split_part(p_allowed, ' ', 1) NOT IN (p_currency, '') THEN 'currency-mismatch'
              ELSE split_part(p_allowed, ' ', 2) END
$$;

REVOKE EXECUTE ON FUNCTION currency_problem FROM corridor_ledger;
