import { negate } from '@corridor/kernel/money'
import { readIsoDay } from '../day.ts'
import { FaultList } from '../fault-list.ts'
import type { ReadStatements, Statement, StatementFormat } from '../statement.ts'
import { checkBalances } from '../statement-balance.ts'
import { childAt, childrenOf, readXmlTree, textAt, textOf, type XmlNode } from '../xml-tree.ts'
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
  const statements = readDocument(text, faults)
  return { statements, faults: faults.faults }
}

function readDocument(text: string, faults: FaultList): Statement[] {
  if (/<!DOCTYPE/i.test(text)) {
    faults.add('/', 'document-type')
    return []
  }
  const message = messageOf(text)
  if (!message) {
    faults.add('/', 'unknown-message', /xmlns[^=]*="([^"]*)"/.exec(text)?.[1] ?? null)
    return []
  }
  const tree = readXmlTree(text)
  if (tree === null) {
    faults.add('/', 'malformed')
    return []
  }
  const { root, part } = messages[message.format]
  const parts = childrenOf(childAt(tree, `Document/${root}`), part)
  if (parts.length === 0) faults.add(`/Document/${root}/${part}`, 'field-missing')
  return parts.flatMap((node, index) => {
    const place = `/Document/${root}/${part}[${index + 1}]`
    const statement = readStatement(node, message, place, faults)
    return statement ? [statement] : []
  })
}

function messageOf(text: string): Camt | null {
  const found = /urn:iso:std:iso:20022:tech:xsd:(camt\.05[34])\.(001\.[0-9]{2})["']/.exec(text)
  const format = found?.[1]
  const version = found?.[2]
  if ((format !== 'camt.053' && format !== 'camt.054') || !version) return null
  return versions.includes(version) ? { format, version } : null
}

function readStatement(
  node: XmlNode,
  message: Camt,
  place: string,
  faults: FaultList,
): Statement | null {
  const statementId = textAt(node, 'Id')
  const account = textAt(node, 'Acct/Id/IBAN') ?? textAt(node, 'Acct/Id/Othr/Id')
  if (!statementId) faults.add(`${place}/Id`, 'field-missing')
  if (!account) faults.add(`${place}/Acct/Id`, 'field-missing')
  const balances = readBalances(node, place, faults)
  const entries = childrenOf(node, 'Ntry')
  const currency =
    textAt(node, 'Acct/Ccy') ??
    balances.opening?.currency ??
    balances.closing?.currency ??
    currencyOf(entries)
  // a notification of nothing may name no currency, and then says nothing either
  if (!currency && (entries.length > 0 || message.format === 'camt.053')) {
    faults.add(`${place}/Acct/Ccy`, 'field-missing')
  }
  if (!statementId || !account || !currency) return null
  const context = { currency, faults, next: positionsFrom(1) }
  const lines = entries.flatMap((entry, index) =>
    isBooked(entry) ? entryLines(entry, `${place}/Ntry[${index + 1}]`, context) : [],
  )
  const statement: Statement = {
    format: message.format satisfies StatementFormat,
    version: `${message.format}.${message.version}`,
    statementId,
    account,
    currency,
    openingBalance: balances.opening,
    closingBalance: balances.closing,
    lines,
    changes: [],
  }
  // what could not be read is missing from the sum anyway
  if (faults.faults.length === 0) checkBalances(statement, place, faults)
  return statement
}

/** Version 8 has the status as a code of its own, version 2 as the text. */
function isBooked(entry: XmlNode): boolean {
  return (textAt(entry, 'Sts/Cd') ?? textAt(entry, 'Sts')) === 'BOOK'
}

function currencyOf(entries: readonly XmlNode[]): string | undefined {
  const [amount] = childrenOf(childAt({ Ntry: entries }, 'Ntry'), 'Amt')
  const [currency] = childrenOf(amount, '@Ccy')
  return textOf(currency)
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
    found.set(kind, amount && (textAt(balance, 'CdtDbtInd') === 'DBIT' ? negate(amount) : amount))
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
