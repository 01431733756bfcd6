import { isCurrency } from '@corridor/kernel/currency'
import { type Money, negate } from '@corridor/kernel/money'
import { readCommaAmount } from '../amount.ts'
import { readShortDay } from '../day.ts'
import { FaultList } from '../fault-list.ts'
import type { IsoDay, ReadStatements, Statement, StatementLine } from '../statement.ts'
import { checkBalances } from '../statement-balance.ts'
import { type Field, splitMessages } from './split-messages.ts'
import { readLine } from './statement-line.ts'

type Balance = { readonly amount: Money; readonly on: IsoDay }

/**
 * Customer statements of SWIFT (MT940), as banks send them in files: several messages one after the other, with or without
 * the network's envelope, closed by `-` or `-}`.
 */
export function readMt940(text: string): ReadStatements {
  const faults = new FaultList()
  const statements = splitMessages(text, faults).flatMap(
    (fields) => readMessage(fields, faults) ?? [],
  )
  if (statements.length === 0 && faults.faults.length === 0)
    faults.add('1', 'field-missing', ':20:')
  return { statements, faults: faults.faults }
}

function readMessage(fields: readonly Field[], faults: FaultList): Statement | null {
  const before = faults.faults.length
  const first = fields[0]?.line ?? 1
  const one = (...tags: string[]) => fields.find(({ tag }) => tags.includes(tag))
  const needed = (...tags: string[]) =>
    one(...tags) ?? faults.add(String(first), 'field-missing', `:${tags[0]}:`)
  const reference = needed('20')
  const account = needed('25', '25P')
  const number = needed('28C', '28')
  const opening = readBalance(needed('60F', '60M'), faults)
  const closing = readBalance(needed('62F', '62M'), faults)
  if (!reference || !account || !number || !opening || !closing) return null
  const { currency } = opening.amount
  if (closing.amount.currency !== currency)
    return faults.add(String(first), 'bad-currency', closing.amount.currency)
  const lines = readLines(fields, currency, faults)
  const statement: Statement = {
    format: 'mt940',
    version: null,
    // numbers begin anew every year
    statementId: `${reference.text}/${number.text}/${closing.on}`,
    account: account.text.split('\n')[0] ?? '',
    currency,
    openingBalance: opening.amount,
    closingBalance: closing.amount,
    lines,
    changes: [],
  }
  if (faults.faults.length === before) checkBalances(statement, String(first), faults)
  return statement
}

/** Each `:61:` with the `:86:` that comes before the next one. */
function readLines(fields: readonly Field[], currency: string, faults: FaultList): StatementLine[] {
  return fields.flatMap((field, index) => {
    if (field.tag !== '61') return []
    const following = fields[index + 1]
    const details = following?.tag === '86' ? following.text : null
    return readLine(field, details, currency, faults) ?? []
  })
}

/** `C260131EUR1234,56`: side, day, currency and amount. */
function readBalance(field: Field | null, faults: FaultList): Balance | null {
  if (!field) return null
  const place = String(field.line)
  const found = /^([CD])([0-9]{6})([A-Z]{3})([0-9]+,[0-9]*)$/.exec(field.text)
  if (!found) return faults.add(place, 'bad-line', field.text)
  const [, side = '', day = '', currency = '', text = ''] = found
  if (!isCurrency(currency)) return faults.add(place, 'bad-currency', currency)
  const amount = readCommaAmount(text, currency)
  if (!amount) return faults.add(place, 'bad-amount', text)
  const on = readShortDay(day)
  if (!on) return faults.add(place, 'bad-date', day)
  return { amount: side === 'D' ? negate(amount) : amount, on }
}
