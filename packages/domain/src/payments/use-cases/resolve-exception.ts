import { databaseNow } from '@corridor/db/clock'
import { listWallets, openWallet } from '@corridor/domain/wallets'
import { type StaffActor, systemActor } from '@corridor/kernel/actor'
import { isWalletCurrency } from '@corridor/kernel/currency'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ResolveExceptionInput } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { resolutionsOf } from '../exception-rules.ts'
import { carryOutResolution, type Origin, originOf } from '../steps/carry-out-resolution.ts'
import { beginDecision, type Decision, type ExceptionCase, findCase } from '../store/resolutions.ts'
import { database } from '../store.ts'

/**
 * Ends a case: its money goes from suspense into a customer's wallet, or back to where it came from, or there is
 * none of ours to move and the note says what was done. The decision is a row before anything is asked of anybody;
 * repeating the same one goes on where it stopped, and of two different ones the first counts.
 *
 * Money that named a customer can only be credited to that customer; unmatched money to whom the decision names.
 * Errors: payments.{not-found, invalid-input, already-resolved, already-claimed, note-required, resolution-unfit, resolution-begun,
 * wallet-not-found, wallet-unavailable, return-refused, return-unclear, money-taken-back}.
 */
export async function resolveException(
  actor: StaffActor,
  input: ResolveExceptionInput,
): Promise<Result<void>> {
  if (input.note.trim() === '') return paymentsErrors.fail('note-required')
  const found = await findCase(input.exceptionId)
  if (!found) return paymentsErrors.fail('not-found')
  if (found.isResolved) return paymentsErrors.fail('already-resolved')
  if (found.ownerId && found.ownerId !== actor.staffId) {
    return paymentsErrors.fail('already-claimed')
  }
  if (!resolutionsOf(found).includes(input.resolution)) {
    return paymentsErrors.fail('resolution-unfit')
  }
  if (!found.decision) {
    const decision = await decide(actor, found, input)
    if (!decision.ok) return decision
    const at = await databaseNow(database.client)
    await beginDecision(input.exceptionId, decision.value, at)
  }
  // whoever was first has decided
  const current = await findCase(input.exceptionId)
  if (!current?.decision || current.isResolved) return paymentsErrors.fail('already-resolved')
  const { decision } = current
  const isSame =
    decision.resolution === input.resolution &&
    (input.customerId === undefined || input.customerId === decision.customerId)
  if (!isSame) return paymentsErrors.fail('resolution-begun')
  return carryOutResolution({ ...current, decision })
}

async function decide(
  actor: StaffActor,
  found: ExceptionCase,
  { resolution, customerId, note }: ResolveExceptionInput,
): Promise<Result<Decision>> {
  const decided = { resolution, note, decidedBy: actor.staffId }
  const nothing = { ledgerTransferId: null, depositId: null, customerId: null, walletId: null }
  if (resolution === 'note') return ok({ ...decided, ...nothing })
  const origin = await originOf(found)
  const depositId = origin.kind === 'deposit' ? origin.deposit.depositId : null
  const ledgerTransferId = newId('led')
  if (resolution === 'return') return ok({ ...decided, ...nothing, depositId, ledgerTransferId })
  const owner = ownerOf(origin, customerId)
  if (!owner.ok) return owner
  const wallet = await walletOf(owner.value, found)
  if (!wallet.ok) return wallet
  return ok({
    ...decided,
    ledgerTransferId,
    depositId: depositId ?? newId('dep'),
    customerId: owner.value,
    walletId: wallet.value,
  })
}

function ownerOf(origin: Origin, named: Id<'cus'> | undefined): Result<Id<'cus'>> {
  const known = origin.kind === 'deposit' ? origin.deposit.customerId : null
  const owner = known ?? named
  if (!owner || (known && named && known !== named)) return paymentsErrors.fail('invalid-input')
  return ok(owner)
}

/** The customer's wallet in the money's currency, opened if need be; a closed account has none that is open. */
async function walletOf(
  customerId: Id<'cus'>,
  { amount: { currency } }: ExceptionCase,
): Promise<Result<Id<'wal'>>> {
  const wallets = await listWallets(customerId)
  if (!wallets.ok) return wallets
  const isAlive = wallets.value.some((wallet) => wallet.state !== 'closed')
  if (!isAlive || !isWalletCurrency(currency)) return paymentsErrors.fail('wallet-not-found')
  const opened = await openWallet(systemActor('payments'), { customerId, currency })
  return opened.ok ? ok(opened.value.walletId) : opened
}
