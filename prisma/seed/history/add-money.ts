import {
  paymentFailed,
  paymentHeldBack,
  paymentReturned,
  paymentReversed,
  paymentSettled,
} from '@corridor/domain/payments/events'
import {
  makeBankReference,
  type PastDeposit,
  type PastInstruction,
} from '@corridor/domain/payments/history'
import type { AccountRef } from '@corridor/domain/wallets/contract'
import { type Money, toWire } from '@corridor/kernel/money'
import { dayMs, hourMs, later, minuteMs } from './calendar.ts'
import { closeCase, endCase, openCase } from './cases.ts'
import { availableIn, post } from './purses.ts'
import { tell } from './tell.ts'
import type { Purse, World } from './world.ts'

type Deposit = { -readonly [K in keyof PastDeposit]: PastDeposit[K] }

const cards = [
  { brand: 'visa', last4: '4242' },
  { brand: 'mastercard', last4: '5454' },
  { brand: 'visa', last4: '1881' },
  { brand: 'mastercard', last4: '8210' },
] as const
const declines = ['card-declined', 'insufficient-funds', 'card-expired', 'cancelled'] as const
/** What was begun within these last minutes is still at the page of the card's bank. */
const awaitingMinutes = 25

/** The reference under which somebody sends money of a currency by bank transfer. */
function instructionFor(world: World, { wallet }: Purse, at: Date): PastInstruction {
  const { random, instructions } = world
  const known = instructions.get(wallet.walletId)
  if (known) return known
  const { customerId, walletId, currency } = wallet
  const reference = freeReference(world)
  const instruction = {
    id: random.uuid(at),
    customerId,
    walletId,
    currency,
    reference,
    createdAt: at,
  }
  instructions.set(walletId, instruction)
  return instruction
}

function freeReference({ random, instructions }: World): string {
  for (;;) {
    const reference = makeBankReference(random.bytes(5))
    const isTaken = [...instructions.values()].some((other) => other.reference === reference)
    if (!isTaken) return reference
  }
}

function newDeposit(
  { random }: World,
  { wallet }: Purse,
  amount: Money,
  method: PastDeposit['method'],
  at: Date,
): Deposit {
  return {
    depositId: random.id('dep', at),
    customerId: wallet.customerId,
    walletId: wallet.walletId,
    method,
    state: 'settled',
    amount,
    ledgerTransferId: random.id('led', at),
    reversalTransferId: random.id('led', at),
    card: method === 'card' ? random.pick(cards) : null,
    failureCode: null,
    correlationId: random.uuid(at),
    createdAt: at,
    updatedAt: at,
    settledAt: null,
  }
}

const payloadOf = ({ depositId, customerId, walletId, method, amount }: Deposit) => ({
  depositId,
  customerId,
  walletId,
  method,
  amount: toWire(amount),
})

/** Money comes in by card: taken at once, declined, or, rarely, taken back weeks later. */
export function addByCard(world: World, purse: Purse, amount: Money, at: Date): void {
  const { random, asOf } = world
  const deposit = newDeposit(world, purse, amount, 'card', at)
  world.deposits.push(deposit)
  if (at > later(asOf, -awaitingMinutes * minuteMs)) {
    deposit.state = 'awaiting'
    return
  }
  const doneAt = later(at, random.between(20_000, 4 * minuteMs))
  deposit.updatedAt = doneAt
  if (random.isBelow(0.07)) {
    const reasonCode = random.pick(declines)
    Object.assign(deposit, { state: 'failed', failureCode: reasonCode })
    const event = paymentFailed.of(deposit.depositId, { ...payloadOf(deposit), reasonCode })
    tell(world, doneAt, event, deposit.correlationId)
    return
  }
  world.timeline.add(doneAt, (now) => {
    settle(world, purse, deposit, now)
    if (!random.isBelow(0.05)) return
    const backAt = later(now, random.between(3 * dayMs, 20 * dayMs))
    world.timeline.add(backAt, (later) => reverse(world, purse, deposit, later))
  })
}

/** Money comes in by bank transfer; now and then it has to wait for a person. */
export function addByBank(world: World, purse: Purse, amount: Money, at: Date): void {
  const { random } = world
  const isTooMuch = random.isBelow(0.006)
  takeTransfer(world, purse, { amount, isTooMuch }, at)
}

/** The same, and whether it is more than the limits allow. */
export function takeTransfer(
  world: World,
  purse: Purse,
  { amount, isTooMuch }: { readonly amount: Money; readonly isTooMuch: boolean },
  at: Date,
): void {
  const { random } = world
  const { reference } = instructionFor(world, purse, later(at, -random.between(1, 30) * hourMs))
  const deposit = newDeposit(world, purse, amount, 'bank', at)
  world.deposits.push(deposit)
  world.receipts.push({
    receiptId: random.uuid(at),
    creditId: `sbx_${deposit.depositId.slice(-20)}`,
    amount,
    referenceText: reference,
    depositId: deposit.depositId,
    ledgerTransferId: deposit.ledgerTransferId,
    createdAt: at,
  })
  if (isTooMuch) holdBack(world, purse, deposit, at)
  else settle(world, purse, deposit, at)
}

function settle(world: World, purse: Purse, deposit: Deposit, at: Date): void {
  const { amount, method } = deposit
  const { currency } = amount
  const role = method === 'card' ? 'card-transit' : 'rail-transit'
  const posted = post(world, later(at, 90), {
    transferId: deposit.ledgerTransferId,
    code: `deposit.${method}`,
    reference: deposit.depositId,
    correlationId: deposit.correlationId,
    legs: [
      {
        from: { kind: 'system', role, currency },
        to: { kind: 'wallet', walletId: deposit.walletId },
        amount: toWire(amount),
      },
    ],
  })
  purse.postedMinor += amount.minor
  Object.assign(deposit, { settledAt: posted, updatedAt: posted })
  tell(
    world,
    posted,
    paymentSettled.of(deposit.depositId, payloadOf(deposit)),
    deposit.correlationId,
  )
}

/** The card's bank takes it back; left out where the wallet could not pay it any more. */
function reverse(world: World, purse: Purse, deposit: Deposit, at: Date): void {
  const { amount } = deposit
  if (availableIn(purse) < amount.minor) return
  const { currency } = amount
  const posted = post(world, later(at, 90), {
    transferId: world.random.id('led', at),
    code: 'deposit.reversal',
    reference: deposit.depositId,
    correlationId: deposit.correlationId,
    legs: [
      {
        from: { kind: 'wallet', walletId: deposit.walletId },
        to: { kind: 'system', role: 'card-transit', currency },
        amount: toWire(amount),
      },
    ],
  })
  const { transferId } = world.postings.at(-1) ?? {}
  if (!transferId) throw new Error('what was posted is there')
  purse.postedMinor -= amount.minor
  Object.assign(deposit, { state: 'reversed', reversalTransferId: transferId, updatedAt: posted })
  tell(
    world,
    posted,
    paymentReversed.of(deposit.depositId, payloadOf(deposit)),
    deposit.correlationId,
  )
}

/** More than the limits allow: it waits in suspense, until somebody credits it or sends it back. */
function holdBack(world: World, purse: Purse, deposit: Deposit, at: Date): void {
  const { amount, depositId, correlationId } = deposit
  const { currency } = amount
  const suspense: AccountRef = { kind: 'system', role: 'suspense', currency }
  const rail: AccountRef = { kind: 'system', role: 'rail-transit', currency }
  const legs = [{ from: rail, to: suspense, amount: toWire(amount) }]
  const { ledgerTransferId: transferId } = deposit
  post(world, later(at, 90), {
    transferId,
    code: 'deposit.suspense',
    reference: depositId,
    correlationId,
    legs,
  })
  deposit.state = 'exception'
  tell(world, at, paymentHeldBack.of(depositId, payloadOf(deposit)), correlationId)
  const exception = openCase(
    world,
    'limit-exceeded',
    { subjectId: depositId, amount, customerId: deposit.customerId },
    at,
  )
  endCase(world, at, (now) => {
    // one is credited, the next one sent back
    const before = world.exceptions.filter(({ kind, end }) => kind === exception.kind && end)
    const isCredited = before.length % 2 === 0
    const resolution = isCredited ? 'credit' : 'return'
    const outId = world.random.id('led', now)
    const to: AccountRef = isCredited ? { kind: 'wallet', walletId: deposit.walletId } : rail
    const code = isCredited ? 'deposit.bank' : 'deposit.returned'
    const out = [{ from: suspense, to, amount: toWire(amount) }]
    const posted = post(world, now, {
      transferId: outId,
      code,
      reference: depositId,
      correlationId,
      legs: out,
    })
    if (isCredited) purse.postedMinor += amount.minor
    Object.assign(deposit, {
      state: isCredited ? 'settled' : 'returned',
      updatedAt: posted,
      settledAt: isCredited ? posted : null,
    })
    const told = isCredited ? paymentSettled : paymentReturned
    tell(world, posted, told.of(depositId, payloadOf(deposit)), correlationId)
    closeCase(
      world,
      exception,
      {
        resolution,
        ledgerTransferId: outId,
        walletId: isCredited ? deposit.walletId : null,
        depositId,
      },
      posted,
    )
  })
}
