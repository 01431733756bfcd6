import type { PastHold } from '@corridor/domain/ledger/history'
import type { AccountRef } from '@corridor/domain/wallets/contract'
import { walletOpened } from '@corridor/domain/wallets/events'
import { accountIdOf } from '@corridor/domain/wallets/history'
import type { WalletCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type Money, type WireMoney } from '@corridor/kernel/money'
import type { Person } from './people.ts'
import { tell } from './tell.ts'
import type { Purse, World } from './world.ts'

const keyOf = (customerId: Id<'cus'>, currency: WalletCurrency) => `${customerId} ${currency}`

/** Somebody's wallet in a currency, which is opened where there is none. */
export function purseOf(world: World, person: Person, currency: WalletCurrency, at: Date): Purse {
  const key = keyOf(person.customerId, currency)
  const known = world.purses.get(key)
  if (known) return known
  const { customerId } = person
  const isFrozen = person.status === 'suspended' && person.homeland.currency === currency
  const walletId = world.random.id('wal', at)
  const wallet = {
    walletId,
    customerId,
    currency,
    state: person.status === 'closed' ? 'closed' : isFrozen ? 'frozen' : 'open',
    createdAt: at,
    updatedAt: person.endedAt ?? at,
  } as const
  const purse: Purse = { wallet, postedMinor: 0n, heldMinor: 0n }
  world.purses.set(key, purse)
  tell(world, at, walletOpened.of(walletId, { walletId, customerId, currency }))
  return purse
}

export function findPurse(world: World, customerId: Id<'cus'>, currency: WalletCurrency) {
  return world.purses.get(keyOf(customerId, currency)) ?? null
}

/** What can be spent, in minor units. */
export function availableIn({ postedMinor, heldMinor }: Purse): bigint {
  return postedMinor - heldMinor
}

export type PostedLeg = {
  readonly from: AccountRef
  readonly to: AccountRef
  readonly amount: WireMoney
}

/**
 * Writes a posting down, at that moment or a little later: no two are of one millisecond, so that their times alone tell
 * their order. What it moves between wallets is counted by the caller.
 * @returns when it was recorded
 */
export function post(
  world: World,
  at: Date,
  posting: {
    readonly transferId: Id<'led'>
    readonly code: string
    readonly reference: string
    readonly correlationId: string
    readonly legs: readonly PostedLeg[]
  },
): Date {
  const last = world.postings.at(-1)?.recordedAt.getTime() ?? 0
  const recordedAt = new Date(Math.max(at.getTime(), last + 1))
  world.postings.push({
    ...posting,
    recordedAt,
    legs: posting.legs.map(({ from, to, amount }) => ({
      debitAccountId: accountIdOf(from),
      creditAccountId: accountIdOf(to),
      amount: fromWire(amount),
    })),
  })
  return recordedAt
}

/** A hold on a wallet, with what became of it. */
export function setAside(
  world: World,
  hold: {
    readonly holdId: Id<'hld'>
    readonly walletId: Id<'wal'>
    readonly amount: Money
    readonly code: string
    readonly reference: string
    readonly correlationId: string
    readonly at: Date
    readonly end: PastHold['end']
  },
): void {
  const { walletId, at, ...rest } = hold
  const debitAccountId = accountIdOf({ kind: 'wallet', walletId })
  world.holds.push({ ...rest, debitAccountId, recordedAt: at })
}
