import { type Money, money } from '@corridor/kernel/money'
import { type ExportedStatement, readableText, referenceOf } from './exported-statement.ts'
import { amountNode, isIban, isoMoment } from './iso-parts.ts'
import type { IsoDay, StatementLine } from './statement.ts'
import { nested, node, writeDocument, type XmlNode } from './write-xml.ts'

/**
 * A statement as camt.053.001.08: one entry with one `TxDtls` for each line, and the readable text in `AddtlNtryInf` too,
 * since some programs read nothing else. Elements have no prefix, for programs that look for names as they are written.
 * Source: ISO 20022, BankToCustomerStatement.
 */
export function writeCamt053(statement: ExportedStatement): string {
  const { statementId, openingBalance, closingBalance } = statement
  const created = node('CreDtTm', isoMoment(statement.createdAt))
  const content = node('BkToCstmrStmt', [
    node('GrpHdr', [node('MsgId', statementId), created]),
    node('Stmt', [
      node('Id', statementId),
      node('ElctrncSeqNb', String(statement.number)),
      created,
      node('Acct', [
        isIban(statement.account)
          ? nested('Id/IBAN', statement.account)
          : nested('Id/Othr/Id', statement.account.slice(0, 34)),
        node('Ccy', openingBalance.currency),
        nested('Ownr/Nm', cut(statement.ownerName, 140)),
      ]),
      balanceNode('OPBD', openingBalance, statement.openedOn),
      balanceNode('CLBD', closingBalance, statement.closedOn),
      ...statement.lines.map((line) => entryNode(statement, line)),
    ]),
  ])
  return writeDocument('camt.053.001.08', content)
}

const cut = (text: string | null, longest: number) =>
  text === null ? null : [...text].slice(0, longest).join('').trim()

const direction = (amount: Money) => node('CdtDbtInd', amount.minor < 0n ? 'DBIT' : 'CRDT')
const unsigned = ({ minor, currency }: Money) => money(minor < 0n ? -minor : minor, currency)

function balanceNode(type: string, amount: Money, on: IsoDay): XmlNode | null {
  return node('Bal', [
    nested('Tp/CdOrPrtry/Cd', type),
    amountNode('Amt', unsigned(amount)),
    direction(amount),
    nested('Dt/Dt', on),
  ])
}

function entryNode(statement: ExportedStatement, line: StatementLine): XmlNode | null {
  const reference = cut(referenceOf(statement, line), 35)
  return node('Ntry', [
    node('NtryRef', String(line.position)),
    amountNode('Amt', unsigned(line.amount)),
    direction(line.amount),
    line.isReversal ? node('RvslInd', 'true') : null,
    nested('Sts/Cd', 'BOOK'),
    nested('BookgDt/Dt', line.bookedOn),
    nested('ValDt/Dt', line.valueOn),
    node('AcctSvcrRef', reference),
    kindNode(line),
    node('NtryDtls', [detailsNode(line, reference)]),
    node('AddtlNtryInf', cut(readableText(line), 500)),
  ])
}

/** The schema wants a code of the kind; where the scheme gave none in three parts, it is the bank's own. */
function kindNode({ kindCode }: StatementLine): XmlNode | null {
  const [domain, family, sub] = kindCode?.split('/') ?? []
  if (!domain || !family || !sub)
    return node('BkTxCd', [nested('Prtry/Cd', cut(kindCode ?? 'NTRF', 35))])
  return node('BkTxCd', [
    node('Domn', [node('Cd', domain), node('Fmly', [node('Cd', family), node('SubFmlyCd', sub)])]),
  ])
}

function detailsNode(line: StatementLine, reference: string | null): XmlNode | null {
  // what came back, or is taken back, names the parties of the payment that it undoes
  const isFromDebtor = line.amount.minor >= 0n !== (line.isReversal || line.returnReason !== null)
  const side = isFromDebtor ? 'Dbtr' : 'Cdtr'
  const account = line.counterpartyAccount
  return node('TxDtls', [
    node('Refs', [
      node('AcctSvcrRef', reference),
      node('EndToEndId', cut(line.endToEndId, 35) || 'NOTPROVIDED'),
    ]),
    amountNode('Amt', unsigned(line.amount)),
    direction(line.amount),
    node('RltdPties', [
      nested(`${side}/Pty/Nm`, cut(line.counterpartyName, 140)),
      account !== null && isIban(account)
        ? nested(`${side}Acct/Id/IBAN`, account)
        : nested(`${side}Acct/Id/Othr/Id`, cut(account, 34)),
    ]),
    nested('RmtInf/Ustrd', cut(line.remittance, 140)),
    line.returnReason === null
      ? null
      : nested(
          `RtrInf/Rsn/${/^[A-Z]{2}\d{2}$/.test(line.returnReason) ? 'Cd' : 'Prtry'}`,
          line.returnReason,
        ),
  ])
}
