import type { AssessmentKind } from '@corridor/domain/compliance/contract'

export const kindWords: Readonly<Record<AssessmentKind, string>> = {
  send: 'To a customer',
  payout: 'To a bank',
  conversion: 'Conversion',
  withdrawal: 'Withdrawal',
}

/** "name-match" -> "Name match". */
export function inWords(code: string): string {
  const text = code.replace(/^[a-z]+\./, '').replaceAll(/[-_]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
