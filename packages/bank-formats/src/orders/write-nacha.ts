import type { Money } from '@corridor/kernel/money'
import { recordLength } from '../nacha/records.ts'
import type { IsoDay } from '../statement.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'

export type NachaAccountKind = 'checking' | 'savings'

/** One payment of a batch. */
export type NachaEntry = {
  readonly routingNumber: string
  readonly account: string
  readonly accountKind: NachaAccountKind
  /** In dollars. */
  readonly amount: Money
  /** Ours, up to 15 characters; comes back in a return. */
  readonly individualId: string
  readonly name: string
}

/** Credits to persons (PPD) or companies (CCD), or debits agreed on a web page (WEB). */
export type NachaFile = {
  readonly kind: 'PPD' | 'CCD' | 'WEB'
  readonly createdAt: Date
  /** `A` to `Z`, `0` to `9`: tells two files of a day apart. */
  readonly modifier: string
  readonly destination: { readonly routingNumber: string; readonly name: string }
  readonly origin: { readonly routingNumber: string; readonly name: string }
  readonly company: { readonly id: string; readonly name: string }
  /** What the payee reads, up to 10 characters. */
  readonly description: string
  readonly effectiveOn: IsoDay
  readonly batchNumber: number
  readonly entries: readonly NachaEntry[]
  readonly purpose: 'wages' | 'purchase' | 'other'
}

/**
 * What an entry description must say, from 20 March 2026 (Nacha, Company Entry Descriptions rule): PAYROLL in its first seven
 * characters for credits of wages (PPD), PURCHASE for debits of purchases on the web (WEB).
 */
export const entryDescriptions = {
  from: '2026-03-20',
  wages: { kind: 'PPD', begins: 'PAYROLL' },
  purchase: { kind: 'WEB', begins: 'PURCHASE' },
} as const

/** What ten digits of cents hold. A field that is cut would pay another amount. */
const mostEntryMinor = 9_999_999_999n
const mostTotalMinor = 999_999_999_999n
const blocking = 10

/** A file for an originating bank: NACHA records of 94 characters in blocks of ten, one batch. */
export function writeNacha(file: NachaFile): WrittenOrder {
  const faults = new OrderFaults()
  check(file, faults)
  return faults.written(() => {
    const records = [
      fileHeader(file),
      batchHeader(file),
      ...entries(file),
      batchControl(file),
      fileControl(file),
    ]
    const filled = Math.ceil(records.length / blocking) * blocking
    const filling = Array.from({ length: filled - records.length }, () => '9'.repeat(recordLength))
    return `${[...records, ...filling].join('\n')}\n`
  })
}

function check(file: NachaFile, faults: OrderFaults): void {
  checkRouting(file.destination.routingNumber, 'destination', faults)
  checkRouting(file.origin.routingNumber, 'origin', faults)
  checkField(file.company.name, 16, 'company.name', faults)
  checkField(file.company.id, 10, 'company.id', faults)
  checkField(file.description, 10, 'description', faults)
  checkDescription(file, faults)
  if (file.entries.length === 0) faults.add('entries', 'nothing-to-pay')
  for (const [index, entry] of file.entries.entries()) {
    const field = `entries.${index}`
    checkRouting(entry.routingNumber, field, faults)
    checkField(entry.account, 17, `${field}.account`, faults)
    checkField(entry.individualId, 15, `${field}.individualId`, faults)
    checkField(entry.name, 22, `${field}.name`, faults)
    if (entry.amount.currency !== 'USD') faults.add(`${field}.amount`, 'bad-currency')
    if (entry.amount.minor <= 0n) faults.add(`${field}.amount`, 'amount-not-positive')
    if (entry.amount.minor > mostEntryMinor) faults.add(`${field}.amount`, 'amount-too-large')
  }
  if (total(file) > mostTotalMinor) faults.add('entries', 'amount-too-large')
}

function checkDescription(file: NachaFile, faults: OrderFaults): void {
  if (file.purpose === 'other' || file.effectiveOn < entryDescriptions.from) return
  const rule = entryDescriptions[file.purpose]
  if (file.kind === rule.kind && !file.description.startsWith(rule.begins)) {
    faults.add('description', 'description-not-of-scheme')
  }
}

function checkField(text: string, most: number, field: string, faults: OrderFaults): void {
  if (text.trim() === '') faults.add(field, 'text-missing')
  if (text.length > most) faults.add(field, 'text-too-long')
  if (!/^[ -~]*$/.test(text)) faults.add(field, 'bad-character')
}

/** Nine digits whose weighted sum is a multiple of ten (American Bankers Association). */
function checkRouting(text: string, field: string, faults: OrderFaults): void {
  const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1]
  const sum = [...text].reduce(
    (whole, digit, index) => whole + Number(digit) * (weights[index] ?? 0),
    0,
  )
  if (!/^[0-9]{9}$/.test(text) || sum % 10 !== 0)
    faults.add(`${field}.routingNumber`, 'bad-bank-code')
}

const digits = (value: bigint | number | string, width: number) =>
  String(value).padStart(width, '0')
const text = (value: string, width: number) => value.padEnd(width, ' ')
const shortDay = (day: IsoDay) => day.slice(2).replaceAll('-', '')
const serviceClass = ({ kind }: NachaFile) => (kind === 'WEB' ? '225' : '220')
const odfi = ({ origin }: NachaFile) => origin.routingNumber.slice(0, 8)

function fileHeader({ destination, origin, createdAt, modifier }: NachaFile): string {
  const at = createdAt.toISOString()
  return [
    '101',
    ` ${destination.routingNumber}`,
    ` ${origin.routingNumber}`,
    shortDay(at.slice(0, 10)),
    at.slice(11, 16).replace(':', ''),
    text(modifier, 1),
    '094',
    '10',
    '1',
    text(destination.name.slice(0, 23), 23),
    text(origin.name.slice(0, 23), 23),
    ' '.repeat(8),
  ].join('')
}

function batchHeader(file: NachaFile): string {
  return [
    '5',
    serviceClass(file),
    text(file.company.name, 16),
    ' '.repeat(20),
    text(file.company.id, 10),
    file.kind,
    text(file.description, 10),
    ' '.repeat(6),
    shortDay(file.effectiveOn),
    '   ',
    '1',
    odfi(file),
    digits(file.batchNumber, 7),
  ].join('')
}

function entries(file: NachaFile): string[] {
  return file.entries.map((entry, index) =>
    [
      '6',
      transactionCode(file, entry),
      entry.routingNumber,
      text(entry.account, 17),
      digits(entry.amount.minor, 10),
      text(entry.individualId, 15),
      text(entry.name, 22),
      // a debit on the web says whether it is a single one
      file.kind === 'WEB' ? 'S ' : '  ',
      '0',
      odfi(file),
      digits(index + 1, 7),
    ].join(''),
  )
}

function transactionCode({ kind }: NachaFile, { accountKind }: NachaEntry): string {
  const isChecking = accountKind === 'checking'
  if (kind === 'WEB') return isChecking ? '27' : '37'
  return isChecking ? '22' : '32'
}

const total = (file: NachaFile): bigint =>
  file.entries.reduce((sum, { amount }) => sum + amount.minor, 0n)

/** The sum of the first eight digits of all routing numbers, by its last ten digits. */
function hashOf(file: NachaFile): bigint {
  return (
    file.entries.reduce((sum, { routingNumber }) => sum + BigInt(routingNumber.slice(0, 8)), 0n) %
    10n ** 10n
  )
}

function sums(file: NachaFile): string {
  const [debit, credit] = file.kind === 'WEB' ? [total(file), 0n] : [0n, total(file)]
  return digits(hashOf(file), 10) + digits(debit, 12) + digits(credit, 12)
}

function batchControl(file: NachaFile): string {
  return [
    '8',
    serviceClass(file),
    digits(file.entries.length, 6),
    sums(file),
    text(file.company.id, 10),
    ' '.repeat(25),
    odfi(file),
    digits(file.batchNumber, 7),
  ].join('')
}

function fileControl(file: NachaFile): string {
  const records = 4 + file.entries.length
  return [
    '9',
    digits(1, 6),
    digits(Math.ceil(records / blocking), 6),
    digits(file.entries.length, 8),
    sums(file),
    ' '.repeat(39),
  ].join('')
}
