import { blindIndex } from '@corridor/db/field-encryption'
import type { Id } from '@corridor/kernel/ids'
import type { BankDetails } from '../contract.ts'

/**
 * Marks that could not be in a name when its first hashes were made are one with their plain form. The older ones
 * (the straight and the curly apostrophe) stay two, and the type is left out: a stored hash is what limits, blocks
 * and screening know an account by, and the same details must give it for ever.
 */
const plainHyphen = /[\u058A\u05BE\u2010-\u2015\u2212\uFE58\uFE63\u30A0]/gu
const plainApostrophe = /[\u2018\u201B\u00B4`\u055A\u05F3]/gu

const purpose = 'beneficiaries.details'

/**
 * The same for the same name and account, however they were typed, and for nobody without our key.
 * It is what limits, screening and duplicates go by. @returns 64 hexadecimal characters
 */
export function hashOfDetails(details: BankDetails): string {
  const { currency, country, method, fields, holderName } = details
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return blindIndex(
    JSON.stringify(['bank', currency, country, method, sorted, hashedName(holderName)]),
    purpose,
  )
}

function hashedName(holderName: string): string {
  return holderName.replace(plainHyphen, '-').replace(plainApostrophe, "'").toLocaleLowerCase('en')
}

export function hashOfCustomer(customerId: Id<'cus'>): string {
  return blindIndex(JSON.stringify(['customer', customerId]), purpose)
}
