'use client'
import { useWords } from '@corridor/words/react'
import type { StatementImport } from './reconciliation-types.ts'

const known = [
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
  'account-other',
] as const
/** Of a bank's message; their sentences stand with the formats. */
const ofMessages = [
  'unknown-format',
  'unknown-message',
  'too-large',
  'bad-encoding',
  'document-type',
  'malformed',
  'field-missing',
  'bad-amount',
  'bad-date',
  'bad-currency',
  'bad-line',
  'balance-mismatch',
  'batch-mismatch',
  'control-mismatch',
] as const

/** A line that cannot be read, in words: where, what is wrong, and the text that stands there. */
export function useFaultWords(): (fault: StatementImport['faults'][number]) => string {
  const words = useWords('admin.reconciliation')
  const messages = useWords('bank-formats.statement-faults')
  return ({ place, code, found }) => {
    const name = known.find((one) => one === code)
    const inMessage = ofMessages.find((one) => one === code)
    const what = inMessage ? messages(inMessage) : words(name ? `fault-${name}` : 'fault-other')
    return found
      ? words('fault-found', { place, what, found })
      : words('fault-row', { place, what })
  }
}
