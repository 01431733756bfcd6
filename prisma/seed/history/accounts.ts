import type { PastAccount, PastPosting } from '@corridor/domain/ledger/history'
import { type SystemRole, systemRoles } from '@corridor/domain/wallets/contract'
import { accountIdOf, ownerRefOf, systemSides } from '@corridor/domain/wallets/history'
import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import type { World } from './world.ts'

/** The ledger's accounts behind all wallets, and those of the house's that a posting has used, from its time on. */
export function makeAccounts({ purses, postings }: World): PastAccount[] {
  const ofWallets = [...purses.values()].map(({ wallet }): PastAccount => {
    const ref = { kind: 'wallet', walletId: wallet.walletId } as const
    return {
      accountId: accountIdOf(ref),
      kind: 'wallet',
      ownerRef: ownerRefOf(ref),
      currency: wallet.currency,
      side: 'credit',
      floorMinor: 0n,
      isFrozen: wallet.state === 'frozen',
      isClosed: wallet.state === 'closed',
      recordedAt: wallet.createdAt,
    }
  })
  return [...ofWallets, ...ofTheHouse(postings, new Set(ofWallets.map((each) => each.accountId)))]
}

function ofTheHouse(
  postings: readonly PastPosting[],
  wallets: ReadonlySet<Id<'acc'>>,
): PastAccount[] {
  const roles = new Map<CurrencyCode, ReadonlyMap<Id<'acc'>, SystemRole>>()
  const roleOf = (accountId: Id<'acc'>, currency: CurrencyCode) => {
    const known = roles.get(currency) ?? rolesIn(currency)
    roles.set(currency, known)
    return known.get(accountId)
  }
  const found = new Map<Id<'acc'>, PastAccount>()
  for (const { legs, recordedAt } of postings) {
    for (const { debitAccountId, creditAccountId, amount } of legs) {
      for (const accountId of [debitAccountId, creditAccountId]) {
        if (wallets.has(accountId) || found.has(accountId)) continue
        const role = roleOf(accountId, amount.currency)
        if (!role) throw new Error(`account ${accountId} is nobody's`)
        found.set(accountId, houseAccount(role, amount.currency, recordedAt))
      }
    }
  }
  return [...found.values()]
}

function rolesIn(currency: CurrencyCode): ReadonlyMap<Id<'acc'>, SystemRole> {
  return new Map(systemRoles.map((role) => [accountIdOf({ kind: 'system', role, currency }), role]))
}

function houseAccount(role: SystemRole, currency: CurrencyCode, recordedAt: Date): PastAccount {
  const ref = { kind: 'system', role, currency } as const
  return {
    accountId: accountIdOf(ref),
    kind: role,
    ownerRef: ownerRefOf(ref),
    currency,
    side: systemSides[role],
    floorMinor: null,
    isFrozen: false,
    isClosed: false,
    recordedAt,
  }
}
