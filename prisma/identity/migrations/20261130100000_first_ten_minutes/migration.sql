-- A phone number is asked only where something needs it.
ALTER TABLE customer ALTER COLUMN phone DROP NOT NULL;

-- Beside the link that goes to the address there is a secret that stays in the browser which registered it.
ALTER TABLE one_time_link DROP CONSTRAINT one_time_link_purpose_check;
ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_purpose_check
  CHECK (purpose IN ('verify-email', 'reset-password', 'staff-invitation', 'recover-totp', 'registered-here'));
