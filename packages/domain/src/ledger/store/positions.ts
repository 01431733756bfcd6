import type { CurrencyCode } from '@corridor/kernel/currency'
import { idOf } from '@corridor/kernel/ids'
import type { AccountKind, ParentView } from '../contract.ts'
import type { ExposureRow } from '../exposure.ts'
import { bookId, database } from '../store.ts'
import { decimalOf } from './journal.ts'

const mostParents = 500

/** The accounts that the house's position in currencies stands in, by currency and kind. */
export async function findExposures(): Promise<ExposureRow[]> {
  return database.client.$queryRaw<ExposureRow[]>`
    SELECT id, kind, currency, floor_minor AS "floorMinor", ceiling_minor AS "ceilingMinor",
           CASE side WHEN 'credit' THEN posted_credits - posted_debits ELSE posted_debits - posted_credits END
             AS posted,
           CASE side WHEN 'credit' THEN pending_debits ELSE pending_credits END AS "heldOut",
           CASE side WHEN 'credit' THEN pending_credits ELSE pending_debits END AS "heldIn"
      FROM account
     WHERE book_id = ${bookId} AND kind = ANY (ARRAY['liquidity', 'fx-spread', 'residue'])
     ORDER BY currency, kind, id`
}

type ParentRow = {
  id: string
  ownerRef: string
  kind: AccountKind
  currency: CurrencyCode
  parentId: string | null
  accounts: number
  posted: string
  held: string
}

/** Every account that others are counted under, with what it and all of them hold together. */
export async function findParents(): Promise<ParentView[]> {
  const rows = await database.client.$queryRaw<ParentRow[]>`
    WITH RECURSIVE own AS (
      SELECT a.id, a.parent_id,
             CASE a.side WHEN 'credit' THEN a.posted_credits - a.posted_debits
                         ELSE a.posted_debits - a.posted_credits END AS posted,
             CASE a.side WHEN 'credit' THEN a.pending_debits ELSE a.pending_credits END AS held
        FROM account a WHERE a.book_id = ${bookId} AND a.parent_id IS NOT NULL
    ), below AS (
      SELECT o.parent_id AS root, o.id, o.posted, o.held FROM own o
       UNION ALL
      SELECT b.root, o.id, o.posted, o.held FROM below b JOIN own o ON o.parent_id = b.id
    )
    SELECT p.id, p.owner_ref AS "ownerRef", p.kind, p.currency, p.parent_id AS "parentId",
           count(*)::integer AS accounts,
           (sum(b.posted) + CASE p.side WHEN 'credit' THEN p.posted_credits - p.posted_debits
                                        ELSE p.posted_debits - p.posted_credits END)::text AS posted,
           (sum(b.held) + CASE p.side WHEN 'credit' THEN p.pending_debits ELSE p.pending_credits END)::text AS held
      FROM below b JOIN account p ON p.book_id = ${bookId} AND p.id = b.root
     GROUP BY p.book_id, p.id ORDER BY p.currency, p.owner_ref LIMIT ${mostParents}::integer`
  return rows.map((row) => ({
    accountId: idOf('acc', row.id),
    ownerRef: row.ownerRef,
    kind: row.kind,
    currency: row.currency,
    parentId: row.parentId === null ? null : idOf('acc', row.parentId),
    accounts: row.accounts,
    posted: decimalOf(row.posted, row.currency),
    held: decimalOf(row.held, row.currency),
  }))
}
