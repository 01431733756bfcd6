-- Before remembering was a decision of its own, one officer's release cleared a name for good. Nobody meant that by
-- releasing money: such a name is asked about again. What two officers had agreed to stays, until it is due.
UPDATE cleared_hit
   SET ended_at = now(), ended_reason = 'only-released'
 WHERE ended_at IS NULL AND print IS NULL AND confirmed_by IS NULL;
