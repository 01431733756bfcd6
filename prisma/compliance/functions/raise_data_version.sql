-- Whoever changes what verdicts rest on raises its version in the same transaction, by whatever statement.
CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- in the schema of the table, whatever the search path of whoever writes
  EXECUTE format('UPDATE %I.data_version SET version = version + 1 WHERE topic = $1', TG_TABLE_SCHEMA)
    USING TG_ARGV[0];
  RETURN NULL;
END $$;
