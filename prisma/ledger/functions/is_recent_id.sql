-- A client's id must be a version 7 uuid of the last or next 24 hours, so that its place in time is known.
CREATE OR REPLACE FUNCTION is_recent_id(p_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(uuid_extract_version(p_id) = 7
    AND abs(extract(epoch FROM clock_timestamp() - uuid_extract_timestamp(p_id))) <= 86400, false)
$$;

REVOKE EXECUTE ON FUNCTION is_recent_id FROM corridor_ledger;
