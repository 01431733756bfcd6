-- What a posting tells the house, as it is published: every entry, in order.
-- Each look-up by a key stays one (OFFSET 0): while a table is small, reading all of a book and comparing looks as cheap,
-- and a plan that was made then stays for the connection's life.
CREATE OR REPLACE FUNCTION posted_payload(p_book integer, p_id uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
           'ledgerTransferId', public_id('led', p_id), 'code', min(e.code), 'reference', min(e.reference),
           'effectiveAt', wire_time(min(e.effective_at)),
           'legs', jsonb_agg(jsonb_build_object('accountId', public_id('acc', e.account_id), 'ownerRef', a.owner_ref,
                     'direction', e.direction, 'amount', wire_money(e.amount, a.exponent, e.currency))
                     ORDER BY e.entry_no))
    FROM (
      SELECT l.code, l.reference, l.effective_at, l.amount, l.currency, side.*
        FROM (SELECT * FROM leg WHERE book_id = p_book AND transfer_id = p_id OFFSET 0) AS l
        CROSS JOIN LATERAL (VALUES
          (2 * l.leg_no - 1, l.debit_account_id, 'debit'), (2 * l.leg_no, l.credit_account_id, 'credit')
        ) AS side (entry_no, account_id, direction)
    ) AS e
    CROSS JOIN LATERAL (
      SELECT owner_ref, exponent FROM account WHERE book_id = p_book AND id = e.account_id OFFSET 0
    ) AS a
$$;

GRANT EXECUTE ON FUNCTION posted_payload TO corridor_readonly;
