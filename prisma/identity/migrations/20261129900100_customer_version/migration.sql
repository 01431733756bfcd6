-- What other processes remember of a customer is right as long as the version is the same: so it rises with every
-- change of what is said about one, whoever makes it and by whatever way.
CREATE FUNCTION raise_customer_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := greatest(NEW.version, OLD.version + 1);
  RETURN NEW;
END $$;

-- how a name is folded for the search says nothing about its bearer
CREATE TRIGGER customer_version BEFORE UPDATE ON customer FOR EACH ROW
  WHEN ((NEW.id, NEW.email, NEW.email_canonical, NEW.email_verified_at, NEW.phone, NEW.handle, NEW.handle_skeleton,
         NEW.first_name, NEW.last_name, NEW.birth_date, NEW.country, NEW.preferred_currency, NEW.status,
         NEW.lift_requested_by, NEW.version, NEW.created_at)
        IS DISTINCT FROM
        (OLD.id, OLD.email, OLD.email_canonical, OLD.email_verified_at, OLD.phone, OLD.handle, OLD.handle_skeleton,
         OLD.first_name, OLD.last_name, OLD.birth_date, OLD.country, OLD.preferred_currency, OLD.status,
         OLD.lift_requested_by, OLD.version, OLD.created_at))
  EXECUTE FUNCTION raise_customer_version();
