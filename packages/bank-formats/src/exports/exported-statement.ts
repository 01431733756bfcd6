import type { Money } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'

/** One entry of an account that a customer takes away. The amount is signed: money that came in is positive. */
export type ExportedEntry = {
  /** Ours, unique in the account. */
  readonly reference: string
  readonly amount: Money
  readonly bookedOn: IsoDay
  readonly valueOn: IsoDay
  readonly isReversal: boolean
  /** Names and purpose in one text. */
  readonly text: string
  readonly counterpartyName: string | null
}

/** An account's entries of a period in one currency, between two balances. */
export type ExportedStatement = {
  readonly statementId: string
  /** Counted from 1 in a year. */
  readonly number: number
  readonly account: string
  readonly ownerName: string
  readonly createdAt: Date
  readonly openingOn: IsoDay
  readonly openingBalance: Money
  readonly closingOn: IsoDay
  readonly closingBalance: Money
  readonly entries: readonly ExportedEntry[]
}

/** A text as programs of others read it without loss: one line of printable characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}
