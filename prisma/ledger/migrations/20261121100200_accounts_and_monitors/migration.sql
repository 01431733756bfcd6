-- Accounts with a ceiling and a parent, limits that change, and monitors of balances.
DROP FUNCTION open_account;

-- Repeating it is a replay, whatever became of the limits since: they change by set_account_limits.
CREATE FUNCTION open_account(
  p_id uuid, p_kind text, p_owner_ref text, p_currency text, p_exponent smallint, p_side text,
  p_floor_minor bigint, p_ceiling_minor bigint, p_parent uuid, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_stored account;
BEGIN
  IF p_parent IS NOT NULL AND NOT EXISTS (
    SELECT FROM account a WHERE a.book_id = 1 AND a.id = p_parent AND a.currency = p_currency AND a.side = p_side) THEN
    RETURN refusal('account-not-found', format('parent %s with currency %s and side %s', public_id('acc', p_parent),
                                               p_currency, p_side));
  END IF;
  INSERT INTO account (id, kind, owner_ref, currency, exponent, side, floor_minor, ceiling_minor, parent_id)
  VALUES (p_id, p_kind, p_owner_ref, p_currency, p_exponent, p_side, p_floor_minor, p_ceiling_minor, p_parent)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM write_event('ledger.account-opened.v1', public_id('acc', p_id), jsonb_build_object(
      'accountId', public_id('acc', p_id), 'ownerRef', p_owner_ref, 'kind', p_kind,
      'currency', p_currency), p_correlation);
    RETURN jsonb_build_object('code', 'ok', 'replayed', false);
  END IF;
  SELECT a.* INTO v_stored FROM account a
   WHERE a.book_id = 1 AND (a.id = p_id OR a.owner_ref = p_owner_ref) ORDER BY a.id = p_id DESC LIMIT 1;
  IF (v_stored.id, v_stored.kind, v_stored.owner_ref, v_stored.currency, v_stored.side)
     = (p_id, p_kind, p_owner_ref, p_currency, p_side)
     AND v_stored.exponent = p_exponent AND v_stored.parent_id IS NOT DISTINCT FROM p_parent THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  RETURN refusal('id-reused', format('stored: account %s of %s, kind %s, currency %s, side %s, floor %s',
    public_id('acc', v_stored.id), v_stored.owner_ref, v_stored.kind, v_stored.currency, v_stored.side,
    coalesce(v_stored.floor_minor::text, 'none')));
END $$;

-- Sets what an account may at least have available and at most be filled with; null = no limit.
-- A limit that the account breaks already is refused.
CREATE FUNCTION set_account_limits(p_id uuid, p_floor_minor bigint, p_ceiling_minor bigint, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_account account;
BEGIN
  SELECT a.* INTO v_account FROM account a WHERE a.book_id = 1 AND a.id = p_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN refusal('account-not-found', format('account %s', public_id('acc', p_id))); END IF;
  IF v_account.floor_minor IS NOT DISTINCT FROM p_floor_minor
     AND v_account.ceiling_minor IS NOT DISTINCT FROM p_ceiling_minor THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  IF available_of(v_account.side, v_account.posted_debits, v_account.posted_credits,
                  v_account.pending_debits, v_account.pending_credits) < p_floor_minor THEN
    RETURN refusal('insufficient-funds', format('account %s has less available than %s', public_id('acc', p_id),
                                                p_floor_minor));
  END IF;
  IF filled_of(v_account.side, v_account.posted_debits, v_account.posted_credits,
               v_account.pending_debits, v_account.pending_credits) > p_ceiling_minor THEN
    RETURN refusal('ceiling-exceeded', format('account %s is filled beyond %s', public_id('acc', p_id),
                                              p_ceiling_minor));
  END IF;
  UPDATE account a SET floor_minor = p_floor_minor, ceiling_minor = p_ceiling_minor
   WHERE a.book_id = 1 AND a.id = p_id;
  PERFORM write_event('ledger.account-limits-changed.v1', public_id('acc', p_id), jsonb_build_object(
    'accountId', public_id('acc', p_id), 'ownerRef', v_account.owner_ref,
    'floor', wire_money(p_floor_minor, v_account.exponent, v_account.currency),
    'ceiling', wire_money(p_ceiling_minor, v_account.exponent, v_account.currency)), p_correlation);
  RETURN jsonb_build_object('code', 'ok', 'replayed', false);
END $$;

-- Somebody wants to know when what is available in an account crosses a line.
CREATE TABLE balance_monitor (
  book_id         integer NOT NULL DEFAULT 1,
  id              uuid NOT NULL,
  account_id      uuid NOT NULL,
  direction       text NOT NULL CHECK (direction IN ('below', 'above')),
  threshold_minor bigint NOT NULL,
  is_active       boolean NOT NULL DEFAULT true,
  recorded_at     timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT balance_monitor_pkey PRIMARY KEY (book_id, id)
);
CREATE INDEX balance_monitor_account_idx ON balance_monitor (book_id, account_id);

-- Sets a monitor, or ends it. The same again is a replay; another content under its id is refused.
CREATE FUNCTION set_balance_monitor(
  p_id uuid, p_account uuid, p_direction text, p_threshold_minor bigint, p_is_active boolean)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_stored balance_monitor;
BEGIN
  PERFORM FROM account a WHERE a.book_id = 1 AND a.id = p_account FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN refusal('account-not-found', format('account %s', public_id('acc', p_account))); END IF;
  INSERT INTO balance_monitor (id, account_id, direction, threshold_minor, is_active)
  VALUES (p_id, p_account, p_direction, p_threshold_minor, p_is_active) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    SELECT m.* INTO v_stored FROM balance_monitor m WHERE m.book_id = 1 AND m.id = p_id;
    IF (v_stored.account_id, v_stored.direction, v_stored.threshold_minor)
       <> (p_account, p_direction, p_threshold_minor) THEN
      RETURN refusal('id-reused', format('stored: %s %s of account %s', v_stored.direction,
        v_stored.threshold_minor, public_id('acc', v_stored.account_id)));
    END IF;
    IF v_stored.is_active = p_is_active THEN RETURN jsonb_build_object('code', 'ok', 'replayed', true); END IF;
    UPDATE balance_monitor m SET is_active = p_is_active WHERE m.book_id = 1 AND m.id = p_id;
  END IF;
  UPDATE account a SET is_monitored = EXISTS (
      SELECT FROM balance_monitor m WHERE m.book_id = 1 AND m.account_id = p_account AND m.is_active)
   WHERE a.book_id = 1 AND a.id = p_account;
  RETURN jsonb_build_object('code', 'ok', 'replayed', false);
END $$;

-- Tells of each line that one change of an account's counters crosses; runs for monitored accounts only.
CREATE FUNCTION tell_monitors() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER account_crossing AFTER UPDATE OF posted_debits, posted_credits, pending_debits, pending_credits ON account
  FOR EACH ROW WHEN (NEW.is_monitored) EXECUTE FUNCTION tell_monitors();

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON balance_monitor FROM corridor_ledger;
