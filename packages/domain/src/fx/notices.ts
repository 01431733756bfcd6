import { formatAmount, type Money } from '@corridor/kernel/money'
import type { Notice } from './contract.ts'
import type { Limits } from './corridors/corridors.ts'
import type { RateNow } from './rate-age.ts'

/** What a customer should know about a price, worst first. */
export function noticesOf(rate: RateNow, target: Money, limits: Limits | null): Notice[] {
  const day = dayOf(rate.asOf)
  const notices: Notice[] = []
  if (limits && target.minor < limits.minimum.minor) {
    notices.push({
      type: 'BLOCKED',
      code: 'below-minimum',
      text: `The least that can be sent this way is ${text(limits.minimum)}.`,
    })
  }
  if (limits && target.minor > limits.maximum.minor) {
    notices.push({
      type: 'BLOCKED',
      code: 'above-maximum',
      text: `The most that can be sent this way at once is ${text(limits.maximum)}.`,
    })
  }
  if (rate.isIndicative) {
    notices.push({
      type: 'WARNING',
      code: 'rate-indicative',
      text: `This is an indicative rate of ${day}, not a published one.`,
    })
  } else if (rate.isDated) {
    notices.push({
      type: 'WARNING',
      code: 'rate-dated',
      text: `This demo uses the published rates of ${day}.`,
    })
  }
  if (rate.source === 'peg') {
    notices.push({
      type: 'INFO',
      code: 'rate-pegged',
      text: 'One of these currencies has a fixed rate to the US dollar, which we follow.',
    })
  }
  return notices
}

function text(value: Money): string {
  return `${formatAmount(value)} ${value.currency}`
}

// made once: a formatter costs a thousand times what formatting does
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

function dayOf(instant: string): string {
  return dayFormat.format(new Date(instant))
}
