import { money, negate } from '@corridor/kernel/money'
import { cutXml } from '../cut-xml.ts'
import { readIsoDay } from '../day.ts'
import { FaultList } from '../fault-list.ts'
import type { ReadStatements, Statement, StatementFormat, StatementLine } from '../statement.ts'
import { checkBalances } from '../statement-balance.ts'
import type { XmlNode } from '../xml-node.ts'
import { attributeOf, childAt, childrenOf, textAt } from '../xml-tree.ts'
import { readCamtAmount } from './camt-amount.ts'
import { entryLines } from './entry-lines.ts'

/** Which messages are read, and where their statements stand. Version 6 and 7 of either are laid out like 8. */
const messages = {
  'camt.053': { root: 'BkToCstmrStmt', part: 'Stmt' },
  'camt.054': { root: 'BkToCstmrDbtCdtNtfctn', part: 'Ntfctn' },
} as const
const versions = ['001.02', '001.03', '001.04', '001.05', '001.06', '001.07', '001.08']

type Camt = { readonly format: 'camt.053' | 'camt.054'; readonly version: string }

/**
 * Bank-to-customer statements (camt.053) and notifications (camt.054) of ISO 20022, versions 2 to 8. Entries that are not
 * booked (`PDNG`, `INFO`, `FUTR`) are left out: the closing balance of booked money does not count them either.
 */
export function readCamt(text: string): ReadStatements {
  const faults = new FaultList()
  const statements: (Statement & { readonly lines: StatementLine[] })[] = []
  for (const part of camtParts(text, faults)) {
    if ('head' in part) statements.push({ ...part.head, lines: [] })
    else statements.at(-1)?.lines.push(part.line)
  }
  const isWhole = !faults.faults.some(
    ({ code }) => code === 'malformed' || code === 'document-type',
  )
  return { statements: isWhole ? statements : [], faults: faults.faults }
}

/**
 * The same part by part: a statement's head, then its lines. A file of any length needs memory for its text and one entry.
 * What is wrong is added to `faults` where it is found; what only a statement's end can prove, there.
 */
export function* camtParts(text: string, faults: FaultList): Generator<StatementPart, void> {
  const message = messageOf(text)
  if (!message) {
    const isRefused = /<!DOCTYPE/i.test(text)
    const named = /\bxmlns(?::[\w.-]{1,40})?="([^"]{0,200})"/.exec(text)?.[1] ?? null
    faults.add('/', isRefused ? 'document-type' : 'unknown-message', isRefused ? null : named)
    return
  }
  const { root, part } = messages[message.format]
  const path = `/Document/${root}/${part}`
  const elements = cutXml(text, new Set([path, `${path}/Ntry`]))
  let open: OpenStatement | null = null
  let count = 0
  for (;;) {
    const { done, value } = elements.next()
    if (done) {
      if (value !== null) faults.add('/', value)
      break
    }
    const isEntry = value.path !== path
    const owner = isEntry ? value.around.at(-1) : value.node
    // an element of nothing but text is given as text, which no statement is
    if (open === null || (isEntry && open.node !== owner)) {
      count += 1
      open = openStatement(
        owner ?? '',
        `${path}[${count}]`,
        isEntry ? value.node : null,
        message,
        faults,
      )
      if (open.head) yield { head: open.head }
    }
    if (isEntry) yield* linesOf(open, value.node, faults)
    else {
      closeStatement(open, value.node, faults)
      open = null
    }
  }
  if (count === 0 && faults.faults.length === 0) faults.add(path, 'field-missing')
}

/** A statement before its lines, or one of its lines. */
export type StatementPart =
  | { readonly head: Omit<Statement, 'lines'> }
  | { readonly line: StatementLine }

type OpenStatement = {
  readonly node: XmlNode
  readonly place: string
  /** Null where it lacks what it cannot be without. */
  readonly head: Omit<Statement, 'lines'> | null
  readonly next: () => number
  /** How much was wrong with the file before it. */
  readonly faultsBefore: number
  entries: number
  sum: bigint
}

function* linesOf(
  open: OpenStatement,
  entry: XmlNode,
  faults: FaultList,
): Generator<StatementPart> {
  open.entries += 1
  const place = `${open.place}/Ntry[${open.entries}]`
  if (!open.head || !isBooked(entry, place, faults)) return
  const context = { currency: open.head.currency, faults, next: open.next }
  for (const line of entryLines(entry, place, context)) {
    open.sum += line.amount.minor
    yield { line }
  }
}

/** What the end of a statement proves: its balances, and the number of entries that it says of itself. */
function closeStatement(open: OpenStatement, node: XmlNode, faults: FaultList): void {
  const told = textAt(node, 'TxsSummry/TtlNtries/NbOfNtries')
  if (told !== undefined && Number(told) !== open.entries) {
    faults.add(`${open.place}/TxsSummry`, 'control-mismatch', `${told} / ${open.entries}`)
  }
  // what could not be read of it is missing from its sum anyway; what is wrong with another statement is not
  const opening = open.head?.openingBalance
  if (!open.head || !opening || faults.faults.length > open.faultsBefore) return
  const moved = { amount: money(open.sum, opening.currency) }
  checkBalances({ ...open.head, lines: [moved] }, open.place, faults)
}

function messageOf(text: string): Camt | null {
  const found = /urn:iso:std:iso:20022:tech:xsd:(camt\.05[34])\.(001\.[0-9]{2})["']/.exec(text)
  const format = found?.[1]
  const version = found?.[2]
  if ((format !== 'camt.053' && format !== 'camt.054') || !version) return null
  return versions.includes(version) ? { format, version } : null
}

function openStatement(
  node: XmlNode,
  place: string,
  firstEntry: XmlNode | null,
  message: Camt,
  faults: FaultList,
): OpenStatement {
  const faultsBefore = faults.faults.length
  const head = readHead(node, place, firstEntry, message, faults)
  return { node, place, head, next: positionsFrom(1), faultsBefore, entries: 0, sum: 0n }
}

function readHead(
  node: XmlNode,
  place: string,
  firstEntry: XmlNode | null,
  message: Camt,
  faults: FaultList,
): Omit<Statement, 'lines'> | null {
  const statementId = textAt(node, 'Id')
  const account = textAt(node, 'Acct/Id/IBAN') ?? textAt(node, 'Acct/Id/Othr/Id')
  if (!statementId) faults.add(`${place}/Id`, 'field-missing')
  if (!account) faults.add(`${place}/Acct/Id`, 'field-missing')
  const balances = readBalances(node, place, faults)
  const currency =
    textAt(node, 'Acct/Ccy') ??
    balances.opening?.currency ??
    balances.closing?.currency ??
    (firstEntry === null ? undefined : attributeOf(childAt(firstEntry, 'Amt'), 'Ccy'))
  // a notification of nothing may name no currency, and then says nothing either
  if (!currency && (firstEntry !== null || message.format === 'camt.053')) {
    faults.add(`${place}/Acct/Ccy`, 'field-missing')
  }
  if (!statementId || !account || !currency) return null
  return {
    format: message.format satisfies StatementFormat,
    version: `${message.format}.${message.version}`,
    statementId,
    account,
    currency,
    openingBalance: balances.opening,
    closingBalance: balances.closing,
    changes: [],
  }
}

/** Version 8 has the status as a code of its own, version 2 as the text; an entry without one is not passed over. */
function isBooked(entry: XmlNode, place: string, faults: FaultList): boolean {
  const status = textAt(entry, 'Sts/Cd') ?? textAt(entry, 'Sts')
  if (status === undefined) faults.add(`${place}/Sts`, 'field-missing')
  return status === 'BOOK'
}

function readBalances(node: XmlNode, place: string, faults: FaultList) {
  const found = new Map<string, ReturnType<typeof readCamtAmount>>()
  for (const [index, balance] of childrenOf(node, 'Bal').entries()) {
    const kind = textAt(balance, 'Tp/CdOrPrtry/Cd')
    if (!kind || !['OPBD', 'PRCD', 'CLBD'].includes(kind)) continue
    const at = `${place}/Bal[${index + 1}]`
    const amount = readCamtAmount(childAt(balance, 'Amt'), `${at}/Amt`, faults)
    if (readIsoDay(textAt(balance, 'Dt/Dt') ?? textAt(balance, 'Dt/DtTm')) === null) {
      faults.add(`${at}/Dt`, 'bad-date', textAt(balance, 'Dt/Dt') ?? null)
    }
    const side = textAt(balance, 'CdtDbtInd')
    if (side !== 'CRDT' && side !== 'DBIT') {
      faults.add(`${at}/CdtDbtInd`, side ? 'bad-line' : 'field-missing', side ?? null)
    }
    found.set(kind, amount && (side === 'DBIT' ? negate(amount) : amount))
  }
  return {
    opening: found.get('OPBD') ?? found.get('PRCD') ?? null,
    closing: found.get('CLBD') ?? null,
  }
}

function positionsFrom(first: number): () => number {
  let next = first
  return () => next++
}
