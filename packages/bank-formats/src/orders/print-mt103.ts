import { formatAmount, type Money } from '@corridor/kernel/money'
import type { AccountOf, Agent, InterbankTransfer } from './write-pacs008.ts'
import type { Party } from './write-pain001.ts'

const lineLength = 35
const mostLines = 4

/**
 * A payment in the lines of an MT103, as people at banks and their customers know it: the printed form of the pacs.008 that
 * went out, for a payout's trace. It is no message to send: a line holds 35 characters, and what is longer is cut.
 *
 * Source: SWIFT user handbook, MT 103, fields 20, 23B, 32A, 33B, 50K, 52A, 57A, 59, 70, 71A; block 3, field 121 (UETR).
 */
export function printMt103(transfer: InterbankTransfer): string {
  const { amount, remittance = '', settleOn } = transfer
  const fields: readonly (readonly [tag: string, lines: readonly string[]])[] = [
    ['20', [transfer.instructionId.slice(0, 16)]],
    ['23B', ['CRED']],
    ['32A', [`${settleOn.slice(2).replaceAll('-', '')}${amount.currency}${swiftAmount(amount)}`]],
    ['33B', [`${amount.currency}${swiftAmount(amount)}`]],
    ['50K', partyLines(transfer.debtor, transfer.debtorAccount)],
    ['52A', [bankLine(transfer.debtorAgent)]],
    ['57A', [bankLine(transfer.creditorAgent)]],
    ['59', partyLines(transfer.creditor, transfer.creditorAccount)],
    ['70', wrapped(remittance)],
    ['71A', ['SHA']],
  ]
  const lines = fields.flatMap(([tag, [first, ...more]]) =>
    first === undefined ? [] : [`:${tag}:${first}`, ...more],
  )
  return `{3:{121:${transfer.uetr}}}{4:\n${lines.join('\n')}\n-}\n`
}

/** With a comma, which stands there even before nothing: `1234,`. */
function swiftAmount(amount: Money): string {
  const text = formatAmount(amount)
  return text.includes('.') ? text.replace('.', ',') : `${text},`
}

function partyLines({ name, address }: Party, account: AccountOf): string[] {
  const street = [address?.street, address?.buildingNumber]
  const town = [address?.country, address?.postCode, address?.town]
  const spaced = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ')
  const lines = [name, ...(address?.lines ?? []), spaced(street), spaced(town)]
  const number = 'iban' in account ? account.iban : account.number
  const shown = lines.map((line) => line.slice(0, lineLength).trim()).filter(Boolean)
  return [`/${number}`, ...shown.slice(0, mostLines)]
}

/** Of a bank in the United States the routing number, by which Fedwire knows it. */
function bankLine(bank: Agent): string {
  return 'bic' in bank ? bank.bic : `//FW${bank.routingNumber}`
}

function wrapped(text: string): string[] {
  const lines = text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []
  return lines.slice(0, mostLines)
}
