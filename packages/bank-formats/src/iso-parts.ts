import { formatAmount, type Money } from '@corridor/kernel/money'
import { toEpcText } from './epc-characters.ts'
import type { OrderRefusalCode } from './order-refusals.ts'
import type { Party, PartyAccount, PartyBank, PostalAddress } from './party.ts'
import { nested, node, type XmlNode } from './write-xml.ts'

const longestName = 70

/** An amount with its currency's own digits. */
export function amountNode(name: string, amount: Money): XmlNode | null {
  return node(name, formatAmount(amount), { Ccy: amount.currency })
}

/** A party's name and address in the fields of version 9 of pain.001 and its kin. */
export function partyNode(name: string, party: Party): XmlNode | null {
  return node(name, [
    node('Nm', toEpcText(party.name)),
    addressNode(party.address),
    nested('Id/OrgId/AnyBIC', party.organisationBic),
  ])
}

function addressNode(address: PostalAddress | null): XmlNode | null {
  if (address === null) return null
  const text = (value: string | null | undefined, longest: number) =>
    toEpcText(value ?? '')
      .slice(0, longest)
      .trim()
  return node('PstlAdr', [
    node('StrtNm', text(address.street, longestName)),
    node('BldgNb', text(address.building, 16)),
    node('PstCd', text(address.postCode, 16)),
    node('TwnNm', text(address.town, 35)),
    node('Ctry', address.country),
    ...(address.lines ?? []).map((line) => node('AdrLine', text(line, longestName))),
  ])
}

export function accountNode(name: string, account: PartyAccount): XmlNode | null {
  return 'iban' in account
    ? node(name, [nested('Id/IBAN', account.iban)])
    : node(name, [nested('Id/Othr/Id', account.number)])
}

/** A bank; where none is known the IBAN alone says it, which SEPA writes as `NOTPROVIDED`. */
export function bankNode(name: string, bank: PartyBank | null): XmlNode | null {
  if (bank === null) return node(name, [nested('FinInstnId/Othr/Id', 'NOTPROVIDED')])
  if ('bic' in bank) return node(name, [nested('FinInstnId/BICFI', bank.bic)])
  const member = node('ClrSysMmbId', [
    nested('ClrSysId/Cd', 'USABA'),
    node('MmbId', bank.routingNumber),
  ])
  return node(name, [node('FinInstnId', [member])])
}

const ibanPattern = /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/
const bicPattern = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/

/** An IBAN whose check digits are right (ISO 13616: the whole, turned, leaves 1 when divided by 97). */
export function isIban(text: string): boolean {
  if (!ibanPattern.test(text)) return false
  const turned = [...text.slice(4), ...text.slice(0, 4)]
  const digits = turned.map((char) => Number.parseInt(char, 36)).join('')
  return BigInt(digits) % 97n === 1n
}

/** A routing number whose check digit is right (weights 3, 7, 1). */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false
  const weighed = [...text].reduce(
    (sum, digit, at) => sum + Number(digit) * ([3, 7, 1][at % 3] ?? 0),
    0,
  )
  return weighed % 10 === 0
}

/** What no bank takes in a party, its account and its bank; null where all is well. */
export function refuseParty(
  party: Party,
  account: PartyAccount,
  bank: PartyBank | null,
): OrderRefusalCode | null {
  const name = toEpcText(party.name)
  if (!/[A-Za-z0-9]/.test(name)) return 'name-missing'
  if (name.length > longestName) return 'name-too-long'
  const isAccount =
    'iban' in account ? isIban(account.iban) : /^[A-Za-z0-9-]{1,34}$/.test(account.number)
  if (!isAccount) return 'account-malformed'
  if (bank === null) return null
  const isBank = 'bic' in bank ? bicPattern.test(bank.bic) : isRoutingNumber(bank.routingNumber)
  return isBank ? null : 'bank-malformed'
}

/** A moment without parts of a second, as messages write it: `2026-12-01T09:30:00Z`. */
export function isoMoment(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
