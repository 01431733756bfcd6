-- That a denied party is not the listed one counts when a second officer agrees: the first one's word waits here.
ALTER TABLE alert ADD COLUMN clearing_requested_by uuid;
ALTER TABLE alert ADD COLUMN clearing_requested_at timestamptz(3);
ALTER TABLE alert ADD COLUMN clearing_note bytea;
ALTER TABLE alert ADD CONSTRAINT alert_clearing_whole CHECK (
  (clearing_requested_by IS NULL) = (clearing_requested_at IS NULL)
  AND (clearing_requested_by IS NULL) = (clearing_note IS NULL)
  AND (clearing_requested_by IS NULL OR kind = 'denied')
);
-- Alerts that one officer had closed so before this rule stay as they were decided.
ALTER TABLE alert ADD CONSTRAINT alert_clearing_by_two CHECK (
  reason_code IS DISTINCT FROM 'denied-namesake'
  OR (clearing_requested_by IS NOT NULL AND clearing_requested_by <> decided_by)
) NOT VALID;
