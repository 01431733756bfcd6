-- A check that proves an identity anew for the recovery of an authenticator, beside those that verify a customer.
ALTER TABLE identity_check
  ADD COLUMN purpose text NOT NULL DEFAULT 'verification' CHECK (purpose IN ('verification', 'recovery')),
  ADD COLUMN recovery_id uuid,
  ADD CHECK ((purpose = 'recovery') = (recovery_id IS NOT NULL));
DROP INDEX identity_check_open_key;
CREATE UNIQUE INDEX identity_check_open_key ON identity_check (customer_id, purpose)
  WHERE state NOT IN ('approved', 'refused');
