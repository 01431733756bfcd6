import { bookId, database } from '../store.ts'

export type OriginalLeg = {
  readonly legNo: number
  readonly debit: string
  readonly credit: string
  readonly currency: string
  /** Minor units. */
  readonly amount: bigint
}

/** The legs of a posting in their order, as uuids and minor units; none when there is no such posting. */
export async function legsOfPosting(id: string): Promise<OriginalLeg[]> {
  return database.client.$queryRaw<OriginalLeg[]>`
    SELECT l.leg_no AS "legNo", l.debit_account_id AS debit, l.credit_account_id AS credit, l.currency, l.amount
      FROM leg l WHERE l.book_id = ${bookId} AND l.transfer_id = ${id}::uuid ORDER BY l.leg_no`
}
