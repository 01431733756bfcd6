import type { Statement, StatementFault, StatementFormat, StatementLine } from './statement.ts'

/** What is known of a file beforehand; none of it is needed to read one. */
export type StatementHints = {
  /** The format that the partner agreed to send: another one is a fault. */
  readonly format?: StatementFormat
  /**
   * The bank's time zone (`Europe/Berlin`). Where a camt gives the time of a booking with an offset, its day is taken in
   * this zone; without a zone it is the day as written.
   */
  readonly timeZone?: string
}

/** A statement before its lines. */
export type StatementHead = Omit<Statement, 'lines'>

/**
 * A file as it is read: each statement's head, then its lines one by one. A fault stands where it was found, and what
 * follows it is read on as far as it can be.
 */
export type StatementPart =
  | { readonly kind: 'statement'; readonly head: StatementHead }
  | { readonly kind: 'line'; readonly line: StatementLine }
  | { readonly kind: 'fault'; readonly fault: StatementFault }
