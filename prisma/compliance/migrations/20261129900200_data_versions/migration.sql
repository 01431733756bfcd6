-- An assessment is judged without a lock and written under this version: whoever uses a customer's limits raises it.
ALTER TABLE limit_customer ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- What processes remember of these tables is right as long as the version is the same: an assessment is written only
-- under the versions that it was judged by. It rises in the transaction of the change, whoever makes it.
CREATE TABLE data_version (
  topic text PRIMARY KEY,
  version bigint NOT NULL
);
INSERT INTO data_version (topic, version) VALUES
  ('blocks', 1), ('clearings', 1), ('limits', 1), ('list-facts', 1), ('lists', 1), ('rules', 1);

CREATE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- in the schema of the table, whatever the search path of whoever writes
  EXECUTE format('UPDATE %I.data_version SET version = version + 1 WHERE topic = $1', TG_TABLE_SCHEMA)
    USING TG_ARGV[0];
  RETURN NULL;
END $$;

CREATE TRIGGER rule_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON rule
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('rules');
CREATE TRIGGER tier_limit_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON tier_limit
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('limits');
CREATE TRIGGER block_entry_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON block_entry
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('blocks');
CREATE TRIGGER cleared_hit_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cleared_hit
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('clearings');
-- When a list was read again and is the same, its age changes; who is on it does not.
CREATE TRIGGER sanction_list_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON sanction_list
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('list-facts');
CREATE TRIGGER sanction_list_stored AFTER INSERT OR DELETE OR TRUNCATE ON sanction_list
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('lists');
CREATE TRIGGER sanction_entry_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON sanction_entry
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('lists');
CREATE TRIGGER sanction_name_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON sanction_name
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version('lists');

-- What a party's name came close to, by a keyed hash of what was looked up: no name of a customer or recipient is here.
CREATE TABLE screening (
  party_key text PRIMARY KEY,
  lists_key text NOT NULL,
  hits jsonb NOT NULL,
  screened_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
