-- Whoever changes a rate raises the version in the same transaction, by whatever statement: so it is the table that does
-- it, as the owner, and nobody else can.
CREATE OR REPLACE FUNCTION raise_rates_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = fx, pg_temp AS $$
BEGIN
  UPDATE data_version SET version = version + 1 WHERE topic = 'rates';
  RETURN NULL;
END $$;
