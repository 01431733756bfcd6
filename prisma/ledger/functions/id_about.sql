-- Where ids of an instant's recording can be: a client's id is within 24 h of the clock (see is_recent_id), so that
-- partitions beyond need no look.
CREATE OR REPLACE FUNCTION id_about(p_at timestamptz, p_distance interval) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least_id_of(greatest(least(p_at, '9999-01-01Z') + p_distance, '1970-01-01Z'))
$$;

GRANT EXECUTE ON FUNCTION id_about TO corridor_readonly;
