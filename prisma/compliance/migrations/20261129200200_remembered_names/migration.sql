-- To release money and to remember a name are two decisions. What is remembered is dated, bound to the listed entry and
-- to the subject as both were, above a score the word of two officers, and ended but never deleted.
ALTER TABLE cleared_hit DROP CONSTRAINT cleared_hit_pkey;
ALTER TABLE cleared_hit ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE cleared_hit ALTER COLUMN id DROP DEFAULT;
ALTER TABLE cleared_hit ADD CONSTRAINT cleared_hit_pkey PRIMARY KEY (id);
ALTER TABLE cleared_hit ADD COLUMN score text;
ALTER TABLE cleared_hit ADD COLUMN needs_second boolean NOT NULL DEFAULT false;
ALTER TABLE cleared_hit ADD COLUMN confirmed_by uuid;
ALTER TABLE cleared_hit ADD COLUMN confirmed_at timestamptz(3);
ALTER TABLE cleared_hit ADD COLUMN review_at timestamptz(3);
ALTER TABLE cleared_hit ADD COLUMN print text;
ALTER TABLE cleared_hit ADD COLUMN note bytea;
ALTER TABLE cleared_hit ADD COLUMN ended_at timestamptz(3);
ALTER TABLE cleared_hit ADD COLUMN ended_by uuid;
ALTER TABLE cleared_hit ADD COLUMN ended_reason text;
CREATE UNIQUE INDEX cleared_hit_active_key ON cleared_hit (subject_key, entry_id) WHERE ended_at IS NULL;
CREATE INDEX cleared_hit_alert_id_idx ON cleared_hit (alert_id);
CREATE INDEX cleared_hit_cleared_at_id_idx ON cleared_hit (cleared_at, id);

-- What two officers had cleared says so; what one had cleared by releasing stays, as the word of one.
UPDATE cleared_hit
   SET cleared_by = alert.clearing_requested_by, confirmed_by = alert.decided_by, confirmed_at = alert.decided_at,
       needs_second = true
  FROM alert
 WHERE alert.id = cleared_hit.alert_id AND alert.reason_code = 'denied-namesake'
   AND alert.clearing_requested_by IS NOT NULL AND alert.clearing_requested_by <> alert.decided_by;

ALTER TABLE cleared_hit ADD CONSTRAINT cleared_hit_by_two CHECK (
  (confirmed_by IS NULL) = (confirmed_at IS NULL) AND (confirmed_by IS NULL OR confirmed_by <> cleared_by)
);
ALTER TABLE cleared_hit ADD CONSTRAINT cleared_hit_ended_whole CHECK (
  (ended_at IS NULL) = (ended_reason IS NULL) AND (ended_by IS NULL OR ended_at IS NOT NULL)
);
-- New ones have a date and are bound; those of before this rule have neither.
ALTER TABLE cleared_hit ADD CONSTRAINT cleared_hit_dated CHECK (
  ended_at IS NOT NULL OR (print IS NOT NULL AND review_at IS NOT NULL AND score IS NOT NULL)
) NOT VALID;
