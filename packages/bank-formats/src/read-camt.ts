import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Money } from '@corridor/kernel/money'
import { readCamtEntry, signedAmount } from './camt-entry.ts'
import { readXml } from './read-xml.ts'
import type { StatementFormat } from './statement.ts'
import { readAmount, readCurrency } from './statement-amount.ts'
import { faultAt, type StatementFaultCode } from './statement-faults.ts'
import type { StatementHead, StatementHints, StatementPart } from './statement-parts.ts'
import {
  elementAt,
  elementsOf,
  firstTextAt,
  messageNameOf,
  textAt,
  type XmlElement,
} from './xml-element.ts'

/** Versions whose fields are read below; banks send these three. */
const versions = ['001.02', '001.04', '001.08']

const cut: ReadonlySet<string> = new Set(['Ntry', 'Stmt', 'Ntfctn'])

/** What is known of the statement that is being read. */
type Open = {
  readonly element: XmlElement
  readonly place: string
  readonly head: StatementHead
  readonly currency: CurrencyCode
  entries: number
  /** Minor units of all booked lines, and of all entries without their signs. */
  booked: bigint
  turnover: bigint
}

/**
 * The statements of a camt.053 (`Stmt`) or camt.054 (`Ntfctn`), entry by entry, so that a file of any length needs
 * memory for its text and one entry. Checked: opening balance and lines make the closing one, and what the summary says
 * of the number and the sum of entries.
 */
export function* readCamt(text: string, hints: StatementHints): Generator<StatementPart> {
  const state: Reading = { owner: null, open: null, count: 0, position: 1 }
  let refused: string | null = null
  for (const part of readXml(text, cut)) {
    if ('problem' in part) {
      yield faultPart(part.problem.place, part.problem.code, part.problem.found)
      return
    }
    const { element, around } = part
    const root = around[0] ?? element
    const by = versionOf(messageNameOf(root))
    if (by === null) {
      if (refused === null) yield faultPart('Document', 'version-unknown', messageNameOf(root))
      refused = root.name
      continue
    }
    const owner = element.name === 'Ntry' ? around.at(-1) : element
    if (owner === undefined || around.length === 0) continue
    if (state.owner !== owner) yield* begin(state, owner, by, element)
    if (element.name === 'Ntry') yield* entryParts(state, element, hints)
    else if (state.open) yield* closing(state.open)
  }
  if (state.count === 0 && refused === null) yield faultPart('Document', 'field-missing', 'Stmt')
}

/** Where a file is being read. */
type Reading = {
  /** The statement around, and what is known of it: nothing where its currency is none. */
  owner: XmlElement | null
  open: Open | null
  count: number
  position: number
}

type Version = { readonly format: StatementFormat; readonly version: string }

function* begin(
  state: Reading,
  owner: XmlElement,
  by: Version,
  element: XmlElement,
): Generator<StatementPart> {
  state.owner = owner
  state.count += 1
  const place = `${owner.name}[${state.count}]`
  const first = element === owner ? null : elementAt(element, 'Amt')
  const { head, parts } = headOf(owner, place, by, first?.attributes.get('Ccy'))
  yield* parts
  yield { kind: 'statement', head }
  const currency = readCurrency(head.currency)
  state.open =
    currency === null
      ? null
      : { element: owner, place, head, currency, entries: 0, booked: 0n, turnover: 0n }
}

function versionOf(named: string | null): Version | null {
  const format = named?.slice(0, 8)
  if (named === null || (format !== 'camt.053' && format !== 'camt.054')) return null
  return versions.includes(named.slice(9)) ? { format, version: named } : null
}

function* entryParts(
  state: Reading,
  element: XmlElement,
  hints: StatementHints,
): Generator<StatementPart> {
  const { open } = state
  if (open === null) return
  open.entries += 1
  const place = `${open.place}/Ntry[${open.entries}]`
  const entry = readCamtEntry(element, place, state.position, hints)
  state.position += entry.parts.filter(({ kind }) => kind === 'line').length
  yield* entry.parts
  if (entry.amount === null) return
  if (entry.amount.currency !== open.currency) {
    yield faultPart(`${place}/Amt/@Ccy`, 'currency-differs', entry.amount.currency)
    return
  }
  const { minor } = entry.amount
  open.turnover += minor < 0n ? -minor : minor
  if (entry.isBooked) open.booked += minor
}

function headOf(
  owner: XmlElement,
  place: string,
  by: Version,
  currencyOfFirst: string | undefined,
) {
  const parts: StatementPart[] = []
  const fault = (path: string, code: StatementFaultCode, found: string | null) => {
    parts.push(faultPart(`${place}/${path}`, code, found))
  }
  const balance = (...types: string[]): Money | null => {
    for (const type of types) {
      const found = elementsOf(owner, 'Bal').find(
        (each) => textAt(each, 'Tp', 'CdOrPrtry', 'Cd') === type,
      )
      if (found) return signedAmount(found, elementAt(found, 'Amt'), (...what) => fault(...what))
    }
    return null
  }
  // a bank that sends no opening balance sends that of the last closing
  const openingBalance = balance('OPBD', 'PRCD')
  const closingBalance = balance('CLBD')
  const account = firstTextAt(owner, ['Acct', 'Id', 'IBAN'], ['Acct', 'Id', 'Othr', 'Id'])
  const written =
    textAt(owner, 'Acct', 'Ccy') ??
    closingBalance?.currency ??
    openingBalance?.currency ??
    currencyOfFirst ??
    null
  const statementId = textAt(owner, 'Id')
  if (statementId === null) fault('Id', 'field-missing', null)
  if (account === null) fault('Acct/Id', 'field-missing', null)
  if (readCurrency(written) === null) fault('Acct/Ccy', 'currency-unknown', written)
  const head: StatementHead = {
    ...by,
    statementId: statementId ?? '',
    account: account ?? '',
    currency: written ?? '',
    openingBalance,
    closingBalance,
  }
  return { head, parts }
}

/** What only the end of a statement can prove. */
function* closing(open: Open): Generator<StatementPart> {
  const { head, place } = open
  const [from, to] = [head.openingBalance, head.closingBalance]
  if (from && to) {
    if (from.currency !== to.currency || from.currency !== open.currency) {
      yield faultPart(`${place}/Bal`, 'currency-differs', to.currency)
    } else if (from.minor + open.booked !== to.minor) {
      const found = `${from.minor + open.booked}, not ${to.minor}`
      yield faultPart(`${place}/Bal`, 'balance-mismatch', found)
    }
  }
  const summary = elementAt(open.element, 'TxsSummry', 'TtlNtries')
  const told = textAt(summary, 'NbOfNtries')
  if (told !== null && Number(told) !== open.entries) {
    yield faultPart(`${place}/TxsSummry`, 'count-wrong', `${told}, not ${open.entries}`)
  }
  const sum = textAt(summary, 'Sum')
  if (sum !== null && readAmount(sum, open.currency)?.minor !== open.turnover) {
    yield faultPart(`${place}/TxsSummry`, 'total-wrong', sum)
  }
}

function faultPart(place: string, code: StatementFaultCode, found: string | null): StatementPart {
  return { kind: 'fault', fault: faultAt(place, code, found) }
}
