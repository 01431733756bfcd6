/** What can be wrong with a file of statements. The words for people stand in `packages/words`. */
export const statementFaultCodes = [
  /** Neither XML, MT940, NACHA nor a ZIP of such. */
  'unknown-format',
  /** XML, but of another message or of a version that is not read here. */
  'unknown-message',
  /** Larger, deeper or more than is read at once. */
  'too-large',
  /** Bytes that are no text in the encoding that the file names. */
  'bad-encoding',
  /** A document type, which no bank's message has: what it may declare is not followed. */
  'document-type',
  /** Not well-formed: XML that does not close, a ZIP that cannot be opened. */
  'malformed',
  'field-missing',
  'bad-amount',
  'bad-date',
  'bad-currency',
  /** A line or record that does not have the form of its kind. */
  'bad-line',
  /** Opening balance and lines do not make the closing balance. */
  'balance-mismatch',
  /** The transactions of a batch do not make its amount. */
  'batch-mismatch',
  /** A count, sum or hash that the file states of itself is another. */
  'control-mismatch',
] as const
export type StatementFaultCode = (typeof statementFaultCodes)[number]
