import type { AlertKind, AssessmentKind } from '@corridor/domain/compliance/contract'
import type { Meaning } from '@corridor/ui/status-tag'

export const kindWords: Readonly<Record<AssessmentKind, string>> = {
  send: 'To a customer',
  payout: 'To a bank',
  conversion: 'Conversion',
  withdrawal: 'Withdrawal',
}

/** Whether money waits for the decision. */
export const alertKindWords: Readonly<Record<AlertKind, { meaning: Meaning; word: string }>> = {
  held: { meaning: 'warning', word: 'Money held' },
  denied: { meaning: 'negative', word: 'Denied, none held' },
}

/** "name-match" -> "Name match". */
export function inWords(code: string): string {
  const text = code.replace(/^[a-z]+\./, '').replaceAll(/[-_]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
