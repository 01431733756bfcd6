import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { database } from '../store.ts'

const mostReferences = 2000

/** The banks' references of a customer's payouts and deposits; who has thousands searches among the latest. */
export async function bankReferencesOf(
  customerId: Id<'cus'>,
): Promise<{ subjectId: Id<'tr'> | Id<'dep'>; reference: string }[]> {
  const [payouts, deposits] = await Promise.all([
    database.client.payout.findMany({
      where: { customerId: uuidOf(customerId) },
      select: { id: true, transferId: true, railReference: true },
      orderBy: { id: 'desc' },
      take: mostReferences,
    }),
    database.client.deposit.findMany({
      where: { customerId: uuidOf(customerId), method: 'bank' },
      select: { id: true },
      orderBy: { id: 'desc' },
      take: mostReferences,
    }),
  ])
  const receipts = await database.client.bankReceipt.findMany({
    where: { depositId: { in: deposits.map(({ id }) => id) } },
    select: { depositId: true, referenceText: true },
  })
  return [
    ...payouts.map((row) => ({
      subjectId: idOf('tr', row.transferId),
      reference: `${idOf('pay', row.id)} ${row.railReference ?? ''}`,
    })),
    ...receipts.flatMap(({ depositId, referenceText }) =>
      depositId ? [{ subjectId: idOf('dep', depositId), reference: referenceText }] : [],
    ),
  ]
}

/** The transfers that a bank knows by this reference: the payout's id, under which it was ordered, or the rail's own. */
export async function transfersByBankReference(reference: string): Promise<Id<'tr'>[]> {
  const rows = await database.client.payout.findMany({
    where: isId('pay', reference) ? { id: uuidOf(reference) } : { railReference: reference },
    select: { transferId: true },
    take: 100,
  })
  return rows.map(({ transferId }) => idOf('tr', transferId))
}
