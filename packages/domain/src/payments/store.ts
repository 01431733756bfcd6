import { PrismaClient } from '@corridor/db/clients/payments'
import { openDomain } from '@corridor/db/domain-database'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { isCurrency } from '@corridor/kernel/currency'
import type { Money } from '@corridor/kernel/money'

/** The payments database under its own role. Its tables are touched here and in store/ only. */
export const database = openDomain('payments', (adapter) => new PrismaClient({ adapter }))

export type Tx = Parameters<Parameters<typeof database.transaction>[0]>[0]

/** @throws TypeError when the stored currency is none that we know */
export function moneyOf(minor: bigint, currency: string): Money {
  return { minor, currency: currencyOf(currency) }
}

export function currencyOf(currency: string): CurrencyCode {
  if (!isCurrency(currency)) throw new TypeError('unknown currency in a stored row')
  return currency
}

/** Page bounds of a list that is ordered by id. */
export function pageOf<T extends { id: string }>(rows: T[], limit: number) {
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
