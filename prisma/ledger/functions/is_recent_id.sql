-- A client's id must be a version 7 uuid of the last or next 24 hours, so that its place in time is known.
CREATE OR REPLACE FUNCTION is_recent_id(p_id uuid, p_now timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(uuid_extract_version(p_id) = 7
    AND uuid_extract_timestamp(p_id) BETWEEN p_now - interval '24 h' AND p_now + interval '24 h', false)
$$;

REVOKE EXECUTE ON FUNCTION is_recent_id FROM corridor_ledger;
