-- The words of an account have their form: the table says so, whoever inserts.
CREATE OR REPLACE FUNCTION refuse_malformed_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind ~ '^[a-z][a-z-]{1,31}$' AND length(NEW.owner_ref) BETWEEN 1 AND 100 AND NEW.currency ~ '^[A-Z]{3}$'
     AND NEW.exponent BETWEEN 0 AND 4 AND NEW.side IN ('debit', 'credit') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'ledger: account % is malformed', NEW.id USING ERRCODE = 'check_violation';
END $$;

REVOKE EXECUTE ON FUNCTION refuse_malformed_account FROM corridor_ledger;
