import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { reserveDeposit } from '@corridor/domain/compliance'
import { freezeWallet } from '@corridor/domain/wallets'
import { systemActor } from '@corridor/kernel/actor'
import { type Money, toWire } from '@corridor/kernel/money'
import type { DepositFailureCode, ExceptionKind, WebhookOutcome } from '../contract.ts'
import { canDepositBecome } from '../deposit-state.ts'
import {
  paymentFailed,
  paymentHeldBack,
  paymentMethodSaved,
  paymentReversed,
  paymentSettled,
} from '../events.ts'
import type { GatewayCard } from '../ports.ts'
import {
  type Deposit,
  type DepositPatch,
  findDeposit,
  moveDeposit,
  renewLedgerId,
} from '../store/deposits.ts'
import { openException } from '../store/exceptions.ts'
import { saveMethod } from '../store/payment-methods.ts'
import { database, type Tx } from '../store.ts'
import { type PostingOption, postFirstAccepted } from './post-first-accepted.ts'

/** Name under which the present gateway's tokens are kept. */
export const cardProvider = 'card-gateway'

export type Settlement = {
  /** What really came, by the provider's own books. */
  readonly received: Money
  readonly card: GatewayCard | null
  readonly isCardSaved: boolean
}

/** Fields of a deposit that its events carry. */
function payloadOf(deposit: Deposit) {
  const { depositId, customerId, walletId, method } = deposit
  return { depositId, customerId, walletId, method, amount: toWire(deposit.amount) }
}

/**
 * Credits the money of a deposit, once: the ledger posting has an id that the deposit's row carries, and the row's state
 * follows the posting, so a repetition finds both done. Money that differs from our instruction, or that the wallet cannot
 * take, goes to suspense, and a case is opened for a person.
 */
export async function settleDeposit(
  deposit: Deposit,
  settlement: Settlement,
): Promise<WebhookOutcome> {
  if (!canDepositBecome(deposit.state, 'settled')) return 'no-change'
  const { currency } = settlement.received
  const isEqual =
    currency === deposit.amount.currency && settlement.received.minor === deposit.amount.minor
  const heldBack = isEqual ? await reasonToHoldBack(deposit) : 'amount-mismatch'
  const transit = deposit.method === 'card' ? 'card-transit' : 'rail-transit'
  const from = { kind: 'system', role: transit, currency } as const
  const wallet: PostingOption<'wallet'> = {
    name: 'wallet',
    code: `deposit.${deposit.method}`,
    from,
    to: { kind: 'wallet', walletId: deposit.walletId },
    amount: settlement.received,
    nextOn: ['wallets.wallet-closed', 'wallets.wallet-frozen'],
  }
  const suspense: PostingOption<'suspense'> = {
    ...wallet,
    name: 'suspense',
    code: 'deposit.suspense',
    to: { kind: 'system', role: 'suspense', currency },
    nextOn: [],
  }
  // Two concurrent calls may disagree about holding the money back: the posting that the ledger took first counts for both.
  const options = !isEqual ? [suspense] : heldBack ? [suspense, wallet] : [wallet, suspense]
  const booked = await postFirstAccepted(deposit.ledgerTransferId, deposit.depositId, options)
  if (booked === 'renew-id') {
    return settleDeposit(await renewed(deposit, 'ledgerTransferId'), settlement)
  }
  const exception = booked === 'wallet' ? null : (heldBack ?? 'wallet-unavailable')
  const outcome = await recordSettlement(deposit, settlement, exception)
  if (outcome !== 'moved-by-another') return outcome
  // the money is posted, so a failure that was recorded meanwhile must not stay: settle what the row is now
  const current = await findDeposit(deposit.depositId)
  return current ? settleDeposit(current, settlement) : 'ignored'
}

/**
 * Why money that has arrived is not credited: it breaks a limit, so it waits for a person. A card deposit has reserved its
 * part of the limits since it began; one that had failed gave that back and reserves it anew.
 */
async function reasonToHoldBack(deposit: Deposit): Promise<ExceptionKind | null> {
  const { depositId, customerId, amount } = deposit
  const reserved = await reserveDeposit({ depositId, customerId, amount: toWire(amount) })
  if (!reserved.ok) throw new Error(`limits could not be checked: ${reserved.error.code}`)
  return reserved.value ? 'limit-exceeded' : null
}

async function recordSettlement(
  deposit: Deposit,
  settlement: Settlement,
  exception: ExceptionKind | null,
): Promise<WebhookOutcome | 'moved-by-another'> {
  return database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    const { card } = settlement
    const patch: DepositPatch = {
      settledAt: exception ? undefined : at,
      failureCode: null,
      card: card ? { brand: card.brand, last4: card.last4 } : undefined,
    }
    const isMoved = await moveDeposit(tx, deposit, exception ? 'exception' : 'settled', at, patch)
    if (!isMoved) return 'moved-by-another'
    if (exception) {
      const { depositId: subjectId, customerId } = deposit
      const subject = { subjectId, customerId, amount: settlement.received }
      await openException(tx, { kind: exception, ...subject }, at)
      const held = { ...payloadOf(deposit), amount: toWire(settlement.received) }
      await appendEvents(tx, [paymentHeldBack.of(deposit.depositId, held)])
      return 'exception'
    }
    await appendEvents(tx, [paymentSettled.of(deposit.depositId, payloadOf(deposit))])
    if (card && settlement.isCardSaved) await keepCard(tx, deposit, card)
    return 'applied'
  })
}

async function keepCard(tx: Tx, deposit: Deposit, card: GatewayCard): Promise<void> {
  const { customerId } = deposit
  const { paymentMethodId, isNew } = await saveMethod(tx, customerId, cardProvider, card)
  if (!isNew) return
  await appendEvents(tx, [paymentMethodSaved.of(paymentMethodId, { paymentMethodId, customerId })])
}

/** Ends a deposit for which no money came. */
export async function failDeposit(
  deposit: Deposit,
  reasonCode: DepositFailureCode,
  card: GatewayCard | null,
): Promise<WebhookOutcome> {
  if (!canDepositBecome(deposit.state, 'failed')) return 'no-change'
  return database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    const isMoved = await moveDeposit(tx, deposit, 'failed', at, {
      failureCode: reasonCode,
      card: card ? { brand: card.brand, last4: card.last4 } : undefined,
    })
    if (!isMoved) return 'no-change'
    const payload = { ...payloadOf(deposit), reasonCode }
    await appendEvents(tx, [paymentFailed.of(deposit.depositId, payload)])
    return 'applied'
  })
}

/**
 * Books back a settled deposit that the card's bank took back. A wallet that cannot pay it leaves a
 * receivable and is frozen; it never goes below zero.
 */
export async function reverseDeposit(deposit: Deposit): Promise<WebhookOutcome> {
  if (!canDepositBecome(deposit.state, 'reversed')) return 'no-change'
  const { amount } = deposit
  const wallet: PostingOption<'wallet'> = {
    name: 'wallet',
    code: 'deposit.reversal',
    from: { kind: 'wallet', walletId: deposit.walletId },
    to: { kind: 'system', role: 'card-transit', currency: amount.currency },
    amount,
    nextOn: ['wallets.insufficient-funds', 'wallets.wallet-frozen', 'wallets.wallet-closed'],
  }
  const receivable: PostingOption<'receivable'> = {
    ...wallet,
    name: 'receivable',
    code: 'deposit.reversal-receivable',
    from: { kind: 'system', role: 'receivable', currency: amount.currency },
    nextOn: [],
  }
  const options = [wallet, receivable]
  const booked = await postFirstAccepted(deposit.reversalTransferId, deposit.depositId, options)
  if (booked === 'renew-id') return reverseDeposit(await renewed(deposit, 'reversalTransferId'))
  if (booked === 'receivable') await freezeForReceivable(deposit)
  return database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    if (!(await moveDeposit(tx, deposit, 'reversed', at))) return 'no-change'
    await appendEvents(tx, [paymentReversed.of(deposit.depositId, payloadOf(deposit))])
    if (booked === 'wallet') return 'applied'
    const subject = { subjectId: deposit.depositId, amount }
    await openException(tx, { kind: 'receivable', ...subject }, at)
    return 'exception'
  })
}

async function freezeForReceivable(deposit: Deposit): Promise<void> {
  const reason = `A card payment was taken back (${deposit.depositId})`
  const frozen = await freezeWallet(systemActor('payments'), {
    walletId: deposit.walletId,
    reason,
  })
  const isDone = frozen.ok || frozen.error.code === 'wallets.wallet-closed'
  if (!isDone) throw new Error(`wallet could not be frozen: ${frozen.error.code}`)
}

async function renewed(
  deposit: Deposit,
  which: 'ledgerTransferId' | 'reversalTransferId',
): Promise<Deposit> {
  await renewLedgerId(deposit, which)
  const fresh = await findDeposit(deposit.depositId)
  if (!fresh) throw new Error('a deposit disappeared')
  return fresh
}
