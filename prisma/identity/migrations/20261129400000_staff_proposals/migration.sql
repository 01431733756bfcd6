-- What one administrator asks for and another decides.
CREATE TABLE staff_proposal (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('create', 'set-roles', 'invite-again', 'enable')),
  staff_id uuid NOT NULL,
  email text NOT NULL CHECK (length(email) <= 254),
  email_canonical text NOT NULL,
  name text NOT NULL,
  roles_before text[],
  roles text[] CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['support', 'compliance', 'admin']),
  status_before text CHECK (status_before IN ('invited', 'active', 'disabled')),
  reason text NOT NULL,
  content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
  proposed_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  outcome text CHECK (outcome IN ('approved', 'declined', 'cancelled', 'voided')),
  settled_by uuid,
  settled_at timestamptz(3),
  -- nobody asks for their own account, nor approves what they asked for or what concerns them
  CHECK (proposed_by <> staff_id),
  CHECK (outcome IS DISTINCT FROM 'approved' OR (settled_by <> proposed_by AND settled_by <> staff_id)),
  CHECK ((outcome IS NULL) = (settled_by IS NULL) AND (outcome IS NULL) = (settled_at IS NULL))
);
CREATE INDEX staff_proposal_staff_id_idx ON staff_proposal (staff_id);
CREATE INDEX staff_proposal_email_canonical_idx ON staff_proposal (email_canonical);
-- one question at a time about one account
CREATE UNIQUE INDEX staff_proposal_open_key ON staff_proposal (email_canonical) WHERE outcome IS NULL;

CREATE TABLE staff_enrolment (
  staff_id uuid PRIMARY KEY,
  attempt_hash bytea NOT NULL CHECK (length(attempt_hash) = 32),
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  totp_secret bytea NOT NULL,
  expires_at timestamptz(3) NOT NULL
);

-- Invitations that one administrator made and holds: they end here, a new one is asked for and approved.
UPDATE one_time_link SET used_at = now() WHERE purpose = 'staff-invitation' AND used_at IS NULL;
UPDATE credential SET totp_secret = NULL, totp_last_step = NULL
WHERE audience = 'staff' AND totp_enabled_at IS NULL AND totp_secret IS NOT NULL;
