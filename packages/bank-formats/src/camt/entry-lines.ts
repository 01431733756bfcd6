import { add, type Money, negate, zero } from '@corridor/kernel/money'
import { readIsoDay } from '../day.ts'
import type { FaultList } from '../fault-list.ts'
import type { StatementLine } from '../statement.ts'
import type { XmlNode } from '../xml-node.ts'
import { childAt, childrenOf, textAt, textOf } from '../xml-tree.ts'
import { readCamtAmount } from './camt-amount.ts'

type Context = {
  readonly currency: string
  readonly faults: FaultList
  readonly next: () => number
}

/** What the transactions of an entry share. */
type Entry = Pick<StatementLine, 'bookedOn' | 'valueOn' | 'isReversal'> & {
  readonly node: XmlNode
  readonly amount: Money
  readonly isDebit: boolean
}

/** The lines of one entry: one, or as many as its batch has transactions with amounts of their own. */
export function entryLines(node: XmlNode, place: string, context: Context): StatementLine[] {
  const entry = readEntry(node, place, context)
  if (!entry) return []
  const transactions = childrenOf(node, 'NtryDtls').flatMap((details) =>
    childrenOf(details, 'TxDtls'),
  )
  if (transactions.length < 2) {
    return [lineOf(entry, transactions[0] ?? {}, signed(entry.amount, entry.isDebit), context)]
  }
  return batchLines(entry, transactions, place, context)
}

function readEntry(node: XmlNode, place: string, { currency, faults }: Context): Entry | null {
  const amount = readCamtAmount(childAt(node, 'Amt'), `${place}/Amt`, faults)
  if (amount && amount.currency !== currency) {
    return faults.add(`${place}/Amt/@Ccy`, 'bad-currency', amount.currency)
  }
  const side = textAt(node, 'CdtDbtInd')
  if (side !== 'CRDT' && side !== 'DBIT') {
    return faults.add(`${place}/CdtDbtInd`, side ? 'bad-line' : 'field-missing', side ?? null)
  }
  const valueOn = dayAt(node, 'ValDt')
  const bookedOn = dayAt(node, 'BookgDt') ?? valueOn
  if (!bookedOn)
    return faults.add(`${place}/BookgDt`, 'bad-date', textAt(node, 'BookgDt/Dt') ?? null)
  if (!amount) return null
  return {
    node,
    amount,
    bookedOn,
    valueOn,
    // which way the money goes is said by the side alone; this says only why
    isReversal: ['true', '1'].includes(textAt(node, 'RvslInd') ?? ''),
    isDebit: side === 'DBIT',
  }
}

/** The single transactions of a batch must make its amount, or nobody knows what each of them is. */
function batchLines(
  entry: Entry,
  transactions: readonly XmlNode[],
  place: string,
  context: Context,
): StatementLine[] {
  const { currency, faults } = context
  const lines: StatementLine[] = []
  let sum = zero(entry.amount.currency)
  for (const [index, transaction] of transactions.entries()) {
    const at = `${place}/NtryDtls/TxDtls[${index + 1}]`
    // version 2 has the amount among the details of amounts only
    const node = childAt(transaction, 'Amt') ?? childAt(transaction, 'AmtDtls/TxAmt/Amt')
    const amount = readCamtAmount(node, `${at}/Amt`, faults)
    if (!amount) return []
    if (amount.currency !== currency) {
      faults.add(`${at}/Amt/@Ccy`, 'bad-currency', amount.currency)
      return []
    }
    const isDebit =
      (textAt(transaction, 'CdtDbtInd') ?? (entry.isDebit ? 'DBIT' : 'CRDT')) === 'DBIT'
    const line = lineOf(entry, transaction, signed(amount, isDebit), context)
    sum = add(sum, line.amount)
    lines.push(line)
  }
  const whole = signed(entry.amount, entry.isDebit)
  if (sum.minor === whole.minor) return lines
  faults.add(place, 'batch-mismatch', `${sum.minor} / ${whole.minor} (minor)`)
  return []
}

function lineOf(
  entry: Entry,
  transaction: XmlNode,
  amount: Money,
  context: Context,
): StatementLine {
  const { node, bookedOn, valueOn, isReversal } = entry
  const own = {
    bankReference: textAt(transaction, 'Refs/AcctSvcrRef') ?? textAt(node, 'AcctSvcrRef') ?? null,
    endToEndId: named(textAt(transaction, 'Refs/EndToEndId')),
    remittance: remittanceOf(transaction) ?? textAt(node, 'AddtlNtryInf') ?? null,
  }
  return {
    position: context.next(),
    amount,
    bookedOn,
    valueOn,
    isReversal,
    ...own,
    ...counterpartyOf(transaction, amount.minor < 0n !== isReversal),
    kindCode: kindOf(node) ?? kindOf(transaction) ?? null,
    returnReason:
      textAt(transaction, 'RtrInf/Rsn/Cd') ?? textAt(transaction, 'RtrInf/Rsn/Prtry') ?? null,
  }
}

/** Whom the money went to, or came from: of a reversal, as of the payment that it takes back. */
function counterpartyOf(transaction: XmlNode, isPaidOut: boolean) {
  const role = isPaidOut ? 'Cdtr' : 'Dbtr'
  const parties = childAt(transaction, 'RltdPties')
  const account = childAt(parties, `${role}Acct/Id`)
  return {
    // version 8 has a party or an agent in the role, earlier ones the party itself
    counterpartyName: textAt(parties, `${role}/Pty/Nm`) ?? textAt(parties, `${role}/Nm`) ?? null,
    counterpartyAccount: textAt(account, 'IBAN') ?? textAt(account, 'Othr/Id') ?? null,
  }
}

function remittanceOf(transaction: XmlNode): string | undefined {
  const free = childrenOf(childAt(transaction, 'RmtInf'), 'Ustrd').flatMap(
    (part) => textOf(part) ?? [],
  )
  const structured = childrenOf(childAt(transaction, 'RmtInf'), 'Strd').flatMap(
    (part) => textAt(part, 'CdtrRefInf/Ref') ?? [],
  )
  const all = [...free, ...structured]
  return all.length > 0 ? all.join(' ') : textAt(transaction, 'AddtlTxInf')
}

function kindOf(node: XmlNode): string | undefined {
  const domain = childAt(node, 'BkTxCd/Domn')
  const parts = [textAt(domain, 'Cd'), textAt(domain, 'Fmly/Cd'), textAt(domain, 'Fmly/SubFmlyCd')]
  return parts[0] === undefined ? textAt(node, 'BkTxCd/Prtry/Cd') : parts.filter(Boolean).join('/')
}

/** Banks write this where who paid gave no reference. */
function named(reference: string | undefined): string | null {
  return reference === undefined || reference === 'NOTPROVIDED' ? null : reference
}

function dayAt(node: XmlNode, name: string) {
  return readIsoDay(textAt(node, `${name}/Dt`) ?? textAt(node, `${name}/DtTm`))
}

const signed = (amount: Money, isDebit: boolean): Money => (isDebit ? negate(amount) : amount)
