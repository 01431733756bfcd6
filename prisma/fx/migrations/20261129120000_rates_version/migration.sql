-- What a process remembers of these tables is right as long as the version is the one that it read with it.
CREATE TABLE data_version (
  topic text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT data_version_pkey PRIMARY KEY (topic)
);
INSERT INTO data_version (topic, version) VALUES ('rates', 1);

-- Whoever changes a rate raises the version in the same transaction, by whatever statement: so it is the table that does
-- it, as the owner, and nobody else can.
CREATE FUNCTION raise_rates_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = fx, pg_temp AS $$
BEGIN
  UPDATE data_version SET version = version + 1 WHERE topic = 'rates';
  RETURN NULL;
END $$;
CREATE TRIGGER rate_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON rate
  FOR EACH STATEMENT EXECUTE FUNCTION raise_rates_version();

DO $$
BEGIN
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON data_version FROM %I', 'corridor_' || current_schema());
END
$$;
