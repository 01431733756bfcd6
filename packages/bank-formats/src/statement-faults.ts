import type { StatementFault } from './statement.ts'

/**
 * What may be wrong with a bank's file. A file with one of them is shown and not imported; `packages/words` says each
 * in the reader's language (room `bank-formats`).
 */
export const statementFaultCodes = [
  'file-empty',
  'file-too-large',
  'file-not-text',
  'format-unknown',
  'format-differs',
  'version-unknown',
  'xml-malformed',
  'xml-doctype-refused',
  'xml-too-deep',
  'zip-malformed',
  'zip-too-large',
  'zip-too-many-files',
  'field-missing',
  'field-malformed',
  'amount-malformed',
  'currency-unknown',
  'currency-differs',
  'date-malformed',
  'direction-unknown',
  'status-unknown',
  'balance-mismatch',
  'batch-sum-mismatch',
  'count-wrong',
  'total-wrong',
  'hash-wrong',
  'blocks-wrong',
  'record-length-wrong',
  'record-unexpected',
  'message-unfinished',
  'return-reason-missing',
] as const
export type StatementFaultCode = (typeof statementFaultCodes)[number]

const foundLength = 80

/** A fault with what was found there cut to 80 characters, which is enough to find it again in the file. */
export function faultAt(
  place: string,
  code: StatementFaultCode,
  found: string | null = null,
): StatementFault {
  return {
    place,
    code,
    found:
      found === null ? null : [...found.slice(0, 2 * foundLength)].slice(0, foundLength).join(''),
  }
}
