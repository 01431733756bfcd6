import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { Clock, StatementInput, StatementView } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as history from '../store/history.ts'
import { findAccount } from '../store/reading.ts'

const effectivePattern = /^([0-9]{1,14})\.(-?[0-9]{1,14})\.([0-9]{1,18})$/
const recordedPattern = /^(led_[0-9a-z]{26})\.([0-9]{1,4})$/

/**
 * An account's statement for a period on one of the two clocks, the latest line first, each with the balance that it
 * leaves on that clock. Pages never shift: a cursor names a line, and by effective time also what was known then.
 * A cursor that is none begins at the start.
 *
 * Errors: `ledger.account-not-found`, `ledger.invalid-period`.
 */
export async function getStatement(input: StatementInput): Promise<Result<StatementView>> {
  const { accountId, clock, limit = 50 } = input
  const [from, to] = [new Date(input.from), new Date(input.to)]
  if (to < from) return ledgerErrors.fail('invalid-period')
  const account = isId('acc', accountId) ? await findAccount(accountId) : null
  if (!account) return ledgerErrors.fail('account-not-found')
  const { currency } = account
  const place = placeOf(input.cursor, clock)
  // one line more tells whether there is a next page
  const take = limit + 1
  const page = await history.findStatement({ accountId, currency, clock, from, to, place, take })
  const items = page.lines.slice(0, limit)
  const [last, beyond] = [items.at(-1), page.lines[limit]]
  return ok({
    accountId,
    opening: page.opening,
    closing: page.closing,
    items,
    nextCursor: !last || !beyond ? null : cursorOf(clock, page.recordedAt, last, beyond),
  })
}

type Line = StatementView['items'][number]

/** By recording the next page begins with its own first line; by effect it comes after the last line of this one. */
function cursorOf(clock: Clock, recordedAt: Date, last: Line, next: Line): string {
  if (clock === 'recorded') return `${next.ledgerTransferId}.${next.legNo}`
  return `${recordedAt.getTime()}.${Date.parse(last.effectiveAt)}.${last.seq}`
}

function placeOf(cursor: string | undefined, clock: Clock): history.StatementPlace | null {
  if (!cursor) return null
  if (clock === 'recorded') {
    const [, id, legNo] = recordedPattern.exec(cursor) ?? []
    return isId('led', id) ? { clock, ledgerTransferId: id, legNo: Number(legNo) } : null
  }
  const [, recordedAt, effectiveAt, seq] = effectivePattern.exec(cursor) ?? []
  if (!recordedAt || !effectiveAt || !seq) return null
  return {
    clock,
    recordedAt: new Date(Number(recordedAt)),
    effectiveAt: new Date(Number(effectiveAt)),
    seq: BigInt(seq),
  }
}
