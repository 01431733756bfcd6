import type { Money } from '@corridor/kernel/money'
import type { Notice } from './contract.ts'
import type { Limits } from './corridors/corridors.ts'
import type { RateNow } from './rate-age.ts'

/** What there is to know about a price; its sentence is said when it is shown. */
export type NoticeFact = Pick<Notice, 'type' | 'code'>

/** What a customer should know about a price, worst first. */
export function noticesOf(rate: RateNow, target: Money, limits: Limits | null): NoticeFact[] {
  const notices: NoticeFact[] = []
  if (limits && target.minor < limits.minimum.minor) {
    notices.push({ type: 'BLOCKED', code: 'below-minimum' })
  }
  if (limits && target.minor > limits.maximum.minor) {
    notices.push({ type: 'BLOCKED', code: 'above-maximum' })
  }
  if (rate.isIndicative) notices.push({ type: 'WARNING', code: 'rate-indicative' })
  else if (rate.isDated) notices.push({ type: 'WARNING', code: 'rate-dated' })
  if (rate.source === 'peg') notices.push({ type: 'INFO', code: 'rate-pegged' })
  return notices
}
