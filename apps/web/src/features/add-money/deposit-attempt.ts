import { type Id, idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

/**
 * What the form remembers of a card payment in the tab's session storage: the key under which it was begun and what
 * became of it. A reload, a second click or the way back from the payment page find the same key, so that one
 * wish makes one payment.
 */
const attemptSchema = z.object({
  idempotencyKey: z.string(),
  depositId: idSchema('dep').optional(),
})
export type DepositAttempt = z.infer<typeof attemptSchema>

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'corridor.add-money.'

/** The attempt kept for exactly this payment; null when there is none, or none that can be read. */
export function readDepositAttempt(shelf: Shelf, what: string): DepositAttempt | null {
  const text = shelf.getItem(prefix + what)
  if (!text) return null
  try {
    return attemptSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

export function keepDepositAttempt(shelf: Shelf, what: string, attempt: DepositAttempt): void {
  shelf.setItem(prefix + what, JSON.stringify(attempt))
}

/** Forgets a payment that came to its end: the same sum is a new payment from now on. */
export function dropDepositAttempt(shelf: Shelf, depositId: Id<'dep'>): void {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '')
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const what = name.slice(prefix.length)
    if (readDepositAttempt(shelf, what)?.depositId === depositId) shelf.removeItem(name)
  }
}
