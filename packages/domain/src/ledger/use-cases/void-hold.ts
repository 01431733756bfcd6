import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { resultOf } from '../answers.ts'
import type { VoidHoldInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import { apply } from '../store/command-queue.ts'

/**
 * Gives back what a hold still holds. The same `commandId` again is a replay.
 *
 * Errors: `ledger.hold-not-found`; `ledger.hold-closed`, with `details.end` = captured, voided or expired.
 */
export async function voidHold(input: VoidHoldInput): Promise<Result<{ isReplay: boolean }>> {
  if (!isId('hld', input.holdId)) return ledgerErrors.fail('hold-not-found')
  if (input.commandId.length < 1 || input.commandId.length > 100) {
    return ledgerErrors.fail('invalid-posting', { note: 'the command id is malformed' })
  }
  const result = resultOf(
    await apply({ kind: 'void', holdId: input.holdId, commandId: input.commandId }),
    input,
  )
  return result.ok ? ok({ isReplay: result.value.replayed }) : result
}
