-- Whatever changes a customer's row raises its version: also a process of an earlier release, which knows none, and SQL
-- by hand. Who raises it by one himself, as the statements do, has raised it.
ALTER TABLE limit_customer ALTER COLUMN version SET DEFAULT 1;

CREATE FUNCTION raise_limit_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := greatest(NEW.version, OLD.version + 1);
  RETURN NEW;
END $$;

CREATE TRIGGER limit_customer_version BEFORE UPDATE ON limit_customer
  FOR EACH ROW EXECUTE FUNCTION raise_limit_version();
