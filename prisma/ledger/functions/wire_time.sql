-- ISO-8601 in UTC with milliseconds, whatever the session's settings are.
CREATE OR REPLACE FUNCTION wire_time(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

GRANT EXECUTE ON FUNCTION wire_time TO corridor_readonly;
