import { isZeroAmount } from '@corridor/ui/money'

/** Which way an open position stands. */
export function standOf(amount: string): 'flat' | 'long' | 'short' {
  if (isZeroAmount(amount)) return 'flat'
  return amount.startsWith('-') ? 'short' : 'long'
}

/** What the use of a limit calls for, of a percentage with one digit, read as text. */
export function limitUse(usedPercent: string): 'free' | 'near' | 'reached' {
  const [whole = '0'] = usedPercent.split('.')
  if (whole.length >= 3) return 'reached'
  return whole.length === 2 && whole >= '80' ? 'near' : 'free'
}
