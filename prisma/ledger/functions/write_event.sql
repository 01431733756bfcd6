-- Tells the house what happened, in the transaction in which it did.
CREATE OR REPLACE FUNCTION write_event(p_type text, p_aggregate text, p_payload jsonb, p_correlation text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
  VALUES (uuidv7(), p_type, p_aggregate, p_correlation, p_payload);
END $$;

REVOKE EXECUTE ON FUNCTION write_event FROM corridor_ledger;
