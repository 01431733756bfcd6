import { type Id, idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

/**
 * What a review remembers of itself, in the tab's session storage: its price and the key under which it sends.
 * A reload, a second click and a retry all find the same key, so that money is taken once.
 */
const attemptSchema = z.object({
  quoteId: idSchema('quo'),
  idempotencyKey: z.string(),
  /** Sent with this reference, and no answer that settles it came back. */
  unclear: z.object({ reference: z.string() }).optional(),
  transferId: idSchema('tr').optional(),
})
export type SendAttempt = z.infer<typeof attemptSchema>

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'corridor.send.'

export function newAttempt(quoteId: Id<'quo'>): SendAttempt {
  return { quoteId, idempotencyKey: crypto.randomUUID() }
}

/** The attempt kept for exactly this send; null when there is none, or none that can be read. */
export function readAttempt(shelf: Shelf, what: string): SendAttempt | null {
  const text = shelf.getItem(prefix + what)
  if (!text) return null
  try {
    return attemptSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

export function keepAttempt(shelf: Shelf, what: string, attempt: SendAttempt): void {
  shelf.setItem(prefix + what, JSON.stringify(attempt))
}

/** The same price, under a new key, for what a send became when its recipient was completed. */
export function carryAttempt(shelf: Shelf, from: string, to: string): void {
  const attempt = readAttempt(shelf, from)
  if (attempt) keepAttempt(shelf, to, newAttempt(attempt.quoteId))
}

export function dropAttempt(shelf: Shelf, what: string): void {
  shelf.removeItem(prefix + what)
}

/** Forgets what came to its end in this transfer: the same amount to the same person is a new send from now on. */
export function dropAttemptsOf(shelf: Shelf, transferId: Id<'tr'>): void {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '')
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const what = name.slice(prefix.length)
    if (readAttempt(shelf, what)?.transferId === transferId) dropAttempt(shelf, what)
  }
}
