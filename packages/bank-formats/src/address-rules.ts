import { sepaMembers } from '@corridor/kernel/sepa'
import type { OrderRefusalCode } from './order-refusals.ts'
import type { PostalAddress } from './party.ts'
import type { IsoDay } from './statement.ts'

/** Whose rules an address is held to. */
export type AddressScheme = 'sepa' | 'swift' | 'us'

/**
 * From when a scheme rejects an address that is lines of text alone. After it an address is structured, or hybrid: town
 * and country in their fields and at most two lines beside them, which repeat neither.
 *
 * Sources: European Payments Council, EPC153-22 and the 2025 rulebooks 1.1 (SEPA: Sunday 15 November 2026); SWIFT,
 * CBPR+ usage guidelines, "structured addresses" (end of coexistence: 14 November 2026); Federal Reserve and The Clearing
 * House, ISO 20022 implementation guides of FedNow and RTP (never took any other).
 */
export const unstructuredUntil: Readonly<Record<AddressScheme, IsoDay>> = {
  sepa: '2026-11-15',
  swift: '2026-11-14',
  us: '0000-01-01',
}

const hybridLines = 2
const lineLength = 70

/**
 * Whether an account's country asks for its holder's address: in SEPA those outside of the European Economic Area
 * (Britain, Switzerland, Monaco, San Marino, Andorra, the Vatican and others), and all beyond SEPA.
 * Source: regulation (EU) 2023/1113, articles 4 to 6, and the list of scheme countries EPC409-09.
 */
export function isAddressRequired(scheme: AddressScheme, accountCountry: string): boolean {
  if (scheme === 'us') return false
  return scheme === 'swift' || sepaMembers[accountCountry]?.area !== 'eea'
}

/**
 * What a scheme would reject in an address on a day of execution; null where it takes it. A form can ask it for what is
 * missing when a recipient is chosen who was saved without one.
 */
export function refuseAddress(
  address: PostalAddress | null,
  by: { scheme: AddressScheme; accountCountry: string; on: IsoDay },
): OrderRefusalCode | null {
  if (address === null) {
    return isAddressRequired(by.scheme, by.accountCountry) ? 'address-missing' : null
  }
  const lines = (address.lines ?? []).map((line) => line.trim()).filter(Boolean)
  const hasFields = Boolean(
    address.town?.trim() || address.street?.trim() || address.postCode?.trim(),
  )
  if (!hasFields && lines.length > 0) {
    return by.on >= unstructuredUntil[by.scheme] ? 'address-unstructured' : refuseLines(lines, [])
  }
  if (!address.town?.trim()) return 'address-town-missing'
  if (!/^[A-Z]{2}$/.test(address.country ?? '')) return 'address-country-missing'
  return refuseLines(lines, [address.town.trim(), address.country ?? ''])
}

function refuseLines(lines: readonly string[], fields: readonly string[]): OrderRefusalCode | null {
  if (lines.length > hybridLines) return 'address-lines-too-many'
  if (lines.some((line) => line.length > lineLength)) return 'address-line-too-long'
  const words = lines.map((line) => ` ${plain(line)} `)
  const isRepeated = fields.some((field) =>
    words.some((line) => line.includes(` ${plain(field)} `)),
  )
  return isRepeated ? 'address-line-repeats' : null
}

const plain = (text: string) =>
  text
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
