import { formatAmount } from '@corridor/kernel/money'
import type { ReturnAnswer, ReturnOrder } from '../ports.ts'
import { database } from '../store.ts'

/** Amounts that end so are refused by the sandbox, and left unclear at the first asking. */
const refusedEnding = '.07'
const unclearEnding = '.08'

/** Writes down that the sandbox sends money back, once for each order and for each thing that is returned. */
export async function returnInSandbox(
  returnedId: string,
  { ref, amount }: ReturnOrder,
): Promise<ReturnAnswer> {
  const text = formatAmount(amount)
  if (text.endsWith(refusedEnding)) return { kind: 'refused' }
  // Whichever of the two keys another order has taken first: naming one would make the other an error.
  const { rowCount } = await database.pool.query(
    `INSERT INTO sandbox_return (ref, returned_id, amount_minor, currency)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [ref, returnedId, amount.minor.toString(), amount.currency],
  )
  if (rowCount === 1 && text.endsWith(unclearEnding)) {
    return { kind: 'unclear', note: 'no answer within the time limit' }
  }
  if (rowCount !== 1) await countAgain(ref, returnedId)
  return { kind: 'accepted' }
}

async function countAgain(ref: string, returnedId: string): Promise<void> {
  const { rowCount } = await database.pool.query(
    'UPDATE sandbox_return SET calls = calls + 1 WHERE ref = $1 AND returned_id = $2',
    [ref, returnedId],
  )
  if (rowCount !== 1) throw new Error('reference reused for another return, or returned before')
}
