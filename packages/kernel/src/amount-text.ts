import { currencyAffixes, localUse, ownUse, plainMarks } from './amount-marks.ts'
import { type CurrencyCode, exponentOf, isCurrency } from './currency.ts'
import { parseAmount } from './money.ts'

/** Why a text is no amount. */
export type AmountRefusal =
  | 'not-a-number'
  | 'negative'
  | 'groups'
  | 'extra-digits'
  | 'too-long'
  | 'other-currency'

/** What a text that a person wrote is, in one currency. Decimals are plain: digits with at most one point. */
export type AmountReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly decimal: string }
  /** Several readings, or one that the person has to confirm because it is not how they write. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  /** `canGoOn`: more digits can still make an amount of it, as of "1,234,5". */
  | { readonly kind: 'refused'; readonly why: AmountRefusal; readonly canGoOn: boolean }

export type AmountManner = {
  readonly currency: CurrencyCode
  /** The language that the person writes, like "de-CH". */
  readonly locale: string
  /** The language in which the screens before the person write amounts, and in which they may answer; English if not given. */
  readonly shownIn?: string
}

const shownInEnglish = 'en-GB'

const refuse = (why: AmountRefusal, canGoOn = false): AmountReading => ({
  kind: 'refused',
  why,
  canGoOn,
})

/**
 * Reads an amount as people write it. What is not wholly an amount is not taken: nothing is dropped to make one.
 * The mark between thousands and the mark before the fraction are told apart by the whole text, by the currency's
 * digits, then by the person's language and that of the screens before them; where those disagree, it is for the person
 * to say.
 */
export function readAmountText(text: string, manner: AmountManner): AmountReading {
  const plain = plainMarks(text).trim()
  if (plain === '') return { kind: 'empty' }
  const bare = withoutCurrency(plain, manner)
  if (bare === null) return refuse('other-currency')
  const unsigned = bare.replace(/^\+ ?/, '')
  if (/^(-.*|\(.*\)|.*-)$/.test(unsigned)) {
    return refuse(/^[-(]? ?[\d.,' ٫٬]*[-)]?$/.test(unsigned) ? 'negative' : 'not-a-number')
  }
  if (!/^[\d.,' ٫٬]+$/.test(unsigned)) return refuse('not-a-number')
  return bounded(readMarks(unsigned, manner), manner.currency)
}

/** The text without its currency's code or sign at either end; null where it names another currency. */
function withoutCurrency(text: string, manner: AmountManner): string | null {
  const { currency, locale, shownIn = shownInEnglish } = manner
  const signs = currencyAffixes(currency, locale, shownIn)
  let bare = text
  const before = signs.find((sign) => /^[+-]? ?$/.test(bare.slice(0, lead(bare, sign))))
  if (before) {
    const at = lead(bare, before)
    bare = bare.slice(0, at) + bare.slice(at + before.length).trimStart()
  }
  const behind = signs.find(
    (sign) => bare.length > sign.length && bare.toUpperCase().endsWith(sign),
  )
  if (behind) bare = bare.slice(0, -behind.length).trimEnd()
  const rest = bare.replace(/[^\p{L}\p{Sc}]/gu, '')
  return /^\p{Sc}+$/u.test(rest) || isCurrency(rest.toUpperCase()) ? null : bare
}

/** Where a sign begins at the head of a text, behind a plus or minus; far behind its end when it does not. */
function lead(text: string, sign: string): number {
  const upper = text.toUpperCase()
  const at = upper.search(/[^+\- ]/)
  return at >= 0 && upper.startsWith(sign, at) ? at : text.length
}

/** Digits and marks only. */
function readMarks(text: string, manner: AmountManner): AmountReading {
  const marks = [...new Set(text.replace(/\d/g, ''))]
  const [first, last] = marks
  if (first === undefined) return amountOf(text)
  if (marks.length > 2) return refuse('groups')
  if (last !== undefined) return readTwoMarks(text, first, last, manner)
  const times = text.split(first).length - 1
  const isGroupOnly = first === ' ' || first === "'" || first === '٬'
  if (times > 1 && first === '٫') return refuse('not-a-number')
  if (times > 1 || isGroupOnly) return groupsOf(text, first)
  return readOneMark(text, first, manner)
}

/** A mark between thousands, then another one before the fraction: no language writes them the other way round. */
function readTwoMarks(
  text: string,
  group: string,
  decimal: string,
  { currency }: AmountManner,
): AmountReading {
  const [grouped = '', fraction = '', more] = text.split(decimal)
  const isPair = decimal === '٫' || ((decimal === '.' || decimal === ',') && group !== '٫')
  if (!isPair || more !== undefined || fraction.includes(group)) return refuse('groups')
  const whole = groupsOf(grouped, group)
  return whole.kind === 'amount' ? fractionOf(whole.decimal, fraction, currency) : refuse('groups')
}

/** One point or comma: the hard case, as three digits behind it may be thousands or a fraction. */
function readOneMark(text: string, mark: string, manner: AmountManner): AmountReading {
  const [whole = '', digits = ''] = text.split(mark)
  if (whole === '' && digits === '') return refuse('not-a-number', true)
  const asFraction = fractionOf(whole, digits, manner.currency)
  const asGroups = groupsOf(text, mark)
  if (asGroups.kind !== 'amount' || (mark !== '.' && mark !== ',')) return asFraction
  const exponent = exponentOf(manner.currency)
  if (exponent === 0) return asGroups
  const local = localUse(mark, manner.locale)
  const own = ownUse(mark, manner.shownIn ?? shownInEnglish)
  if (digits.length <= exponent && (local ?? own) === own) {
    return own === 'group' ? asGroups : asFraction
  }
  if (digits.length > exponent && (local ?? own) === 'group') return asGroups
  const other = asFraction.kind === 'amount' ? [asFraction.decimal] : []
  const confirmed = asFraction.kind === 'ambiguous' ? asFraction.readings : other
  return { kind: 'ambiguous', readings: [asGroups.decimal, ...confirmed] }
}

/** Thousands by threes, or by twos before the last three as in India: "1,50,000". */
function groupsOf(text: string, mark: string): AmountReading {
  const parts = text.split(mark)
  const sizes = parts.map((part) => part.length)
  const [first = 0, ...others] = sizes
  const last = others.at(-1) ?? 3
  const middle = others.slice(0, -1)
  const isLed = /^[1-9]/.test(text)
  const isByThrees = first <= 3 && others.every((size) => size === 3)
  const isByTwos = first <= 2 && last === 3 && middle.every((size) => size === 2)
  if (isLed && first > 0 && (isByThrees || isByTwos)) return amountOf(parts.join(''))
  const isBegun = middle.every((size) => size === 3) || middle.every((size) => size === 2)
  return refuse('groups', isLed && first <= 3 && last <= 3 && isBegun)
}

/** A fraction that the currency can hold. Noughts behind its digits change nothing, but are not how it is written. */
function fractionOf(whole: string, digits: string, currency: CurrencyCode): AmountReading {
  const exponent = exponentOf(currency)
  if (digits.length <= exponent) return amountOf(whole, digits)
  if (!/^0+$/.test(digits.slice(exponent)) || digits.length > 3) return refuse('extra-digits')
  if (exponent === 0 && digits.length < 3) return amountOf(whole)
  const kept = amountOf(whole, digits.slice(0, exponent))
  return kept.kind === 'amount' ? { kind: 'ambiguous', readings: [kept.decimal] } : kept
}

function amountOf(whole: string, fraction = ''): AmountReading {
  const led = whole.replace(/^0+(?=\d)/, '') || '0'
  return { kind: 'amount', decimal: fraction === '' ? led : `${led}.${fraction}` }
}

/** Whatever the books cannot hold is not taken either. */
function bounded(reading: AmountReading, currency: CurrencyCode): AmountReading {
  const decimals =
    reading.kind === 'amount'
      ? [reading.decimal]
      : reading.kind === 'ambiguous'
        ? reading.readings
        : []
  return decimals.every((decimal) => parseAmount(decimal, currency)) ? reading : refuse('too-long')
}
