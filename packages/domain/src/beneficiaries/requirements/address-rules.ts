import { ibanCountryOfTerritory, sepaMembers } from '@corridor/kernel/sepa'

/**
 * How much of a recipient's address an order has to carry: `town` is the town and the country in their own fields, with
 * street and postal code where they are known; `whole` is all of it.
 */
export type AddressNeed = 'town' | 'whole'

/** `since`: the settlement day from which an order without these parts is rejected; null where it always was. */
export type AddressRule = { readonly need: AddressNeed; readonly since: string | null }

/**
 * Euro to a SEPA country outside of the European Economic Area: from 15 November 2026 an unstructured address is rejected
 * and TwnNm and Ctry are the least. Source: European Payments Council, guidance document on the provision of addresses
 * under the EPC payment schemes, version 2.1 of October 2025, and the rulebooks of 2025 in version 1.1. Banks differ in
 * whether they insist on the recipient's address there; one that asks for it sends the order back days later.
 */
const sepaOutsideEea: AddressRule = { need: 'town', since: '2026-11-15' }

/**
 * Across borders by correspondent banks, into countries outside of the European Economic Area: the same parts from 14
 * November 2026. Source: Swift, CBPR+ usage guidelines of Standards Release 2026; Betaalvereniging Nederland, "Payment
 * orders with unstructured address data will be rejected starting November 14 or 15, 2026", read on 2026-12-01.
 */
export const acrossBorders: AddressRule = { need: 'town', since: '2026-11-14' }

/** Banks in the USA, the Philippines and Thailand want the whole address of who is paid from abroad (semantics 4.2). */
export const domesticFromAbroad: AddressRule = { need: 'whole', since: null }

/** What euro to an IBAN of this country is asked for; null within the European Economic Area. */
export function addressRuleOfSepa(country: string): AddressRule | null {
  return sepaMembers[ibanCountryOfTerritory[country] ?? country]?.area === 'outside-eea'
    ? sepaOutsideEea
    : null
}
