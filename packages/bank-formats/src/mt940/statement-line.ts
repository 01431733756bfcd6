import { negate } from '@corridor/kernel/money'
import { readCommaAmount } from '../amount.ts'
import { readDayNear, readShortDay } from '../day.ts'
import type { FaultList } from '../fault-list.ts'
import type { StatementLine } from '../statement.ts'
import { readDetails } from './line-details.ts'
import type { Field } from './split-messages.ts'

// value date, entry date, side, third letter of the currency, amount, kind, the owner's reference, the bank's, and more
const linePattern =
  /^([0-9]{6})([0-9]{4})?(R?[CD])([A-Z])?([0-9]+,[0-9]*)([A-Z][A-Z0-9]{3})([^\n]*?)(?:\/\/([^\n]*))?(?:\n(.*))?$/s

/**
 * One `:61:` with the `:86:` that belongs to it.
 * @param details the text of the `:86:`, where there is one
 */
export function readLine(
  field: Field,
  details: string | null,
  currency: string,
  faults: FaultList,
): StatementLine | null {
  const place = String(field.line)
  const found = linePattern.exec(field.text)
  if (!found) return faults.add(place, 'bad-line', field.text)
  const [, value = '', entry, side = '', , text = '', kind = '', owner = '', bank, more] = found
  const amount = readCommaAmount(text, currency)
  if (!amount) return faults.add(place, 'bad-amount', text)
  const valueOn = readShortDay(value)
  if (!valueOn) return faults.add(place, 'bad-date', value)
  const bookedOn = entry === undefined ? valueOn : readDayNear(entry, valueOn)
  if (!bookedOn) return faults.add(place, 'bad-date', entry ?? null)
  const read = readDetails(details)
  // a credit that is taken back goes out, a debit that is taken back comes in
  const isOut = side === 'D' || side === 'RC'
  return {
    position: field.line,
    amount: isOut ? negate(amount) : amount,
    bookedOn,
    valueOn,
    isReversal: side.startsWith('R'),
    bankReference: bank?.trim() || null,
    endToEndId: read.endToEndId ?? named(owner.trim()),
    remittance: read.remittance ?? (more?.replaceAll('\n', ' ').trim() || null),
    counterpartyName: read.name,
    counterpartyAccount: read.account,
    kindCode: kind,
    returnReason: read.returnReason,
  }
}

/** What banks write where there is no reference. */
const named = (reference: string): string | null =>
  reference === '' || reference === 'NONREF' ? null : reference
