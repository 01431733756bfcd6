import { formatAmount } from '@corridor/kernel/money'
import { type ExportedStatement, readableText, referenceOf } from './exported-statement.ts'
import type { StatementLine } from './statement.ts'
import { node, type XmlNode, xmlLines } from './write-xml.ts'

/**
 * A statement as OFX 2.1.1, days without times: programs read a time without a zone as Greenwich's and show the day before.
 * Source: OFX 2.1.1 specification, sections 2.2 (header), 3.2.8 (dates) and 11.4 (statement download).
 */
export function writeOfx(statement: ExportedStatement): string {
  const { closingBalance } = statement
  const status = node('STATUS', [node('CODE', '0'), node('SEVERITY', 'INFO')])
  const days = { from: day(statement.openedOn), to: day(statement.closedOn) }
  const content = node('OFX', [
    node('SIGNONMSGSRSV1', [
      node('SONRS', [status, node('DTSERVER', days.to), node('LANGUAGE', 'ENG')]),
    ]),
    node('BANKMSGSRSV1', [
      node('STMTTRNRS', [
        node('TRNUID', '0'),
        status,
        node('STMTRS', [
          node('CURDEF', closingBalance.currency),
          node('BANKACCTFROM', [
            node('BANKID', 'CORRIDOR'),
            node('ACCTID', statement.account.slice(0, 22)),
            node('ACCTTYPE', 'CHECKING'),
          ]),
          node('BANKTRANLIST', [
            node('DTSTART', days.from),
            node('DTEND', days.to),
            ...statement.lines.map((line) => transactionNode(statement, line)),
          ]),
          node('LEDGERBAL', [
            node('BALAMT', formatAmount(closingBalance)),
            node('DTASOF', days.to),
          ]),
        ]),
      ]),
    ]),
  ])
  const header = [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    '<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>',
  ]
  return `${[...header, ...xmlLines(content)].join('\n')}\n`
}

const day = (iso: string) => iso.replaceAll('-', '')
const cut = (text: string, longest: number) => [...text].slice(0, longest).join('').trim()

function transactionNode(statement: ExportedStatement, line: StatementLine): XmlNode | null {
  return node('STMTTRN', [
    node('TRNTYPE', line.amount.minor < 0n ? 'DEBIT' : 'CREDIT'),
    node('DTPOSTED', day(line.bookedOn)),
    node('TRNAMT', formatAmount(line.amount)),
    node('FITID', cut(referenceOf(statement, line), 255)),
    node('NAME', cut(line.counterpartyName ?? '', 32)),
    node('MEMO', cut(readableText(line), 255)),
  ])
}
