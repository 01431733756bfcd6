-- A partition is nobody's to touch; everything goes by the table that it is part of.
CREATE OR REPLACE FUNCTION guard_partition(p_partition text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, corridor_ledger, corridor_readonly', p_partition);
  EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', p_partition);
END $$;

REVOKE EXECUTE ON FUNCTION guard_partition FROM corridor_ledger;
