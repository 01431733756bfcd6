-- The first half of storing verdicts of allow: takes every lock that the second half may have to wait for, and answers
-- which customers' verdicts still rest on what they were found under. Each statement in here sees what was committed
-- before it began, so that the versions are compared as they are once the locks were given, not as they were before
-- somebody else let them go. No customer is given twice.
--   customers, known: whose verdict, and the version of the customer's row under which it was found
--   versions: those of data_version then, as "blocks=1,clearings=4,…"
--   moments: when, which says in which windows (UTC) the limits are used; uses: whether they are
CREATE OR REPLACE FUNCTION lock_allowed(
  customers uuid[], known bigint[], versions text[], moments timestamptz[], uses boolean[]
) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
DECLARE
  moved uuid[];
BEGIN
  -- in one order, so that two processes' batches wait for each other instead of locking each other out
  WITH raised AS (
    INSERT INTO limit_customer AS customer (customer_id, version)
    SELECT item.customer_id, item.version + 1 FROM unnest(customers, known) AS item (customer_id, version)
     ORDER BY item.customer_id
    ON CONFLICT (customer_id) DO UPDATE SET version = excluded.version, touched_at = now()
     WHERE customer.version = excluded.version - 1
    RETURNING customer_id
  )
  SELECT coalesce(array_agg(customer_id), '{}') INTO moved FROM raised;

  -- Only who gives back does so without the customer's row; a window that is not there yet is made under that row.
  PERFORM FROM limit_window AS used
     JOIN (
       SELECT item.customer_id, limits.scope, limits.window_key
         FROM unnest(customers, moments, uses) AS item (customer_id, at, is_used)
        CROSS JOIN LATERAL (VALUES ('day', to_char(item.at AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
          ('month', to_char(item.at AT TIME ZONE 'UTC', 'YYYY-MM')), ('lifetime', 'all')) AS limits (scope, window_key)
        WHERE item.is_used AND item.customer_id = ANY(moved)
     ) AS wanted USING (customer_id, scope, window_key)
   WHERE used.direction = 'out'
   ORDER BY used.customer_id, used.direction, used.scope, used.window_key
     FOR UPDATE OF used;

  RETURN QUERY
    SELECT item.customer_id FROM unnest(customers, versions) AS item (customer_id, found_under)
     WHERE item.customer_id = ANY(moved)
       AND item.found_under =
         (SELECT string_agg(topic || '=' || version, ',' ORDER BY topic COLLATE "C") FROM data_version);
END $$;
