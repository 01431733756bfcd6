-- How a person reads, as they chose or as their browser said: a language with its region, and a time zone.
ALTER TABLE "customer" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en-GB',
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

ALTER TABLE "staff" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en-GB',
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

ALTER TABLE customer ADD CHECK (locale ~ '^[a-z]{2,3}-([A-Z]{2}|[0-9]{3})$'), ADD CHECK (length(time_zone) <= 64);
ALTER TABLE staff ADD CHECK (locale ~ '^[a-z]{2,3}-([A-Z]{2}|[0-9]{3})$'), ADD CHECK (length(time_zone) <= 64);

-- what others remember of a customer has the language in it
DROP TRIGGER customer_version ON customer;
CREATE TRIGGER customer_version BEFORE UPDATE ON customer FOR EACH ROW
  WHEN ((NEW.id, NEW.email, NEW.email_canonical, NEW.email_verified_at, NEW.phone, NEW.handle, NEW.handle_skeleton,
         NEW.first_name, NEW.last_name, NEW.birth_date, NEW.country, NEW.preferred_currency, NEW.locale, NEW.time_zone,
         NEW.status, NEW.lift_requested_by, NEW.version, NEW.created_at)
        IS DISTINCT FROM
        (OLD.id, OLD.email, OLD.email_canonical, OLD.email_verified_at, OLD.phone, OLD.handle, OLD.handle_skeleton,
         OLD.first_name, OLD.last_name, OLD.birth_date, OLD.country, OLD.preferred_currency, OLD.locale, OLD.time_zone,
         OLD.status, OLD.lift_requested_by, OLD.version, OLD.created_at))
  EXECUTE FUNCTION raise_customer_version();
