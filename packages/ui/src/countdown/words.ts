import type { UiWords } from '../date-time/days.ts'

/** What is left, in words: "29 minutes", "1 minute", "less than a minute", "2 hours 5 minutes". */
export function remainingInWords(leftMs: number, words: UiWords): string {
  if (leftMs <= 0) return words('left-none')
  const minutes = Math.floor(leftMs / 60_000)
  if (minutes < 1) return words('left-seconds')
  if (minutes < 60) return words('left-minutes', { minutes })
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0
    ? words('left-hours', { hours })
    : words('left-hours-minutes', { hours, minutes: rest })
}
