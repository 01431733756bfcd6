import { fixedSideSchema } from '@corridor/domain/fx/contract'
import { currencySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'

/** A send that a visitor had priced before there was an account. It names nobody; the price is asked again. */
const pricedSendSchema = z.object({
  from: currencySchema,
  to: currencySchema,
  fixed: fixedSideSchema,
  /** Plain decimal text of the fixed side. */
  amount: z.string().regex(/^[0-9]{1,19}(\.[0-9]{0,4})?$/),
  way: z.enum(['bank', 'internal']),
  /** What it would have taken from the wallet. */
  source: wireMoneySchema,
  keptAtMs: z.number(),
})
export type PricedSend = z.infer<typeof pricedSendSchema>

export const pricedSendKey = 'corridor.priced-send'
/** By then the account is open and checked, or the wish is an old one. */
const keptForMs = 3 * 86_400_000

/** What this browser keeps of a send: not a tab alone, because the link in the mail opens another one. */
export function writePricedSend(priced: Omit<PricedSend, 'keptAtMs'>, nowMs: number): string {
  return JSON.stringify({ ...priced, keptAtMs: nowMs })
}

/** The send that waits to be gone on with; null when there is none that can be read, or one of days ago. */
export function readPricedSend(text: string | null, nowMs: number): PricedSend | null {
  if (!text) return null
  try {
    const kept = pricedSendSchema.safeParse(JSON.parse(text)).data
    return kept && nowMs - kept.keptAtMs < keptForMs ? kept : null
  } catch {
    return null
  }
}
