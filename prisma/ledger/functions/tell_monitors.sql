-- Tells of each line that one change of an account's counters crosses; runs for monitored accounts only.
CREATE OR REPLACE FUNCTION tell_monitors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_before constant numeric := available_of(OLD.side, OLD.posted_debits, OLD.posted_credits,
                                            OLD.pending_debits, OLD.pending_credits);
  v_after constant numeric := available_of(NEW.side, NEW.posted_debits, NEW.posted_credits,
                                           NEW.pending_debits, NEW.pending_credits);
BEGIN
  PERFORM write_event('ledger.balance-crossed.v1', public_id('acc', NEW.id), jsonb_build_object(
      'monitorId', public_id('mon', m.id), 'accountId', public_id('acc', NEW.id), 'ownerRef', NEW.owner_ref,
      'direction', m.direction, 'threshold', wire_money(m.threshold_minor, NEW.exponent, NEW.currency),
      'available', wire_money(v_after::bigint, NEW.exponent, NEW.currency)), 'monitor-of-balances')
    FROM balance_monitor m
   WHERE m.book_id = NEW.book_id AND m.account_id = NEW.id AND m.is_active
     AND CASE m.direction WHEN 'below' THEN v_before >= m.threshold_minor AND v_after < m.threshold_minor
                          ELSE v_before <= m.threshold_minor AND v_after > m.threshold_minor END;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION tell_monitors FROM corridor_ledger;
