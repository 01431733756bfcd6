import type { Money } from '@corridor/kernel/money'
import type { StatementFaultCode } from './statement-faults.ts'

/** A day without a time or zone, as banks date their entries: `2026-03-29`. */
export type IsoDay = string

/** Which file a statement was read from. */
export const statementFormats = ['camt.053', 'camt.054', 'mt940', 'nacha-return', 'csv'] as const
export type StatementFormat = (typeof statementFormats)[number]

/**
 * One transaction of a partner's account: the whole of a single entry, or one of several that a batch entry holds.
 * The amount is signed from the account's owner: money that came in is positive.
 */
export type StatementLine = {
  /** Place in the file, from 1; in a camt the n-th transaction, in a text file the line where it begins. */
  readonly position: number
  readonly amount: Money
  /** When the bank booked it; where the file gives none, the day of value. */
  readonly bookedOn: IsoDay
  readonly valueOn: IsoDay | null
  /** It takes an earlier one back: money that came in and is negative, or the other way round. */
  readonly isReversal: boolean
  /** The bank's own reference of this entry, which makes a line that is imported twice known. */
  readonly bankReference: string | null
  /** What we, or who paid us, wrote to find it again: the end-to-end id. */
  readonly endToEndId: string | null
  /** Free text for the payee, its parts joined by single spaces. */
  readonly remittance: string | null
  readonly counterpartyName: string | null
  readonly counterpartyAccount: string | null
  /** The scheme's own code of the kind of entry (`PMNT/ICDT/ESCT`, `NTRF`, `R01`). */
  readonly kindCode: string | null
  /** Why it came back, where it is a return (`AC04`, `R03`). */
  readonly returnReason: string | null
}

/** One account's part of a file, between two balances where the format has them. */
export type Statement = {
  readonly format: StatementFormat
  /** The version that the file names, `camt.053.001.08`; null where the format has none. */
  readonly version: string | null
  /** The bank's own id of the statement, by which a file that comes twice is known. */
  readonly statementId: string
  /** IBAN or the bank's own number. */
  readonly account: string
  readonly currency: string
  readonly openingBalance: Money | null
  readonly closingBalance: Money | null
  readonly lines: readonly StatementLine[]
  /** What a NACHA notification of change says is right; other formats have none. */
  readonly changes: readonly NotificationOfChange[]
}

/** A receiving bank took the money and says what was wrong in the order, for the next one. */
export type NotificationOfChange = {
  readonly position: number
  /** `C01` for an account number, `C02` for a routing number, and so on. */
  readonly code: string
  /** The trace number of the order. */
  readonly originalTrace: string
  /** As the code defines it, cut at both ends. */
  readonly corrected: string
}

/** What could not be read, and where; a file with one of them is shown and not imported. */
export type StatementFault = {
  /** Where it stands: a line of a text file, or the path of an XML element. */
  readonly place: string
  readonly code: StatementFaultCode
  /** The offending text, cut to 80 characters. */
  readonly found: string | null
}

/** What a reader makes of a file: all that it could read, and all that it could not. */
export type ReadStatements = {
  readonly statements: readonly Statement[]
  readonly faults: readonly StatementFault[]
}
