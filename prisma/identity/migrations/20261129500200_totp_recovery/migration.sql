-- One row a recovery of a lost authenticator: a saga with a state machine (recovery-state.ts).
CREATE TABLE totp_recovery (
  id             uuid PRIMARY KEY,
  customer_id    uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('requested', 'proof-submitted', 'proven', 'recommended', 'waiting',
                   'completed', 'cancelled', 'refused', 'expired')),
  check_id       uuid,
  proof_tries    integer NOT NULL DEFAULT 0 CHECK (proof_tries BETWEEN 0 AND 3),
  recommended_by uuid,
  approved_by    uuid,
  ready_at       timestamptz(3),
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  ended_at       timestamptz(3),
  version        integer NOT NULL DEFAULT 1,
  CHECK ((ended_at IS NOT NULL) = (state IN ('completed', 'cancelled', 'refused', 'expired'))),
  -- nothing is taken off before a check, two people and a time, whatever a process believes
  CHECK (state NOT IN ('waiting', 'completed') OR (check_id IS NOT NULL AND recommended_by IS NOT NULL
    AND approved_by IS NOT NULL AND ready_at IS NOT NULL AND recommended_by <> approved_by)),
  CHECK (state <> 'completed' OR ended_at >= ready_at)
);
CREATE UNIQUE INDEX totp_recovery_open_key ON totp_recovery (customer_id)
  WHERE state NOT IN ('completed', 'cancelled', 'refused', 'expired');
CREATE INDEX totp_recovery_customer_id_created_at_idx ON totp_recovery (customer_id, created_at);
CREATE INDEX totp_recovery_due_idx ON totp_recovery (ready_at) WHERE state = 'waiting';

ALTER TABLE one_time_link DROP CONSTRAINT one_time_link_purpose_check;
ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_purpose_check
  CHECK (purpose IN ('verify-email', 'reset-password', 'staff-invitation', 'recover-totp'));
ALTER TABLE customer_action DROP CONSTRAINT customer_action_action_check;
ALTER TABLE customer_action ADD CONSTRAINT customer_action_action_check
  CHECK (action IN ('suspend', 'request-lift', 'lift', 'unlock', 'close', 'send-reset-link', 'resend-verification',
    'revoke-sessions', 'recommend-recovery', 'approve-recovery', 'refuse-recovery'));
