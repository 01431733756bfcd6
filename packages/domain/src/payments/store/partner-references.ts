import { defineStatement } from '@corridor/db/statement'
import { idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { database } from '../store.ts'

const deposits = defineStatement({
  domain: 'payments',
  name: 'deposit-references',
  text: `SELECT deposit.id, deposit.provider_ref AS "providerRef", receipt.reference_text AS "referenceText"
           FROM deposit
           LEFT JOIN bank_receipt AS receipt
             ON receipt.provider = deposit.provider AND receipt.credit_id = deposit.provider_ref
          WHERE deposit.id = ANY ((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]'],
  row: { id: 'uuid', providerRef: 'text', referenceText: 'text?' },
})

const payouts = defineStatement({
  domain: 'payments',
  name: 'payout-references',
  text: `SELECT id, transfer_id AS "transferId", rail_reference AS "railReference"
           FROM payout WHERE transfer_id = ANY ((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]'],
  row: { id: 'uuid', transferId: 'uuid', railReference: 'text?' },
})

/** Other names of deposits and of the payouts of transfers, by what the ledger calls them. */
export async function findPartnerReferences(
  references: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const add = (reference: string, names: readonly (string | null)[]) => {
    const known = found.get(reference) ?? []
    found.set(reference, [...known, ...names.flatMap((name) => name ?? [])])
  }
  const depositIds = references.flatMap((one) => (isId('dep', one) ? [uuidOf(one)] : []))
  const transferIds = references.flatMap((one) => (isId('tr', one) ? [uuidOf(one)] : []))
  if (depositIds.length > 0) {
    for (const row of await deposits.rows(database.pool, [depositIds])) {
      add(idOf('dep', row.id), [row.providerRef, row.referenceText])
    }
  }
  if (transferIds.length > 0) {
    for (const row of await payouts.rows(database.pool, [transferIds])) {
      add(idOf('tr', row.transferId), [idOf('pay', row.id), row.railReference])
    }
  }
  return found
}
