-- Officers also see what a rule denied outright: an alert without held money, noted and closed.
ALTER TABLE alert ADD COLUMN kind text NOT NULL DEFAULT 'held' CHECK (kind IN ('held', 'denied'));
ALTER TABLE alert DROP CONSTRAINT alert_state_check;
ALTER TABLE alert ADD CONSTRAINT alert_state_check
  CHECK (state IN ('open', 'released', 'refused', 'closed'));
ALTER TABLE alert DROP CONSTRAINT alert_decision_check;
ALTER TABLE alert ADD CONSTRAINT alert_decision_check
  CHECK (decision IN ('release', 'refuse', 'close'));
ALTER TABLE alert ADD CONSTRAINT alert_kind_ends_so
  CHECK (state = 'open' OR (kind = 'denied') = (state = 'closed'));
