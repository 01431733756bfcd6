import type { Money } from '@corridor/kernel/money'
import type { IsoDay, StatementLine } from './statement.ts'

/** A statement of an account in one currency that a customer or a company takes to a program of others. */
export type ExportedStatement = {
  /** At most 16 characters, so that MT940 has room for it. */
  readonly statementId: string
  /** Counts statements of the account in a year. */
  readonly number: number
  readonly createdAt: Date
  readonly account: string
  readonly ownerName: string
  readonly openedOn: IsoDay
  readonly closedOn: IsoDay
  readonly openingBalance: Money
  readonly closingBalance: Money
  readonly lines: readonly StatementLine[]
}

/** Who and what for, in one text that a person understands, for programs that read nothing else. */
export function readableText(line: StatementLine): string {
  const parts = [line.counterpartyName, line.remittance].flatMap((part) => part ?? [])
  return parts.join(', ').replace(/\s+/g, ' ').trim()
}

/** The bank's reference of a line, or one made of its statement and place, so that a file that comes twice is known. */
export function referenceOf(statement: ExportedStatement, line: StatementLine): string {
  return line.bankReference ?? `${statement.statementId}-${line.position}`
}
