import { latinDigits } from '@corridor/kernel/amount-marks'
import { type AmountManner, type AmountReading, readAmountText } from '@corridor/kernel/amount-text'
import { exponentOf } from '@corridor/kernel/currency'
import { parseAmount } from '@corridor/kernel/money'
import { grouped, groupMark, ownWriting, plainWriting } from '../money/marks.ts'

/**
 * The typing rules of an amount box, as pure functions from what the browser reports to what is shown. The box keeps
 * the text as the person wrote it; the only marks it adds by itself are those between the thousands of plain digits, as
 * the reader's screens have them, and it takes those away again before anything is read.
 */

/** How the person writes, and how the screens before them are written. */
export type BoxManner = Required<AmountManner>

/** What stands in the box without our marks between thousands. */
export type AmountText = {
  readonly raw: string
  /** Written by the product: digits and the mark of the reader's screens, whatever the person's browser makes of it. */
  readonly isPlain: boolean
}

export type Edit = {
  /** What the browser made of what the box showed. */
  after: string
  /** The caret in `after`. */
  caret: number
  /** `InputEvent.inputType`, to tell Backspace from Delete. */
  inputType?: string
}

export type Edited = {
  readonly text: AmountText
  readonly caret: number
  readonly reading: AmountReading
}

/** Longer than any amount in any writing; a page that was pasted by mistake is cut here. */
const longest = 64

/** Text that the product wrote: a value from outside, or an amount that was understood. */
export function plainText(decimal: string, { shownIn }: BoxManner): AmountText {
  return { raw: ownWriting(decimal, shownIn), isPlain: true }
}

/** What the box shows: "1234567.5" -> "1,234,567.5"; anything but digits and a fraction stays as it was written. */
export function shownText({ raw }: AmountText, { shownIn }: BoxManner): string {
  return grouped(raw, shownIn)
}

/** What the text means. A text of ours is read as it was written, not by the person's language. */
export function readText(text: AmountText, manner: BoxManner): AmountReading {
  const [whole = '', fraction = ''] = plainWriting(text.raw, manner.shownIn).split('.')
  if (!text.isPlain || whole === '') return readAmountText(text.raw, manner)
  const exponent = exponentOf(manner.currency)
  const kept = fraction.slice(0, exponent) + fraction.slice(exponent).replace(/0+$/, '')
  if (kept.length > exponent) return { kind: 'refused', why: 'extra-digits', canGoOn: false }
  const led = whole.replace(/^0+(?=\d)/, '')
  const decimal = kept === '' ? led : `${led}.${kept}`
  return parseAmount(decimal, manner.currency)
    ? { kind: 'amount', decimal }
    : { kind: 'refused', why: 'too-long', canGoOn: false }
}

/** An amount as the box shows it once the person has left it: "12.5" -> "12.50", "1250" -> "1250.00", "12" stays. */
export function settle(decimal: string, exponent: number): string {
  const [whole = '', fraction] = decimal.split('.')
  const hasGroups = whole.length > 3
  if (exponent === 0 || (fraction === undefined && !hasGroups)) return whole
  return `${whole}.${(fraction ?? '').padEnd(exponent, '0')}`
}

/**
 * Applies one edit. Whatever is written stays, so that nothing is read that was not written; an amount that was
 * pasted whole and understood is shown as the product writes it, at once.
 */
export function applyEdit(before: AmountText, edit: Edit, manner: BoxManner): Edited {
  const shown = shownText(before, manner)
  const isGrouped = shown !== before.raw
  const mark = groupMark(before.raw, manner.shownIn)
  const own = (part: string) => (isGrouped ? part.replaceAll(mark, '') : part)
  const { start, end } = insertedPart(shown, edit)
  let head = own(edit.after.slice(0, start))
  let tail = own(edit.after.slice(end))
  const inserted = edit.after.slice(start, end)
  if (isGrouped && isGroupDeletion(shown, edit, mark)) {
    if (edit.inputType === 'deleteContentForward') tail = tail.slice(1)
    else head = head.slice(0, -1)
  }
  const raw = (head + inserted + tail).slice(0, longest)
  const isPlain =
    before.isPlain &&
    head + tail !== '' &&
    /^\d*$/.test(latinDigits(inserted)) &&
    new RegExp(`^\\d+(\\.\\d{0,${exponentOf(manner.currency)}})?$`).test(
      plainWriting(raw, manner.shownIn),
    )
  const text = { raw, isPlain }
  const reading = readText(text, manner)
  if (edit.inputType === 'insertFromPaste' && head + tail === '' && reading.kind === 'amount') {
    const understood = plainText(reading.decimal, manner)
    return { text: understood, caret: shownText(understood, manner).length, reading }
  }
  return { text, caret: caretAfter(text, (head + inserted).length, manner), reading }
}

/** The span of `after` that was not shown before, ending at the caret. */
function insertedPart(shown: string, { after, caret }: Edit): { start: number; end: number } {
  const tailLength = after.length - caret
  const isTailKept = tailLength <= shown.length && shown.endsWith(after.slice(caret))
  const limit = isTailKept ? shown.length - tailLength : shown.length
  let start = 0
  while (start < caret && start < limit && shown[start] === after[start]) start++
  return { start, end: caret }
}

/** Backspace or Delete on a mark of ours. The same digits typed or pasted over the old ones lose it too, and stay. */
function isGroupDeletion(
  shown: string,
  { after, inputType = 'delete' }: Edit,
  mark: string,
): boolean {
  return (
    !inputType.startsWith('insert') &&
    shown.length === after.length + 1 &&
    shown.replaceAll(mark, '') === after.replaceAll(mark, '')
  )
}

/** Where the caret stands in what is shown, after `count` characters of what was written. */
function caretAfter(text: AmountText, count: number, manner: BoxManner): number {
  const shown = shownText(text, manner)
  if (shown === text.raw) return Math.min(count, shown.length)
  const mark = groupMark(text.raw, manner.shownIn)
  let seen = 0
  for (let index = 0; index < shown.length; index++) {
    if (seen === count) return index
    if (shown[index] !== mark) seen++
  }
  return shown.length
}
