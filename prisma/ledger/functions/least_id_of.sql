-- The least uuidv7 of an instant (RFC 9562: 48 bits of milliseconds first).
CREATE OR REPLACE FUNCTION least_id_of(p_at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(floor(extract(epoch FROM p_at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

GRANT EXECUTE ON FUNCTION least_id_of TO corridor_readonly;
