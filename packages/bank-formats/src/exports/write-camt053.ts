import { formatAmount, type Money, negate } from '@corridor/kernel/money'
import { element, isoDocument, textElement, type XmlPart } from '../xml-writer.ts'
import { type ExportedEntry, type ExportedStatement, oneLine } from './exported-statement.ts'

/**
 * A statement as camt.053.001.08, without prefixes. AqBanking, and what is built on it, reads an entry's text from
 * `AddtlNtryInf` alone, so that it stands there beside the remittance; each entry has one transaction.
 */
export function writeCamt053(statement: ExportedStatement): string {
  const at = statement.createdAt.toISOString().slice(0, 19)
  return isoDocument(
    'camt.053.001.08',
    element(
      'BkToCstmrStmt',
      element('GrpHdr', textElement('MsgId', statement.statementId), textElement('CreDtTm', at)),
      element(
        'Stmt',
        textElement('Id', statement.statementId),
        textElement('ElctrncSeqNb', String(statement.number)),
        textElement('CreDtTm', at),
        account(statement),
        balance('OPBD', statement.openingBalance, statement.openingOn),
        balance('CLBD', statement.closingBalance, statement.closingOn),
        ...statement.entries.map(entryElement),
      ),
    ),
  )
}

function account({ account, openingBalance, ownerName }: ExportedStatement): XmlPart {
  const isIban = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(account)
  return element(
    'Acct',
    element(
      'Id',
      isIban
        ? textElement('IBAN', account)
        : element('Othr', textElement('Id', account.slice(0, 34))),
    ),
    textElement('Ccy', openingBalance.currency),
    element('Ownr', textElement('Nm', oneLine(ownerName).slice(0, 140))),
  )
}

function balance(kind: string, amount: Money, on: string): XmlPart {
  return element(
    'Bal',
    element('Tp', element('CdOrPrtry', textElement('Cd', kind))),
    ...sidedAmount(amount),
    element('Dt', textElement('Dt', on)),
  )
}

function entryElement(entry: ExportedEntry): XmlPart {
  const text = oneLine(entry.text)
  const isOut = entry.amount.minor < 0n
  return element(
    'Ntry',
    textElement('NtryRef', entry.reference.slice(0, 35)),
    ...sidedAmount(entry.amount),
    entry.isReversal ? textElement('RvslInd', 'true') : null,
    element('Sts', textElement('Cd', 'BOOK')),
    element('BookgDt', textElement('Dt', entry.bookedOn)),
    element('ValDt', textElement('Dt', entry.valueOn)),
    textElement('AcctSvcrRef', entry.reference.slice(0, 35)),
    element('BkTxCd', element('Prtry', textElement('Cd', isOut ? 'DEBIT' : 'CREDIT'))),
    element(
      'NtryDtls',
      element(
        'TxDtls',
        element('Refs', textElement('AcctSvcrRef', entry.reference.slice(0, 35))),
        ...sidedAmount(entry.amount),
        counterparty(entry, isOut !== entry.isReversal),
        element('RmtInf', textElement('Ustrd', text.slice(0, 140))),
      ),
    ),
    textElement('AddtlNtryInf', text.slice(0, 500)),
  )
}

function counterparty({ counterpartyName }: ExportedEntry, isPaidOut: boolean): XmlPart {
  if (counterpartyName === null) return null
  const name = textElement('Nm', oneLine(counterpartyName).slice(0, 140))
  return element('RltdPties', element(isPaidOut ? 'Cdtr' : 'Dbtr', element('Pty', name)))
}

function sidedAmount(amount: Money): XmlPart[] {
  const isDebit = amount.minor < 0n
  return [
    textElement(`Amt Ccy="${amount.currency}"`, formatAmount(isDebit ? negate(amount) : amount)),
    textElement('CdtDbtInd', isDebit ? 'DBIT' : 'CRDT'),
  ]
}
