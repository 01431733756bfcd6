import { formatAmount, type Money } from '@corridor/kernel/money'
import type { OrderFaults } from './order-faults.ts'

/**
 * The Latin characters that every bank of SEPA must carry (EPC217-08, Requirements for an extended character set): others
 * are agreed between two banks only. Our own texts are written in them before they come here.
 */
const latin = /^[A-Za-z0-9/\-?:().,'+ ]*$/

/** What a text of an order must be: there, short enough, and of the Latin set. */
export function checkText(text: string, most: number, field: string, faults: OrderFaults): void {
  if (text.trim() === '') faults.add(field, 'text-missing')
  if (text.length > most) faults.add(field, 'text-too-long')
  if (!latin.test(text)) faults.add(field, 'bad-character')
}

/** A reference, which comes back in status messages and statements: 35 characters, no slash at an end, no two in a row. */
export function checkReference(text: string, field: string, faults: OrderFaults): void {
  checkText(text, 35, field, faults)
  if (text.startsWith('/') || text.endsWith('/') || text.includes('//'))
    faults.add(field, 'bad-reference')
}

/** An IBAN by its form and its check digits (ISO 13616, mod 97). */
export function checkIban(text: string, field: string, faults: OrderFaults): void {
  const isForm = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(text)
  if (!isForm || remainder(text.slice(4) + text.slice(0, 4)) !== 1) faults.add(field, 'bad-account')
}

/** A BIC by its form (ISO 9362). */
export function checkBic(text: string, field: string, faults: OrderFaults): void {
  if (!/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text))
    faults.add(field, 'bad-bank-code')
}

/** A positive amount that ISO 20022 holds: 18 digits in all. */
export function checkAmount(amount: Money, field: string, faults: OrderFaults): void {
  if (amount.minor <= 0n) faults.add(field, 'amount-not-positive')
  if (formatAmount(amount).replace('.', '').length > 18) faults.add(field, 'amount-too-large')
}

/** Without zone, in UTC, to the second. */
export const isoSeconds = (at: Date): string => at.toISOString().slice(0, 19)

function remainder(text: string): number {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
