import { blindIndex } from '@corridor/db/field-encryption'
import type { Id } from '@corridor/kernel/ids'
import type { BankDetails } from './contract.ts'

const purpose = 'beneficiaries.details'

/**
 * The same for the same name and account, however they were typed, and for nobody without our key.
 * It is what limits, screening and duplicates go by. @returns 64 hexadecimal characters
 */
export function hashOfDetails(details: BankDetails): string {
  const { currency, country, method, fields, holderName } = details
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return blindIndex(
    JSON.stringify(['bank', currency, country, method, sorted, holderName.toLocaleLowerCase('en')]),
    purpose,
  )
}

export function hashOfCustomer(customerId: Id<'cus'>): string {
  return blindIndex(JSON.stringify(['customer', customerId]), purpose)
}
