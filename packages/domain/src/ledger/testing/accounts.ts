import {
  checkBooks,
  getBalances,
  getStatement,
  hold,
  openAccount,
  post,
} from '@corridor/domain/ledger'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Id, newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'

/** What tests of the ledger need again and again: accounts with money in them, and the books' own verdict. */

export type AccountId = Id<'acc'>

/** A period of a statement that leaves nothing out, in the order of recording. */
export const allRecorded = {
  clock: 'recorded',
  from: '2020-01-01T00:00:00Z',
  to: '2099-01-01T00:00:00Z',
} as const

/** A customer's account: credit side, floor zero, and perhaps a ceiling. */
export async function openCustomer(
  currency: CurrencyCode = 'EUR',
  ceiling?: string,
): Promise<AccountId> {
  const accountId = newId('acc')
  unwrap(
    await openAccount({
      accountId,
      kind: 'wallet',
      ownerRef: newId('wal'),
      currency,
      side: 'credit',
      floor: { amount: '0', currency },
      ceiling: ceiling === undefined ? null : { amount: ceiling, currency },
    }),
  )
  return accountId
}

/** An account of the house without a floor. */
export async function openHouse(
  currency: CurrencyCode = 'EUR',
  side: 'debit' | 'credit' = 'debit',
): Promise<AccountId> {
  const accountId = newId('acc')
  unwrap(
    await openAccount({
      accountId,
      kind: side === 'debit' ? 'rail-transit' : 'fees',
      ownerRef: `system:test-${accountId}:${currency}`,
      currency,
      side,
      floor: null,
    }),
  )
  return accountId
}

/** Moves `amount` from one account to another under a new id. */
export function move(
  from: AccountId,
  to: AccountId,
  amount: string,
  currency: CurrencyCode = 'EUR',
) {
  return post({
    transferId: newId('led'),
    code: 'test.move',
    reference: 'test',
    legs: [{ debitAccountId: from, creditAccountId: to, amount: { amount, currency } }],
  })
}

/** A customer's account with money that came from `house`. */
export async function openFunded(
  house: AccountId,
  amount: string,
  currency: CurrencyCode = 'EUR',
): Promise<AccountId> {
  const accountId = await openCustomer(currency)
  unwrap(await move(house, accountId, amount, currency))
  return accountId
}

/** Sets money aside for an hour. @returns the hold */
export async function held(account: AccountId, amount: string): Promise<Id<'hld'>> {
  const holdId = newId('hld')
  unwrap(
    await hold({
      holdId,
      debitAccountId: account,
      amount: { amount, currency: 'EUR' },
      code: 'test.hold',
      reference: 'battery',
      expiresInSeconds: 3_600,
    }),
  )
  return holdId
}

/** `posted held available`, as decimals. */
export async function balanceOf(accountId: AccountId): Promise<string> {
  const [balance] = unwrap(await getBalances([accountId]))
  return `${balance?.posted.amount} ${balance?.held.amount} ${balance?.available.amount}`
}

/** An account's entries, at most a hundred, as they were recorded, the latest first. */
export async function entriesOf(accountId: AccountId) {
  return unwrap(await getStatement({ accountId, ...allRecorded, limit: 100 })).items
}

/** The differences that a rebuild of the books finds. */
export async function differences() {
  return unwrap(await checkBooks())
}
