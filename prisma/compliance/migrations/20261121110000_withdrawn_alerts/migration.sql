-- A customer who cancels a held transfer leaves nothing to decide: the system ends the alert, without officer or note.
ALTER TABLE alert DROP CONSTRAINT alert_state_check;
ALTER TABLE alert ADD CONSTRAINT alert_state_check
  CHECK (state IN ('open', 'released', 'refused', 'closed', 'withdrawn'));
ALTER TABLE alert DROP CONSTRAINT alert_decision_check;
ALTER TABLE alert ADD CONSTRAINT alert_decision_check
  CHECK (decision IN ('release', 'refuse', 'close', 'withdraw'));
ALTER TABLE alert DROP CONSTRAINT alert_decided_whole;
ALTER TABLE alert ADD CONSTRAINT alert_decided_whole CHECK (
  (state = 'open') = (decision IS NULL)
  AND (decision IS NULL) = (decided_at IS NULL)
  AND (decision IS NULL) = (reason_code IS NULL)
  AND (state IN ('open', 'withdrawn')) = (decided_by IS NULL)
  AND (state IN ('open', 'withdrawn')) = (note IS NULL)
  AND (state = 'withdrawn') = (decision IS NOT NULL AND decision = 'withdraw')
);
CREATE INDEX alert_transfer_id_idx ON alert (transfer_id);
