import { exponentOf } from '@corridor/kernel/currency'
import { formatAmount, type Money } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { toEpcText } from './epc-characters.ts'
import { type InterbankPayment, refuseInterbank } from './interbank-payment.ts'
import type { OrderRefusal } from './order-refusals.ts'
import type { Party, PartyAccount, PartyBank } from './party.ts'

const lineLength = 35
const mostLines = 4

/**
 * A payment in the lines of an MT103, as people at banks and their customers know it: the printed form of the pacs.008 that
 * went out, for a payout's trace. It is no message to send.
 * Source: SWIFT user handbook, MT 103 (fields 20, 23B, 32A, 33B, 50K, 52A, 57A, 59, 70, 71A), block 3 field 121 (UETR).
 */
export function writeMt103(payment: InterbankPayment): Result<string, OrderRefusal> {
  const refusal = refuseInterbank(payment)
  if (refusal) return refusal
  const { amount, remittance, settleOn } = payment
  const text =
    remittance === null
      ? null
      : 'text' in remittance
        ? remittance.text
        : `/ROC/${remittance.creditorReference}`
  const fields: readonly (readonly [tag: string, lines: readonly string[]])[] = [
    ['20', [payment.transactionId.slice(0, 16)]],
    ['23B', ['CRED']],
    ['32A', [`${settleOn.slice(2).replaceAll('-', '')}${amount.currency}${swiftAmount(amount)}`]],
    ['33B', [`${amount.currency}${swiftAmount(amount)}`]],
    ['50K', partyLines(payment.debtor, payment.debtorAccount)],
    ['52A', [bankLine(payment.debtorBank)]],
    ['57A', [bankLine(payment.creditorBank)]],
    ['59', partyLines(payment.creditor, payment.creditorAccount)],
    ['70', text === null ? [] : wrapped(toEpcText(text))],
    ['71A', ['SHA']],
  ]
  const lines = fields.flatMap(([tag, [first, ...more]]) =>
    first === undefined ? [] : [`:${tag}:${first}`, ...more],
  )
  return ok(`{3:{121:${payment.uetr}}}{4:\n${lines.join('\n')}\n-}\n`)
}

/** Digits with a comma and always one: `1234,5` dollars as `1234,50`, yen as `1234,`. */
export function swiftAmount(amount: Money): string {
  const text = formatAmount(amount).replace('-', '')
  return exponentOf(amount.currency) === 0 ? `${text},` : text.replace('.', ',')
}

function partyLines({ name, address }: Party, account: PartyAccount): string[] {
  const street = [address?.street, address?.building].filter(Boolean).join(' ')
  const town = [address?.country, address?.postCode, address?.town].filter(Boolean).join(' ')
  const lines = [name, ...(address?.lines ?? []), street, town].map((line) =>
    toEpcText(line).slice(0, lineLength).trim(),
  )
  const number = 'iban' in account ? account.iban : account.number
  return [`/${number}`, ...lines.filter(Boolean).slice(0, mostLines)]
}

function bankLine(bank: PartyBank): string {
  return 'bic' in bank ? bank.bic : `//FW${bank.routingNumber}`
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  for (let at = 0; at < text.length && lines.length < mostLines; at += lineLength) {
    lines.push(text.slice(at, at + lineLength))
  }
  return lines
}
