import { formatAmount, type Money } from '@corridor/kernel/money'
import type { PostalAddress } from './postal-address.ts'
import {
  type AccountOf,
  type Agent,
  type InterbankTransfer,
  interbankSchemes,
} from './write-pacs008.ts'
import type { Party } from './write-pain001.ts'

/**
 * A payment between banks as an MT103, the printed form by which banks trace one: fields of SWIFT's Standards MT, category 1,
 * as the CBPR+ translation rules make them of a pacs.008. It is read by people and never sent: since 22 November 2025 banks
 * instruct each other by pacs.008 alone. Lines of 35 characters are wrapped, and what does not fit ends in `+`, as the
 * translation rules mark it.
 * @param toLatin writes a text in Latin letters; what SWIFT's set does not have afterwards becomes a point
 */
export function writeMt103(transfer: InterbankTransfer, toLatin: (text: string) => string): string {
  const say = (text: string) =>
    toLatin(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()).replace(notSwift, '.')
  const { amount, debtor, creditor } = transfer
  const fields: (readonly [tag: string, lines: readonly string[]])[] = [
    ['20', [cut(say(transfer.instructionId), 16)]],
    ['23B', ['CRED']],
    ['32A', [`${shortDay(transfer.settleOn)}${amount.currency}${decimal(amount)}`]],
    ['33B', [`${amount.currency}${decimal(amount)}`]],
    ['50K', party(transfer.debtorAccount, debtor, say)],
    agentField('52', transfer.debtorAgent),
    agentField('57', transfer.creditorAgent),
    ['59', party(transfer.creditorAccount, creditor, say)],
    ['70', remittance(transfer, say)],
    ['71A', ['SHA']],
  ]
  const text = fields.map(([tag, lines]) => `:${tag}:${lines.join('\r\n')}`).join('\r\n')
  const service = interbankSchemes[transfer.scheme].system === null ? '{111:001}' : ''
  return `{3:${service}{121:${transfer.uetr}}}{4:\r\n${text}\r\n-}`
}

/** SWIFT's character set x; a line that begins with a colon or hyphen would end its field. */
const notSwift = /[^A-Za-z0-9/\-?:().,'+ ]/g
const width = 35

/** Marked where something is missing, so that nobody takes the rest for the whole. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}+`
}

/** At most so many lines of 35; what would be more is marked. */
function wrap(text: string, most: number): string[] {
  const fitting = cut(text, most * width)
  const lines = fitting.match(/.{1,35}/g) ?? []
  return lines.map((line) => line.replace(/^[:-]/, '.'))
}

function party(account: AccountOf, { name, address }: Party, say: (text: string) => string) {
  const number = 'iban' in account ? account.iban : account.number
  const place = address ? addressLine(address) : ''
  const names = wrap(say(name), place === '' ? 4 : 2)
  return [`/${say(number)}`, ...names, ...wrap(say(place), 4 - names.length)]
}

/** Street and town in one text, the country first, as option F would have it. */
function addressLine(address: PostalAddress): string {
  const { country, town, postCode, street, buildingNumber, subdivision, lines = [] } = address
  const place = [postCode, town, subdivision].filter(Boolean).join(' ')
  const road = [street, buildingNumber].filter(Boolean).join(' ')
  return [[country, place].filter(Boolean).join('/'), road, ...lines].filter(Boolean).join(', ')
}

/** A bank by its BIC, or in the United States by `//FW` and its routing number. */
function agentField(tag: '52' | '57', agent: Agent): readonly [string, readonly string[]] {
  return 'bic' in agent ? [`${tag}A`, [agent.bic]] : [`${tag}D`, [`//FW${agent.routingNumber}`]]
}

/** The end-to-end id goes before what the payee reads. */
function remittance(transfer: InterbankTransfer, say: (text: string) => string): string[] {
  const text = transfer.remittance === undefined ? '' : `//URI/${transfer.remittance}`
  return wrap(say(`/ROC/${transfer.endToEndId}${text}`), 4)
}

const shortDay = (day: string): string => day.slice(2).replaceAll('-', '')

/** With a comma, which stands even where nothing follows: `1234,`. */
function decimal(amount: Money): string {
  const text = formatAmount(amount).replace('.', ',')
  return text.includes(',') ? text : `${text},`
}
