import type { PostalAddress } from '@corridor/domain/payments/contract'
import type { Fields } from './contract.ts'

const longestLine = 70

/**
 * A recipient's address as an order carries it: structured, or hybrid with at most two free lines of 70 characters, which
 * repeat neither town, postal code nor country (EPC guidance on the provision of addresses, version 2.1). Pure.
 * @returns null without a town or a country: an order must not carry less
 */
export function postalAddressOf(fields: Fields): PostalAddress | null {
  const { addressCountry: country, addressCity: townName } = fields
  if (!country || !townName) return null
  const parts = {
    streetName: fields.addressStreet,
    buildingNumber: fields.addressBuilding,
    postCode: fields.addressPostcode,
    countrySubDivision: fields.addressState,
  }
  const said = Object.entries(parts).filter(([, value]) => value)
  const lines = parts.streetName ? [] : freeLines(fields.addressLine ?? '', fields)
  return { ...Object.fromEntries(said), townName, country, ...(lines.length > 0 ? { lines } : {}) }
}

/** The parts of a free line that no field says already, in at most two lines; what is longer ends at a word. */
function freeLines(line: string, fields: Fields): string[] {
  const { addressCity = '', addressPostcode = '', addressCountry = '' } = fields
  const repeated = [
    addressCity,
    addressPostcode,
    `${addressPostcode} ${addressCity}`,
    `${addressCity} ${addressPostcode}`,
    addressCountry,
    new Intl.DisplayNames('en', { type: 'region' }).of(addressCountry || 'ZZ') ?? '',
  ].map(comparable)
  const text = line
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part && !repeated.includes(comparable(part)))
    .join(', ')
  if (text.length <= longestLine) return text ? [text] : []
  const end = text.lastIndexOf(' ', longestLine)
  const at = end > 0 ? end : longestLine
  return [text.slice(0, at).trim(), text.slice(at).trim().slice(0, longestLine)]
}

function comparable(text: string): string {
  return text.toLocaleLowerCase('en').replaceAll(/\s+/g, ' ').trim()
}
