import type { IsoDay } from '../statement.ts'
import { element, textElement, type XmlPart } from '../xml-writer.ts'
import type { OrderFaults } from './order-faults.ts'

/** An address in fields of its own, with at most two free lines beside them. */
export type PostalAddress = {
  readonly street?: string
  readonly buildingNumber?: string
  readonly postCode?: string
  readonly town?: string
  readonly subdivision?: string
  /** ISO 3166, two letters. */
  readonly country?: string
  readonly lines?: readonly string[]
}

/**
 * From when on an order with free lines only is rejected. EPC, Guidance on the use of structured, unstructured and hybrid
 * postal addresses (EPC153-22): 15 November 2026 for SEPA; SWIFT, standards release of November 2026 (CBPR+): 14 November.
 */
export const unstructuredEndsOn = { sepa: '2026-11-15', swift: '2026-11-14' } as const

const mostLines = 2

/** Whether the schemes carry an address: in fields, or hybrid, which is town and country in fields and lines beside them. */
export function checkAddress(
  address: PostalAddress,
  {
    field,
    on,
    scheme,
    faults,
  }: { field: string; on: IsoDay; scheme: keyof typeof unstructuredEndsOn; faults: OrderFaults },
): void {
  const { town, country, lines = [] } = address
  const isLinesOnly = lines.length > 0 && !town && !country
  if (isLinesOnly) {
    if (on >= unstructuredEndsOn[scheme]) faults.add(field, 'address-unstructured')
    return
  }
  if (!town) faults.add(`${field}.town`, 'town-missing')
  if (!country || !/^[A-Z]{2}$/.test(country)) faults.add(`${field}.country`, 'country-missing')
  if (lines.length > mostLines) faults.add(`${field}.lines`, 'too-many-address-lines')
  const inFields = [address.street, address.postCode, town].flatMap(
    (part) => plain(part ?? '') || [],
  )
  for (const [index, line] of lines.entries()) {
    const words = ` ${plain(line)} `
    if (inFields.some((part) => words.includes(` ${part} `))) {
      faults.add(`${field}.lines.${index}`, 'address-line-repeats')
    }
  }
}

/** The fields in the order that PostalAddress24 has them. */
export function addressElement(address: PostalAddress | undefined): XmlPart {
  if (!address) return null
  return element(
    'PstlAdr',
    textElement('StrtNm', address.street),
    textElement('BldgNb', address.buildingNumber),
    textElement('PstCd', address.postCode),
    textElement('TwnNm', address.town),
    textElement('CtrySubDvsn', address.subdivision),
    textElement('Ctry', address.country),
    ...(address.lines ?? []).map((line) => textElement('AdrLine', line)),
  )
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
