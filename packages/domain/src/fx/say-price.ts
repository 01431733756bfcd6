import { toWire } from '@corridor/kernel/money'
import { dateFormat } from '@corridor/words/formatters'
import { defaultLocale, type Locale } from '@corridor/words/languages'
import { moneyText } from '@corridor/words/money-text'
import { wordsOf } from '@corridor/words/words-of'
import type { DeliveryEstimate, Notice } from './contract.ts'
import type { Limits } from './corridors/corridors.ts'
import type { Arrival, ExpectedDelivery } from './delivery.ts'
import type { NoticeFact } from './notices.ts'

/** "17 November 2026", of an instant (UTC). */
function dateText(locale: Locale, instant: string): string {
  const shape = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
  return dateFormat(locale, shape).format(new Date(instant))
}

/** "Wednesday 18 November", of a day (YYYY-MM-DD). */
function dayText(locale: Locale, day: string): string {
  const shape = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const
  const text = dateFormat(locale, shape).format(new Date(`${day}T00:00:00Z`))
  // a comma comes and goes with the version of the CLDR; ours has none
  return locale === defaultLocale ? text.replace(',', '') : text
}

/** A delivery as the reader's language has it. */
export function sayDelivery(
  locale: Locale,
  { from, to, arrival }: ExpectedDelivery,
): DeliveryEstimate {
  const isPromise = arrival.code !== 'expected'
  return { from, to, isPromise, ...sayArrival(locale, arrival) }
}

function sayArrival(locale: Locale, arrival: Arrival): Pick<DeliveryEstimate, 'text' | 'when'> {
  const words = wordsOf(locale, 'rates-and-dates')
  switch (arrival.code) {
    case 'now':
      return { text: words('arrives-now'), when: words('when-now') }
    case 'minutes': {
      const { minutes } = arrival
      return {
        text: words('arrives-minutes', { minutes }),
        when: words('when-minutes', { minutes }),
      }
    }
    case 'hours': {
      const { hours } = arrival
      return { text: words('arrives-hours', { hours }), when: words('when-hours', { hours }) }
    }
    default: {
      const day = { day: dayText(locale, arrival.day) }
      return {
        text: words(`arrives-${arrival.code}`, day),
        when: words(`when-${arrival.code}`, day),
      }
    }
  }
}

/** What there is to know about a price, in sentences. */
export function sayNotices(
  locale: Locale,
  notices: readonly NoticeFact[],
  about: { readonly rateAsOf: string; readonly limits: Limits | null },
): Notice[] {
  return notices.map(({ type, code }) => ({ type, code, text: sayNotice(locale, code, about) }))
}

function sayNotice(
  locale: Locale,
  code: Notice['code'],
  { rateAsOf, limits }: { readonly rateAsOf: string; readonly limits: Limits | null },
): string {
  const words = wordsOf(locale, 'rates-and-dates')
  if (code === 'rate-pegged') return words(code)
  if (code === 'rate-indicative' || code === 'rate-dated') {
    return words(code, { day: dateText(locale, rateAsOf) })
  }
  // a limit that is gone since was of a price that nobody could use
  const limit = code === 'below-minimum' ? limits?.minimum : limits?.maximum
  return words(code, { limit: limit ? moneyText(locale, toWire(limit), plain) : '' })
}

/** As amounts stand in these sentences. */
const plain = { isGrouped: false, space: ' ' } as const
