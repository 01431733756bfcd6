/** What can be wrong with a CSV; `packages/words` says each to the reader. */
export const csvFaults = [
  'encoding-unreadable',
  'quote-open',
  'column-missing',
  'header-missing',
  'amount-missing',
  'amount-unreadable',
  'amount-digits',
  'amount-zero',
  'sign-unreadable',
  'day-unreadable',
  'currency-other',
  'balance-unreadable',
] as const
export type CsvFault = (typeof csvFaults)[number]

/** What could not be read of a CSV, and where. */
export type CsvFileFault = {
  readonly place: string
  readonly code: CsvFault
  /** The offending text, cut to 80 characters. */
  readonly found: string | null
}
