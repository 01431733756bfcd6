-- People and how they prove who they are. Unique indexes stand on the canonical forms, so that
-- twenty parallel registrations of one address leave one account.

CREATE TABLE customer (
  id                 uuid PRIMARY KEY,
  email              text NOT NULL CHECK (length(email) <= 254),
  email_canonical    text NOT NULL CHECK (email_canonical ~ '^[^@[:space:]A-Z]+@[^@[:space:]A-Z]+$'),
  email_verified_at  timestamptz(3),
  phone              text NOT NULL CHECK (phone ~ '^\+[1-9][0-9]{4,14}$'),
  handle             text NOT NULL CHECK (handle ~ '^[a-z0-9_]{3,20}$'),
  handle_skeleton    text NOT NULL,
  first_name         text NOT NULL,
  last_name          text NOT NULL,
  search_name        text NOT NULL,
  birth_date         date NOT NULL,
  country            text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  preferred_currency text CHECK (preferred_currency ~ '^[A-Z]{3}$'),
  status             text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
  lift_requested_by  uuid CHECK (lift_requested_by IS NULL OR status = 'suspended'),
  version            integer NOT NULL DEFAULT 0,
  created_at         timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX customer_email_canonical_key ON customer (email_canonical);
CREATE UNIQUE INDEX customer_phone_key ON customer (phone);
CREATE UNIQUE INDEX customer_handle_key ON customer (handle);
CREATE UNIQUE INDEX customer_handle_skeleton_key ON customer (handle_skeleton);
CREATE INDEX customer_search_name_idx ON customer (search_name);

CREATE TABLE consent (
  id          uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('terms')),
  version     text NOT NULL,
  ip          text,
  accepted_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX consent_customer_id_idx ON consent (customer_id);

CREATE TABLE staff (
  id                uuid PRIMARY KEY,
  email             text NOT NULL CHECK (length(email) <= 254),
  email_canonical   text NOT NULL,
  name              text NOT NULL,
  roles             text[] NOT NULL
                    CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['support', 'compliance', 'admin']),
  status            text NOT NULL DEFAULT 'invited' CHECK (status IN ('invited', 'active', 'disabled')),
  last_signed_in_at timestamptz(3),
  created_at        timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX staff_email_canonical_key ON staff (email_canonical);

CREATE TABLE credential (
  subject_id          uuid PRIMARY KEY,
  audience            text NOT NULL CHECK (audience IN ('customer', 'staff')),
  password_hash       text CHECK (password_hash LIKE '$argon2id$%'),
  password_changed_at timestamptz(3),
  totp_secret         bytea,
  totp_enabled_at     timestamptz(3),
  totp_last_step      integer,
  CHECK (totp_enabled_at IS NULL OR totp_secret IS NOT NULL)
);

CREATE TABLE recovery_code (
  id         uuid PRIMARY KEY,
  subject_id uuid NOT NULL,
  code_hash  bytea NOT NULL CHECK (length(code_hash) = 32),
  used_at    timestamptz(3)
);
CREATE UNIQUE INDEX recovery_code_subject_id_code_hash_key ON recovery_code (subject_id, code_hash);

-- The cookie carries a random token of 256 bits; its SHA-256 is kept, and `id` is what lists show.
CREATE TABLE session (
  id             uuid PRIMARY KEY,
  token_hash     bytea NOT NULL CHECK (length(token_hash) = 32),
  audience       text NOT NULL CHECK (audience IN ('customer', 'staff')),
  subject_id     uuid NOT NULL,
  ip             text,
  user_agent     text NOT NULL,
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  last_seen_at   timestamptz(3) NOT NULL DEFAULT now(),
  expires_at     timestamptz(3) NOT NULL,
  revoked_at     timestamptz(3),
  revoked_reason text,
  CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
);
CREATE UNIQUE INDEX session_token_hash_key ON session (token_hash);
CREATE INDEX session_subject_id_created_at_idx ON session (subject_id, created_at);
CREATE INDEX session_expires_at_idx ON session (expires_at);

CREATE TABLE known_device (
  subject_id    uuid NOT NULL,
  device_hash   bytea NOT NULL,
  first_seen_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (subject_id, device_hash)
);

-- Consecutive failures by address typed, whether or not an account has it: a block reveals nothing.
CREATE TABLE sign_in_guard (
  audience     text NOT NULL CHECK (audience IN ('customer', 'staff')),
  subject_hash bytea NOT NULL,
  failures     integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until timestamptz(3),
  updated_at   timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (audience, subject_hash)
);

CREATE TABLE attempt_budget (
  key               text PRIMARY KEY,
  window_started_at timestamptz(3) NOT NULL DEFAULT now(),
  window_ends_at    timestamptz(3) NOT NULL,
  used              integer NOT NULL CHECK (used >= 0)
);
CREATE INDEX attempt_budget_window_ends_at_idx ON attempt_budget (window_ends_at);

CREATE TABLE one_time_link (
  id         uuid PRIMARY KEY,
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  subject_id uuid NOT NULL,
  purpose    text NOT NULL CHECK (purpose IN ('verify-email', 'reset-password', 'staff-invitation')),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  used_at    timestamptz(3)
);
CREATE UNIQUE INDEX one_time_link_token_hash_key ON one_time_link (token_hash);
CREATE INDEX one_time_link_subject_id_purpose_idx ON one_time_link (subject_id, purpose);
CREATE INDEX one_time_link_expires_at_idx ON one_time_link (expires_at);

CREATE TABLE api_key (
  id           uuid PRIMARY KEY,
  customer_id  uuid NOT NULL,
  label        text NOT NULL,
  client_id    text NOT NULL,
  secret_hash  bytea NOT NULL CHECK (length(secret_hash) = 32),
  scopes       text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  last_used_at timestamptz(3),
  revoked_at   timestamptz(3)
);
CREATE UNIQUE INDEX api_key_client_id_key ON api_key (client_id);
CREATE INDEX api_key_customer_id_idx ON api_key (customer_id);

CREATE TABLE access_token (
  id         uuid PRIMARY KEY,
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  api_key_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3)
);
CREATE UNIQUE INDEX access_token_token_hash_key ON access_token (token_hash);
CREATE INDEX access_token_api_key_id_idx ON access_token (api_key_id);
CREATE INDEX access_token_expires_at_idx ON access_token (expires_at);

CREATE TABLE customer_action (
  id          uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  staff_id    uuid NOT NULL,
  action      text NOT NULL CHECK (action IN ('suspend', 'request-lift', 'lift', 'unlock', 'close',
                'send-reset-link', 'resend-verification', 'revoke-sessions')),
  reason      text NOT NULL,
  created_at  timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX customer_action_customer_id_created_at_idx ON customer_action (customer_id, created_at);
