-- Whatever changes a customer's row raises its version: also a process of an earlier release, which knows none, and SQL
-- by hand. Who raises it by one himself, as the statements do, has raised it.
CREATE OR REPLACE FUNCTION raise_limit_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := greatest(NEW.version, OLD.version + 1);
  RETURN NEW;
END $$;
