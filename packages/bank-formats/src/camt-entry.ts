import { type Money, money } from '@corridor/kernel/money'
import { readIsoDay, readMomentDay } from './iso-day.ts'
import type { IsoDay, StatementLine } from './statement.ts'
import { readAmount, readCurrency } from './statement-amount.ts'
import { faultAt, type StatementFaultCode } from './statement-faults.ts'
import type { StatementHints, StatementPart } from './statement-parts.ts'
import { elementAt, elementsOf, firstTextAt, textAt, type XmlElement } from './xml-element.ts'

/** What an entry adds up to, for the checks of its statement; null where it cannot be read. */
export type CamtEntry = {
  readonly amount: Money | null
  readonly isBooked: boolean
  readonly parts: readonly StatementPart[]
}

/**
 * One entry of a camt.053 or camt.054 as lines: one for itself, or one for each transaction where it is a batch whose
 * transactions have amounts of their own. What is only pending or for information is no line.
 *
 * Status is text in version 02 (`Sts`) and a code in 08 (`Sts/Cd`); a party's name moved under `Pty`. The sign is that of
 * `CdtDbtInd`: a reversal says there which way its money went. Source: ISO 20022 message definitions of camt.053.001.02,
 * .04 and .08.
 */
export function readCamtEntry(
  entry: XmlElement,
  place: string,
  position: number,
  hints: StatementHints,
): CamtEntry {
  const faults: StatementPart[] = []
  const fault = (path: string, code: StatementFaultCode, found: string | null) => {
    faults.push({ kind: 'fault', fault: faultAt(`${place}/${path}`, code, found) })
  }
  const status = firstTextAt(entry, ['Sts', 'Cd'], ['Sts', 'Prtry'], ['Sts'])
  if (status === null) fault('Sts', 'field-missing', null)
  else if (!['BOOK', 'PDNG', 'INFO', 'FUTR'].includes(status))
    fault('Sts', 'status-unknown', status)
  const amount = signedAmount(entry, elementAt(entry, 'Amt'), fault)
  const isBooked = status === 'BOOK'
  if (!isBooked || amount === null) return { amount, isBooked, parts: faults }

  const valueOn = dayOf(elementAt(entry, 'ValDt'), 'ValDt', hints, fault)
  const bookedOn = dayOf(elementAt(entry, 'BookgDt'), 'BookgDt', hints, fault) ?? valueOn
  if (bookedOn === null) {
    if (faults.length === 0) fault('BookgDt', 'field-missing', null)
    return { amount, isBooked, parts: faults }
  }
  const whole = { entry, amount, bookedOn, valueOn, position }
  const lines = linesOf(whole, fault)
  return {
    amount,
    isBooked,
    parts: [...faults, ...lines.map((line): StatementPart => ({ kind: 'line', line }))],
  }
}

type FaultOf = (path: string, code: StatementFaultCode, found: string | null) => void
type Whole = {
  readonly entry: XmlElement
  readonly amount: Money
  readonly bookedOn: IsoDay
  readonly valueOn: IsoDay | null
  readonly position: number
}

/** The amount of an element with its direction, or null with a fault. */
export function signedAmount(
  owner: XmlElement,
  amount: XmlElement | null,
  fault: FaultOf,
): Money | null {
  const written = amount?.attributes.get('Ccy') ?? null
  if (amount === null) {
    fault('Amt', 'field-missing', null)
    return null
  }
  const currency = readCurrency(written)
  if (currency === null) {
    fault('Amt/@Ccy', 'currency-unknown', written)
    return null
  }
  const read = readAmount(amount.text, currency)
  if (read === null) {
    fault('Amt', 'amount-malformed', amount.text)
    return null
  }
  const direction = textAt(owner, 'CdtDbtInd')
  if (direction !== 'CRDT' && direction !== 'DBIT') {
    fault('CdtDbtInd', 'direction-unknown', direction)
    return null
  }
  return direction === 'CRDT' ? read : money(-read.minor, currency)
}

function dayOf(
  choice: XmlElement | null,
  path: string,
  hints: StatementHints,
  fault: FaultOf,
): IsoDay | null {
  if (choice === null) return null
  const date = textAt(choice, 'Dt')
  const moment = textAt(choice, 'DtTm')
  const day = date !== null ? readIsoDay(date) : readMomentDay(moment ?? '', hints.timeZone)
  if (day === null) fault(path, 'date-malformed', date ?? moment)
  return day
}

/** A batch becomes its transactions where each has an amount in the account's currency and they add up to it. */
function linesOf(whole: Whole, fault: FaultOf): StatementLine[] {
  const details = elementsOf(whole.entry, 'NtryDtls').flatMap((each) => elementsOf(each, 'TxDtls'))
  for (const each of elementsOf(whole.entry, 'NtryDtls')) {
    const told = textAt(each, 'Btch', 'NbOfTxs')
    const found = elementsOf(each, 'TxDtls').length
    if (told !== null && found > 1 && Number(told) !== found) {
      fault('NtryDtls/Btch/NbOfTxs', 'count-wrong', `${told}, not ${found}`)
    }
  }
  const [only] = details
  if (details.length < 2) return [lineOf(whole, only ?? null, whole.amount, 0)]
  const amounts = details.map((each) => detailAmount(each, whole.amount))
  if (amounts.includes(null)) return [lineOf(whole, null, whole.amount, 0)]
  const own = amounts.flatMap((each) => each ?? [])
  const sum = own.reduce((total, each) => total + each.minor, 0n)
  if (sum !== whole.amount.minor) {
    fault('NtryDtls', 'batch-sum-mismatch', `${sum}, not ${whole.amount.minor}`)
  }
  return details.flatMap((each, at) => {
    const amount = own[at]
    return amount === undefined ? [] : [lineOf(whole, each, amount, at + 1)]
  })
}

/** What one transaction moved on the account; null where it says it in another currency only, or not at all. */
function detailAmount(details: XmlElement, entry: Money): Money | null {
  const direction = textAt(details, 'CdtDbtInd')
  const isCredit = direction === null ? entry.minor >= 0n : direction === 'CRDT'
  for (const path of [['Amt'], ['AmtDtls', 'TxAmt', 'Amt'], ['AmtDtls', 'InstdAmt', 'Amt']]) {
    const found = elementAt(details, ...path)
    if (found?.attributes.get('Ccy') !== entry.currency) continue
    const read = readAmount(found.text, entry.currency)
    if (read !== null) return isCredit ? read : money(-read.minor, entry.currency)
  }
  return null
}

function lineOf(
  whole: Whole,
  details: XmlElement | null,
  amount: Money,
  place: number,
): StatementLine {
  const { entry } = whole
  const isReversal = textAt(entry, 'RvslInd') === 'true' || textAt(entry, 'RvslInd') === '1'
  const returned = elementAt(details, 'RtrInf')
  const entryReference = firstTextAt(entry, ['AcctSvcrRef'], ['NtryRef'])
  const ownReference = textAt(details, 'Refs', 'AcctSvcrRef')
  const numbered =
    entryReference !== null && place > 0 ? `${entryReference}/${place}` : entryReference
  const endToEndId = textAt(details, 'Refs', 'EndToEndId')
  // what came back names the parties of the payment that it undoes
  const isFromDebtor = amount.minor >= 0n !== (isReversal || returned !== null)
  return {
    position: whole.position + Math.max(place - 1, 0),
    amount,
    bookedOn: whole.bookedOn,
    valueOn: whole.valueOn,
    isReversal,
    bankReference: (place > 0 ? ownReference : (entryReference ?? ownReference)) ?? numbered,
    endToEndId: endToEndId === 'NOTPROVIDED' ? null : endToEndId,
    remittance: remittanceOf(entry, details),
    ...counterpartyOf(details, isFromDebtor),
    kindCode: kindOf(details) ?? kindOf(entry),
    returnReason: firstTextAt(
      returned,
      ['Rsn', 'Cd'],
      ['Rsn', 'Prtry'],
      ['RsnCd'],
      ['RtrRsn', 'Cd'],
    ),
  }
}

function remittanceOf(entry: XmlElement, details: XmlElement | null): string | null {
  const information = elementAt(details, 'RmtInf')
  const parts = [
    ...elementsOf(information, 'Ustrd').map((each) => each.text),
    ...elementsOf(information, 'Strd').flatMap((each) => [
      textAt(each, 'CdtrRefInf', 'Ref') ?? '',
      ...elementsOf(each, 'AddtlRmtInf').map((more) => more.text),
    ]),
  ]
  const text = joined(parts)
  return (
    text ||
    joined([textAt(details, 'AddtlTxInf') ?? '']) ||
    joined([textAt(entry, 'AddtlNtryInf') ?? '']) ||
    null
  )
}

const joined = (parts: readonly string[]) => parts.join(' ').replace(/\s+/g, ' ').trim()

function counterpartyOf(details: XmlElement | null, isFromDebtor: boolean) {
  const parties = elementAt(details, 'RltdPties')
  const order = isFromDebtor ? (['Dbtr', 'Cdtr'] as const) : (['Cdtr', 'Dbtr'] as const)
  const side = order.find((each) => elementAt(parties, each) ?? elementAt(parties, `${each}Acct`))
  if (side === undefined) return { counterpartyName: null, counterpartyAccount: null }
  return {
    counterpartyName: firstTextAt(
      parties,
      [side, 'Pty', 'Nm'],
      [side, 'Nm'],
      [side, 'Agt', 'FinInstnId', 'Nm'],
    ),
    counterpartyAccount: firstTextAt(
      parties,
      [`${side}Acct`, 'Id', 'IBAN'],
      [`${side}Acct`, 'Id', 'Othr', 'Id'],
    ),
  }
}

/** `PMNT/ICDT/ESCT`, or the bank's own code. */
function kindOf(owner: XmlElement | null): string | null {
  const codes = elementAt(owner, 'BkTxCd', 'Domn')
  const parts = [
    textAt(codes, 'Cd'),
    textAt(codes, 'Fmly', 'Cd'),
    textAt(codes, 'Fmly', 'SubFmlyCd'),
  ]
  const named = parts.flatMap((part) => part ?? []).join('/')
  return named || textAt(owner, 'BkTxCd', 'Prtry', 'Cd')
}
