-- What other processes remember of a customer is right as long as the version is the same: so it rises with every
-- change of what is said about one, whoever makes it and by whatever way.
CREATE OR REPLACE FUNCTION raise_customer_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := greatest(NEW.version, OLD.version + 1);
  RETURN NEW;
END $$;
