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
  const { rows } = await database.pool.query<{ calls: number; returned_id: string }>(
    `INSERT INTO sandbox_return AS s (ref, returned_id, amount_minor, currency)
     VALUES ($1, $2, $3, $4)
     ON CONFLICT (ref) DO UPDATE SET calls = s.calls + 1
     RETURNING calls, returned_id`,
    [ref, returnedId, amount.minor.toString(), amount.currency],
  )
  const [row] = rows
  if (row?.returned_id !== returnedId) throw new Error('reference reused for another return')
  if (row.calls === 1 && text.endsWith(unclearEnding)) {
    return { kind: 'unclear', note: 'no answer within the time limit' }
  }
  return { kind: 'accepted' }
}
