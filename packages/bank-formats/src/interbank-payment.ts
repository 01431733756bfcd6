import type { Money } from '@corridor/kernel/money'
import type { Err } from '@corridor/kernel/result'
import { refuseAddress } from './address-rules.ts'
import { isReference } from './epc-characters.ts'
import { type InterbankNetwork, interbankNetworks } from './interbank-networks.ts'
import { readIsoDay } from './iso-day.ts'
import { refuseParty } from './iso-parts.ts'
import { type OrderRefusal, type OrderRefusalCode, refuse } from './order-refusals.ts'
import type { Party, PartyAccount, PartyBank } from './party.ts'
import type { IsoDay } from './statement.ts'
import { refuseRemittance, type SepaPayment } from './write-pain-001.ts'

/** One customer's payment as a participant sends it to another bank. */
export type InterbankPayment = {
  readonly network: InterbankNetwork
  readonly messageId: string
  readonly createdAt: Date
  readonly endToEndId: string
  /** Ours, unique for ever: what answers and recalls name. */
  readonly transactionId: string
  /** A random UUID (version 4), by which SWIFT and FedNow trace it from end to end. */
  readonly uetr: string
  readonly amount: Money
  readonly settleOn: IsoDay
  readonly debtor: Party
  readonly debtorAccount: PartyAccount
  readonly debtorBank: PartyBank
  readonly creditor: Party
  readonly creditorAccount: PartyAccount
  readonly creditorBank: PartyBank
  readonly remittance: SepaPayment['remittance']
}

const uetrPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** What the network would reject; null where it takes the payment. */
export function refuseInterbank(payment: InterbankPayment): Err<OrderRefusal> | null {
  const rules = interbankNetworks[payment.network]
  const refused = (code: OrderRefusalCode, field: string) => refuse(code, field, payment.endToEndId)
  for (const field of ['messageId', 'endToEndId', 'transactionId'] as const) {
    if (!isReference(payment[field])) return refused('reference-malformed', field)
  }
  if (!uetrPattern.test(payment.uetr)) return refused('reference-malformed', 'uetr')
  if (readIsoDay(payment.settleOn) === null) return refused('day-malformed', 'settleOn')
  const { amount } = payment
  if (rules.currency !== null && amount.currency !== rules.currency) {
    return refused('currency-not-taken', 'amount')
  }
  if (amount.minor <= 0n) return refused('amount-not-positive', 'amount')
  if (rules.largest !== null && amount.minor > rules.largest) {
    return refused('amount-too-large', 'amount')
  }
  for (const side of ['debtor', 'creditor'] as const) {
    const account = payment[`${side}Account`]
    const bank = payment[`${side}Bank`]
    const party = refuseParty(payment[side], account, bank)
    if (party) return refused(party, side)
    if ('bic' in bank !== (rules.banks === 'bic')) return refused('bank-malformed', `${side}Bank`)
    const accountCountry = 'iban' in account ? account.iban.slice(0, 2) : ''
    const by = { scheme: rules.addresses, accountCountry, on: payment.settleOn }
    const address = refuseAddress(payment[side].address, by)
    if (address) return refused(address, `${side}.address`)
  }
  const text = refuseRemittance(payment.remittance)
  return text ? refused(text, 'remittance') : null
}
