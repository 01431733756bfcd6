-- What a hold tells the house when all or a part of it is free again, and why.
-- Each look-up by a key stays one (OFFSET 0): while a table is small, reading all of a book and comparing looks as cheap,
-- and a plan that was made then stays for the connection's life.
CREATE OR REPLACE FUNCTION release_payload(p_book integer, p_hold uuid, p_released bigint, p_kind text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('holdId', public_id('hld', h.id), 'accountId', public_id('acc', a.id),
           'ownerRef', a.owner_ref, 'released', wire_money(p_released, a.exponent, a.currency), 'reason', p_kind,
           'code', h.code, 'reference', h.reference)
    FROM (SELECT * FROM hold WHERE book_id = p_book AND id = p_hold OFFSET 0) AS h
    CROSS JOIN LATERAL (SELECT * FROM account WHERE book_id = p_book AND id = h.debit_account_id OFFSET 0) AS a
$$;

GRANT EXECUTE ON FUNCTION release_payload TO corridor_readonly;
