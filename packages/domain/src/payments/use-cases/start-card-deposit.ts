import { fingerprint } from '@corridor/db/idempotency'
import { checkLimits, type LimitViolation, reserveDeposit } from '@corridor/domain/compliance'
import { getWallet } from '@corridor/domain/wallets'
import type { Actor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { fromWire, toWire } from '@corridor/kernel/money'
import { err, ok, type Result } from '@corridor/kernel/result'
import { logger } from '@corridor/telemetry'
import { webUrl } from '../adapters/configuration.ts'
import { cardGateway } from '../adapters/registry.ts'
import type { StartCardDepositInput, StartCardDepositOutput } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { cardProvider, failDeposit } from '../steps/settle-deposit.ts'
import { type Deposit, findDepositByKey, insertDeposit } from '../store/deposits.ts'
import { findSavedMethod, type PaymentMethod } from '../store/payment-methods.ts'
import { database } from '../store.ts'

/** `isReplayed`: an earlier call with the same key began this deposit. */
export type StartedCardDeposit = StartCardDepositOutput & { readonly isReplayed: boolean }

/**
 * Begins to add money by card: records the deposit, then opens the gateway's own payment page for it.
 * The same key and input answer with the same deposit and page; nothing is credited before the
 * gateway's books say so.
 */
export async function startCardDeposit(
  actor: Actor,
  input: StartCardDepositInput,
): Promise<Result<StartedCardDeposit>> {
  if (actor.kind !== 'customer') return paymentsErrors.fail('not-found')
  const { idempotencyKey, ...content } = input
  const print = fingerprint(content)
  const known = await findDepositByKey(actor.customerId, idempotencyKey)
  if (known) return answerWith(known, print, true)
  const allowed = await checkRequest(actor.customerId, input)
  if (!allowed.ok) return allowed
  const depositId = newId('dep')
  const isMine = await insertDeposit(database.client, {
    depositId,
    customerId: actor.customerId,
    walletId: content.walletId,
    method: 'card',
    amount: fromWire(content.amount),
    provider: cardProvider,
    providerRef: depositId,
    ledgerTransferId: newId('led'),
    reversalTransferId: newId('led'),
    idempotencyKey,
    fingerprint: print,
    isCardToBeSaved: content.savePaymentMethod ?? false,
    paymentMethodId: content.paymentMethodId ?? null,
  })
  // A parallel call with the same key may have been first; its row is the one that counts.
  const stored = await findDepositByKey(actor.customerId, idempotencyKey)
  if (!stored) throw new Error('a deposit disappeared')
  return answerWith(stored, print, !isMine)
}

async function answerWith(
  deposit: Deposit,
  print: string,
  isReplayed: boolean,
): Promise<Result<StartedCardDeposit>> {
  if (deposit.fingerprint !== print) return paymentsErrors.fail('idempotency-mismatch')
  const method = deposit.paymentMethodId
    ? await findSavedMethod(deposit.customerId, deposit.paymentMethodId)
    : null
  if (deposit.paymentMethodId && !method) return paymentsErrors.fail('payment-method-unusable')
  const reserved = await reserve(deposit)
  if (!reserved.ok) return reserved
  const page = await openPage(deposit, method)
  return page.ok ? ok({ ...page.value, isReplayed }) : page
}

/**
 * Takes the deposit's part of the customer's limits before its page can open: of two at once that only fit
 * alone, one is refused and ends, with the reason in its row.
 */
async function reserve(deposit: Deposit): Promise<Result<void>> {
  const { depositId, customerId, amount, state, failureCode } = deposit
  if (failureCode === 'limit-exceeded') {
    return err({ code: 'compliance.limit-exceeded', details: { failureCode } })
  }
  if (state !== 'awaiting') return ok()
  const reserved = await reserveDeposit({ depositId, customerId, amount: toWire(amount) })
  if (!reserved.ok) return reserved
  if (!reserved.value) return ok()
  await failDeposit(deposit, 'limit-exceeded', null)
  return refusalOf(reserved.value)
}

function refusalOf({ code, details }: LimitViolation): Result<never> {
  return err({ code, details })
}

async function openPage(
  deposit: Deposit,
  method: PaymentMethod | null,
): Promise<Result<StartCardDepositOutput>> {
  const { depositId } = deposit
  try {
    const { redirectUrl } = await cardGateway().createSession({
      ref: depositId,
      amount: deposit.amount,
      returnUrl: `${webUrl()}/add-money/return?deposit=${depositId}`,
      isCardToBeSaved: deposit.isCardToBeSaved,
      savedCardToken: method?.token ?? null,
    })
    return ok({ depositId, redirectUrl })
  } catch (error) {
    logger.warn({ err: error, depositId }, 'the card gateway did not answer')
    return paymentsErrors.fail('gateway-unavailable')
  }
}

async function checkRequest(
  customerId: Id<'cus'>,
  input: StartCardDepositInput,
): Promise<Result<void>> {
  const { amount, walletId, paymentMethodId } = input
  const wallet = await getWallet(customerId, walletId)
  if (!wallet.ok || wallet.value.state === 'closed') return paymentsErrors.fail('wallet-not-found')
  if (wallet.value.currency !== amount.currency) return paymentsErrors.fail('currency-mismatch')
  if (paymentMethodId && !(await findSavedMethod(customerId, paymentMethodId))) {
    return paymentsErrors.fail('payment-method-unusable')
  }
  const limits = await checkLimits({ customerId, amount, direction: 'in' })
  if (!limits.ok) return limits
  return limits.value ? refusalOf(limits.value) : ok()
}
