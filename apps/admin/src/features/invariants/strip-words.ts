import type { HourView } from '@corridor/domain/reconciliation/contract'
import type { Locale } from '@corridor/words/languages'
import type { Speaker } from '@corridor/words/words-of'

const order = ['red', 'error', 'green', 'none'] as const
const mostNamed = 6

const hourOf = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 13)}:00`

/** The strip in words: how many hours of each, and which were red (UTC). */
export function stripWords(
  hours: readonly HourView[],
  words: Speaker<'admin.invariants'>,
  locale: Locale,
): string {
  const list = new Intl.ListFormat(locale, { style: 'short', type: 'unit' })
  const found = Map.groupBy(hours, ({ outcome }) => outcome ?? 'none')
  const parts = order.flatMap((outcome) => {
    const count = found.get(outcome)?.length ?? 0
    return count > 0 ? [words(`strip-count-${outcome}`, { count })] : []
  })
  const red = (found.get('red') ?? []).map(({ at }) => hourOf(at))
  const said = { hours: hours.length, counts: list.format(parts) }
  if (red.length === 0) return words('strip', said)
  const times = list.format(red.slice(-mostNamed))
  return words(red.length > mostNamed ? 'strip-red-before' : 'strip-red', { ...said, times })
}
