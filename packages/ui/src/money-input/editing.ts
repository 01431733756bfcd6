/**
 * The typing rules of an amount box, as a pure function from what the browser reports to what is shown.
 * Text on screen is grouped with commas and has a point; a comma that is typed counts as a point.
 */

/** Eleven whole digits: far beyond every limit, and far inside the ledger's 64 bits. */
const maxWholeDigits = 11

export type Edit = {
  /** What the box showed before. */
  before: string
  /** What the browser made of it. */
  after: string
  /** The caret in `after`. */
  caret: number
  /** `InputEvent.inputType`, to tell Backspace from Delete. */
  inputType?: string
}

export type Edited = {
  /** Grouped text to show. */
  shown: string
  /** Plain decimal: "1250.5"; empty when nothing is typed. */
  plain: string
  caret: number
  /** Why something that was typed did not stay. */
  refused?: 'extra-digits' | 'too-long' | 'not-a-digit'
}

/** "1234567.5" -> "1,234,567.5"; keeps a trailing point that is being typed. */
export function groupPlain(plain: string): string {
  const [whole = '', fraction] = plain.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** The decimal to hand on: no trailing point, no leading point: "12." -> "12", ".5" -> "0.5". */
export function toDecimal(typed: string): string {
  if (!/[0-9]/.test(typed)) return ''
  const tidy = typed.endsWith('.') ? typed.slice(0, -1) : typed
  return tidy.startsWith('.') ? `0${tidy}` : tidy
}

/** Fills up the minor digits when the person leaves the box: "12.5" -> "12.50", "12" stays. */
export function settle(typed: string, exponent: number): string {
  const decimal = toDecimal(typed)
  const [whole = '', fraction] = decimal.split('.')
  return fraction === undefined ? whole : `${whole}.${fraction.padEnd(exponent, '0')}`
}

/** Applies one edit. Pasted text may use either convention: "1.250,50" and "1,250.50" are the same. */
export function applyEdit(edit: Edit, exponent: number): Edited {
  const inserted = insertedPart(edit)
  const head = edit.after.slice(0, inserted.start).replaceAll(',', '')
  const tail = edit.after.slice(inserted.end).replaceAll(',', '')
  const read = readInserted(edit.after.slice(inserted.start, inserted.end), exponent)
  let refused: Edited['refused'] = read.refused
  let middle = read.text
  if (middle.includes('.') && (head.includes('.') || tail.includes('.') || exponent === 0)) {
    middle = exponent === 0 ? middle.slice(0, middle.indexOf('.')) : middle.replaceAll('.', '')
    refused = exponent === 0 ? 'extra-digits' : 'not-a-digit'
  }
  let left = head + middle
  let right = tail
  if (isGroupDeletion(edit)) {
    if (edit.inputType === 'deleteContentForward') right = right.slice(1)
    else left = left.slice(0, -1)
  }
  return fit(left, right, exponent, refused)
}

/** The span of `after` that was not in `before`, ending at the caret. */
function insertedPart({ before, after, caret }: Edit): { start: number; end: number } {
  const tailLength = after.length - caret
  const isTailKept = tailLength <= before.length && before.endsWith(after.slice(caret))
  const limit = isTailKept ? before.length - tailLength : before.length
  let start = 0
  while (start < caret && start < limit && before[start] === after[start]) start++
  return { start, end: caret }
}

/** Backspace or Delete on a comma. The same digits typed or pasted over the old ones lose a comma too, and stay. */
function isGroupDeletion({ before, after, inputType = 'delete' }: Edit): boolean {
  return (
    !inputType.startsWith('insert') &&
    before.length === after.length + 1 &&
    before.replaceAll(',', '') === after.replaceAll(',', '')
  )
}

function readInserted(text: string, exponent: number): { text: string; refused?: 'not-a-digit' } {
  const refused = /[^0-9.,\s\u00a0\u202f'’]/.test(text) ? ('not-a-digit' as const) : undefined
  const kept = text.replace(/[^0-9.,]/g, '')
  if (kept.length <= 1) return { text: kept.replace(',', '.'), refused }
  const lastMark = Math.max(kept.lastIndexOf('.'), kept.lastIndexOf(','))
  if (lastMark < 0) return { text: kept, refused }
  const mark = kept.charAt(lastMark)
  const count = kept.split(mark).length - 1
  const other = mark === '.' ? ',' : '.'
  const after = kept.length - lastMark - 1
  const isGroupMark =
    count > 1 || (mark === ',' && after === 3 && exponent !== 3 && !kept.includes(other))
  const whole = kept.slice(0, lastMark).replace(/[.,]/g, '')
  const rest = kept.slice(lastMark + 1)
  return { text: isGroupMark ? whole + rest : `${whole}.${rest}`, refused }
}

/** Cuts what the currency cannot hold, drops leading zeros, groups, and finds the caret again. */
function fit(left: string, right: string, exponent: number, reason: Edited['refused']): Edited {
  let refused = reason
  let typed = left + right
  let position = left.length
  const point = typed.indexOf('.')
  if (point >= 0 && typed.length - point - 1 > exponent) {
    typed = typed.slice(0, point + 1 + exponent)
    refused = 'extra-digits'
  }
  let whole = point >= 0 ? typed.slice(0, point) : typed
  const fraction = point >= 0 ? typed.slice(point) : ''
  const trimmed = whole.replace(/^0+(?=\d)/, '')
  position = Math.max(0, position - (whole.length - trimmed.length))
  whole = trimmed
  if (whole.length > maxWholeDigits) {
    whole = whole.slice(0, maxWholeDigits)
    refused = 'too-long'
  }
  const plain = whole + fraction
  const shown = groupPlain(plain)
  return { shown, plain, caret: caretAfter(shown, Math.min(position, plain.length)), refused }
}

/** Where the caret stands in grouped text, after `count` characters that are not commas. */
function caretAfter(shown: string, count: number): number {
  let seen = 0
  for (let index = 0; index < shown.length; index++) {
    if (seen === count) return index
    if (shown[index] !== ',') seen++
  }
  return shown.length
}
