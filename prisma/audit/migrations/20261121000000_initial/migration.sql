-- Append-only: the app's role may insert and read, and triggers refuse everything else to everybody.

CREATE TABLE audit_record (
  id              uuid PRIMARY KEY,
  actor           text NOT NULL CHECK (actor <> ''),
  action          text NOT NULL CHECK (action <> ''),
  entity_type     text NOT NULL CHECK (entity_type <> ''),
  entity_id       text NOT NULL CHECK (entity_id <> ''),
  reason          text,
  changes         jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'object'),
  ip              text,
  request_id      text,
  session_id      text,
  source_event_id text,
  occurred_at     timestamptz(3) NOT NULL,
  recorded_at     timestamptz(3) NOT NULL DEFAULT now()
);
-- One event can be about several things, each of which finds it.
CREATE UNIQUE INDEX audit_record_source_event_entity_key
  ON audit_record (source_event_id, entity_type, entity_id);
CREATE INDEX audit_record_occurred_at_id_idx ON audit_record (occurred_at DESC, id DESC);
CREATE INDEX audit_record_entity_idx ON audit_record (entity_type, entity_id, occurred_at DESC);
CREATE INDEX audit_record_actor_idx ON audit_record (actor, occurred_at DESC);
CREATE INDEX audit_record_action_idx ON audit_record (action, occurred_at DESC);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit records are append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_record_no_change BEFORE UPDATE OR DELETE ON audit_record
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_record_no_truncate BEFORE TRUNCATE ON audit_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Whoever is not the owner keeps SELECT and INSERT only, whatever the default privileges gave.
DO $$
DECLARE
  grantee_name text;
BEGIN
  FOR grantee_name IN
    SELECT DISTINCT privilege.grantee::regrole::text
      FROM pg_class AS class, aclexplode(class.relacl) AS privilege
     WHERE class.oid = 'audit_record'::regclass
       AND privilege.grantee <> class.relowner
       AND privilege.grantee <> 0
  LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_record FROM %s',
                   grantee_name);
  END LOOP;
END
$$;
