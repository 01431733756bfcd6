import type { Money } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { toEpcText } from './epc-characters.ts'
import { readIsoDay } from './iso-day.ts'
import { isRoutingNumber } from './iso-parts.ts'
import {
  addEntry,
  addTotals,
  blockingFactor,
  type NachaTotals,
  noTotals,
  recordLength,
} from './nacha-record.ts'
import { type OrderRefusal, type OrderRefusalCode, refuse } from './order-refusals.ts'
import type { IsoDay } from './statement.ts'

export type NachaEntry = {
  readonly direction: 'credit' | 'debit'
  readonly accountType: 'checking' | 'savings'
  readonly routingNumber: string
  readonly accountNumber: string
  /** Dollars. */
  readonly amount: Money
  /** Ours, at most 15 characters: comes back with a return. */
  readonly reference: string
  readonly name: string
}

export type NachaBatch = {
  /** PPD: to a person; CCD: to a company; WEB: a debit that a person agreed to on the web. */
  readonly entryClass: 'PPD' | 'CCD' | 'WEB'
  readonly purpose: 'wages' | 'purchase' | 'other'
  /** What the receiver reads, at most 10 characters; null: what the rules or the class say. */
  readonly description: string | null
  readonly effectiveOn: IsoDay
  readonly entries: readonly NachaEntry[]
}

export type NachaFile = {
  readonly createdAt: Date
  /** `A` to `Z`, one for each file of a day. */
  readonly idModifier: string
  readonly bankRoutingNumber: string
  readonly bankName: string
  /** Ten characters that the bank assigned. */
  readonly companyId: string
  readonly companyName: string
  readonly batches: readonly NachaBatch[]
}

/**
 * Descriptions that the rules demand since a day: wages by PPD credits begin with PAYROLL, purchases by WEB debits with
 * PURCHASE. Source: Nacha Operating Rules, "Risk Management Topics: Company Entry Descriptions", effective 20 March 2026.
 */
export const entryDescriptions = [
  { from: '2026-03-20', entryClass: 'PPD', purpose: 'wages', word: 'PAYROLL' },
  { from: '2026-03-20', entryClass: 'WEB', purpose: 'purchase', word: 'PURCHASE' },
] as const

/** Ten digits of cents. */
const largestEntry = 9_999_999_999n
/** Twelve digits of cents. */
const largestTotal = 999_999_999_999n

const transactionCodes = {
  checking: { credit: '22', debit: '27' },
  savings: { credit: '32', debit: '37' },
} as const

/**
 * A file of ACH entries for the bank: PPD and CCD credits, WEB debits. Records of 94 characters in blocks of ten, with
 * the counts, hashes and totals that the operator checks. An amount that does not fit its field is refused, never cut.
 * Source: Nacha Operating Rules, appendix 3 (record formats).
 */
export function writeNacha(file: NachaFile): Result<string, OrderRefusal> {
  const refusal = refuseFile(file)
  if (refusal) return refusal
  const created = file.createdAt.toISOString()
  const records = [
    `101 ${file.bankRoutingNumber}${file.companyId.padStart(10)}${shortDay(created)}${created.slice(11, 13)}${created.slice(14, 16)}${file.idModifier}094101${left(file.bankName, 23)}${left(file.companyName, 23)}${' '.repeat(8)}`,
  ]
  const all = noTotals()
  for (const [at, batch] of file.batches.entries()) {
    const { rows, totals } = batchRecords(file, batch, at + 1)
    if (totals.debit > largestTotal || totals.credit > largestTotal) {
      return refuse('amount-too-large', `batches[${at}]`)
    }
    records.push(...rows)
    addTotals(all, totals)
  }
  if (all.debit > largestTotal || all.credit > largestTotal)
    return refuse('amount-too-large', 'batches')
  const blocks = Math.ceil((records.length + 1) / blockingFactor)
  records.push(
    `9${digits(file.batches.length, 6)}${digits(blocks, 6)}${digits(all.entries, 8)}${totalsText(all)}${' '.repeat(39)}`,
  )
  while (records.length % blockingFactor !== 0) records.push('9'.repeat(recordLength))
  return ok(`${records.join('\n')}\n`)
}

function batchRecords(file: NachaFile, batch: NachaBatch, number: number) {
  const totals = noTotals()
  const directions = new Set(batch.entries.map(({ direction }) => direction))
  const service = directions.size > 1 ? '200' : directions.has('credit') ? '220' : '225'
  const bank = file.bankRoutingNumber.slice(0, 8)
  const company = left(file.companyId, 10)
  const rows = [
    `5${service}${left(file.companyName, 16)}${' '.repeat(20)}${company}${batch.entryClass}${left(descriptionOf(batch), 10)}${' '.repeat(6)}${shortDay(batch.effectiveOn)}   1${bank}${digits(number, 7)}`,
  ]
  for (const [at, entry] of batch.entries.entries()) {
    const { minor } = entry.amount
    addEntry(totals, { routing: entry.routingNumber, direction: entry.direction, minor })
    const code = transactionCodes[entry.accountType][entry.direction]
    // WEB says in two places whether a debit comes once or again and again; these come once
    const discretionary = batch.entryClass === 'WEB' ? 'S ' : '  '
    rows.push(
      `6${code}${entry.routingNumber}${left(entry.accountNumber, 17)}${digits(minor, 10)}${left(entry.reference, 15)}${left(entry.name, 22)}${discretionary}0${bank}${digits(at + 1, 7)}`,
    )
  }
  rows.push(
    `8${service}${digits(totals.entries, 6)}${totalsText(totals)}${company}${' '.repeat(25)}${bank}${digits(number, 7)}`,
  )
  return { rows, totals }
}

const totalsText = (totals: NachaTotals) =>
  `${digits(totals.hash, 10)}${digits(totals.debit, 12)}${digits(totals.credit, 12)}`

const digits = (value: number | bigint, length: number) => String(value).padStart(length, '0')
const left = (text: string, length: number) => toEpcText(text).slice(0, length).padEnd(length)
const shortDay = (day: string) => day.slice(2, 10).replaceAll('-', '')

const ruleOf = (batch: NachaBatch) =>
  entryDescriptions.find(
    ({ from, entryClass, purpose }) =>
      batch.effectiveOn >= from && entryClass === batch.entryClass && purpose === batch.purpose,
  )

function descriptionOf(batch: NachaBatch): string {
  return (
    batch.description ?? ruleOf(batch)?.word ?? (batch.entryClass === 'WEB' ? 'PAYMENT' : 'PAYOUT')
  )
}

function refuseFile(file: NachaFile) {
  if (file.batches.length === 0) return refuse('order-empty', 'batches')
  if (!isRoutingNumber(file.bankRoutingNumber)) return refuse('bank-malformed', 'bankRoutingNumber')
  if (!/^[A-Z0-9]{10}$/.test(file.companyId)) return refuse('reference-malformed', 'companyId')
  if (!/^[A-Z0-9]$/.test(file.idModifier)) return refuse('reference-malformed', 'idModifier')
  if (!toEpcText(file.companyName)) return refuse('name-missing', 'companyName')
  for (const [at, batch] of file.batches.entries()) {
    const place = `batches[${at}]`
    if (batch.entries.length === 0) return refuse('order-empty', place)
    if (readIsoDay(batch.effectiveOn) === null) return refuse('day-malformed', place)
    const description = descriptionOf(batch)
    const word = ruleOf(batch)?.word ?? ''
    if (!description.startsWith(word) || !/^[A-Z0-9 .-]{1,10}$/.test(description)) {
      return refuse('entry-description-wrong', place)
    }
    for (const entry of batch.entries) {
      const code = refuseEntry(entry, batch)
      if (code) return refuse(code, place, entry.reference)
    }
  }
  return null
}

function refuseEntry(entry: NachaEntry, batch: NachaBatch): OrderRefusalCode | null {
  const isDebit = entry.direction === 'debit'
  if (isDebit !== (batch.entryClass === 'WEB')) return 'direction-not-taken'
  if (entry.amount.currency !== 'USD') return 'currency-not-taken'
  if (entry.amount.minor <= 0n) return 'amount-not-positive'
  if (entry.amount.minor > largestEntry) return 'amount-too-large'
  if (!isRoutingNumber(entry.routingNumber)) return 'bank-malformed'
  if (!/^[A-Za-z0-9-]{1,17}$/.test(entry.accountNumber)) return 'account-malformed'
  if (!/^[A-Za-z0-9.-]{1,15}$/.test(entry.reference)) return 'reference-malformed'
  return /[A-Za-z0-9]/.test(toEpcText(entry.name)) ? null : 'name-missing'
}
