import { type PostingReceipt, post as postInLedger } from '@corridor/domain/ledger'
import type { Result } from '@corridor/kernel/result'
import { accountIdOf } from '../account-refs.ts'
import { accountRefSchema, type PostInput } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { fromLedger } from '../steps/ledger-failures.ts'
import { ensureSystemAccounts, forgetSystemAccounts } from '../steps/system-accounts.ts'

/**
 * Moves money between wallets and the house's accounts: all legs or none. Repeating it with the same content is a
 * replay. A captured hold is used up by the legs from its wallet, which must take at least what is captured; what
 * remains of the hold is released unless `isFinal` is false.
 *
 * Errors: those of `hold`, and `wallets.hold-not-found`, `hold-closed`, `hold-expired`, `capture-exceeds-hold`,
 * `capture-unmatched`. After `id-out-of-window`, and only then, a new id is safe.
 */
export async function post(input: PostInput): Promise<Result<PostingReceipt>> {
  const refs = input.legs.flatMap((leg) => [leg.from, leg.to])
  if (!refs.every((ref) => accountRefSchema.safeParse(ref).success)) {
    return walletsErrors.fail('invalid-posting', { note: 'an account reference is malformed' })
  }
  const ready = await ensureSystemAccounts(refs)
  if (!ready.ok) return ready
  const posting = {
    transferId: input.ledgerTransferId,
    code: input.code,
    reference: input.reference,
    ...(input.effectiveAt !== undefined && { effectiveAt: input.effectiveAt }),
    ...(input.captures && { captures: [...input.captures] }),
    legs: input.legs.map((leg) => ({
      debitAccountId: accountIdOf(leg.from),
      creditAccountId: accountIdOf(leg.to),
      amount: leg.amount,
    })),
  }
  const result = await postInLedger(posting)
  if (result.ok) return result
  // An account that we had seen open is gone only when the ledger's database is another one.
  if (
    result.error.code === 'ledger.account-not-found' &&
    refs.some((ref) => ref.kind === 'system')
  ) {
    forgetSystemAccounts()
    const again = await ensureSystemAccounts(refs)
    if (!again.ok) return again
    const retried = await postInLedger(posting)
    return retried.ok ? retried : fromLedger(retried.error)
  }
  return fromLedger(result.error)
}
