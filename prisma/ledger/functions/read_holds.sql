-- Reads holds into lists, each in its place; what is unknown of one is null. Its accounts, by their places in
-- `accounts`, which are p_accounts and those that only holds have (0 = no receiver); what is left of it while it is open;
-- how it ended, and by what; and how many resolutions it has. Each hold by its key (OFFSET 0): a join would read the
-- whole of a table of which nothing is known yet.
CREATE OR REPLACE FUNCTION read_holds(
  p_holds uuid[], p_accounts uuid[], OUT accounts uuid[], OUT debit integer[], OUT credit integer[],
  OUT currency text[], OUT remaining bigint[], OUT is_expired boolean[], OUT ended text[], OUT ended_by text[],
  OUT resolutions integer[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_debit uuid[];
  v_credit uuid[];
BEGIN
  accounts := p_accounts;
  IF cardinality(p_holds) = 0 THEN RETURN; END IF;
  SELECT array_agg(h.debit_account_id ORDER BY p.place), array_agg(h.credit_account_id ORDER BY p.place),
         array_agg(h.currency ORDER BY p.place), array_agg(o.remaining ORDER BY p.place),
         array_agg(coalesce(o.expires_at <= clock_timestamp(), false) ORDER BY p.place),
         array_agg(r.ended ORDER BY p.place), array_agg(r.ended_by ORDER BY p.place), array_agg(r.n ORDER BY p.place)
    INTO v_debit, v_credit, currency, remaining, is_expired, ended, ended_by, resolutions
    FROM unnest(p_holds) WITH ORDINALITY AS p (id, place)
    LEFT JOIN LATERAL (SELECT * FROM hold WHERE book_id = 1 AND id = p.id OFFSET 0) AS h ON true
    LEFT JOIN LATERAL (SELECT * FROM open_hold WHERE book_id = 1 AND hold_id = p.id OFFSET 0) AS o ON true
   CROSS JOIN LATERAL (
     SELECT count(*)::integer AS n, max(kind) FILTER (WHERE is_final) AS ended,
            max(coalesce(command_id, transfer_id::text, 'its time')) FILTER (WHERE is_final) AS ended_by
       FROM hold_resolution WHERE book_id = 1 AND hold_id = p.id) AS r;
  accounts := p_accounts || ARRAY(
    SELECT DISTINCT x.id FROM unnest(v_debit || v_credit) AS x (id) WHERE x.id IS NOT NULL AND x.id <> ALL (p_accounts));
  SELECT array_agg(coalesce(array_position(accounts, x.debit), 0) ORDER BY x.place),
         array_agg(coalesce(array_position(accounts, x.credit), 0) ORDER BY x.place)
    INTO debit, credit FROM unnest(v_debit, v_credit) WITH ORDINALITY AS x (debit, credit, place);
END $$;

REVOKE EXECUTE ON FUNCTION read_holds FROM corridor_ledger;
