import type { HourView, Outcome } from '@corridor/domain/reconciliation/contract'

const words: Readonly<Record<Outcome | 'none', string>> = {
  green: 'green',
  red: 'red',
  error: 'could not check',
  none: 'not checked',
}
const order = ['red', 'error', 'green', 'none'] as const
const mostNamed = 6

const hourOf = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 13)}:00`

/** The strip in words: how many hours of each, and which were red (UTC). */
export function stripWords(hours: readonly HourView[]): string {
  const counts = Map.groupBy(hours, ({ outcome }) => outcome ?? 'none')
  const parts = order.flatMap((outcome) => {
    const count = counts.get(outcome)?.length ?? 0
    return count > 0 ? [`${count} ${words[outcome]}`] : []
  })
  const red = (counts.get('red') ?? []).map(({ at }) => hourOf(at))
  const named = red.slice(-mostNamed).join(', ')
  const which =
    red.length > 0 ? ` Red at ${named}${red.length > mostNamed ? ' and before' : ''}.` : ''
  return `Of the last ${hours.length} hours: ${parts.join(', ')}.${which}`
}
