import { formatAmount } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { element, textElement, type XmlPart } from '../xml-writer.ts'
import { type ExportedEntry, type ExportedStatement, oneLine } from './exported-statement.ts'

const header =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  '<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n'

/**
 * A statement as OFX 2.1.1, for bookkeeping programs. Days only, without a time: programs move a time by their own zone, and an
 * entry of the evening into the next day.
 */
export function writeOfx(statement: ExportedStatement): string {
  const { createdAt, openingBalance, account, openingOn, closingOn } = statement
  const now = day(createdAt.toISOString().slice(0, 10))
  const status = element('STATUS', textElement('CODE', '0'), textElement('SEVERITY', 'INFO'))
  const signOn = element(
    'SIGNONMSGSRSV1',
    element('SONRS', status, textElement('DTSERVER', now), textElement('LANGUAGE', 'ENG')),
  )
  const body = element(
    'STMTRS',
    textElement('CURDEF', openingBalance.currency),
    element(
      'BANKACCTFROM',
      textElement('BANKID', 'CORRIDOR'),
      // 22 characters are all that it holds: the end of an id tells accounts apart
      textElement('ACCTID', account.slice(-22)),
      textElement('ACCTTYPE', 'CHECKING'),
    ),
    element(
      'BANKTRANLIST',
      textElement('DTSTART', day(openingOn)),
      textElement('DTEND', day(closingOn)),
      ...statement.entries.map(transaction),
    ),
    element(
      'LEDGERBAL',
      textElement('BALAMT', formatAmount(statement.closingBalance)),
      textElement('DTASOF', day(closingOn)),
    ),
  )
  const statementOf = element('STMTTRNRS', textElement('TRNUID', '0'), status, body)
  return `${header}${element('OFX', signOn, element('BANKMSGSRSV1', statementOf)) ?? ''}\n`
}

function transaction(entry: ExportedEntry): XmlPart {
  return element(
    'STMTTRN',
    textElement('TRNTYPE', entry.amount.minor < 0n ? 'DEBIT' : 'CREDIT'),
    textElement('DTPOSTED', day(entry.bookedOn)),
    textElement('TRNAMT', formatAmount(entry.amount)),
    // a program that has it already knows it by this
    textElement('FITID', entry.reference.slice(0, 255)),
    textElement('NAME', cut(entry.counterpartyName ?? entry.text, 32)),
    textElement('MEMO', cut(entry.text, 255)),
  )
}

const day = (date: IsoDay): string => date.replaceAll('-', '')
/** By characters, so that none is halved. */
const cut = (text: string, most: number): string => [...oneLine(text)].slice(0, most).join('')
