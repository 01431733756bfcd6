import type { Desk, ThreadState } from './contract.ts'

const hourMs = 3_600_000
const answerWithinHours: Readonly<Record<Desk, number>> = { support: 8, compliance: 24 }

/** By when a message that came in at `at` must be answered. */
export function answerDueAt(desk: Desk, at: Date): Date {
  return new Date(at.getTime() + answerWithinHours[desk] * hourMs)
}

/** Whose turn it is after a message: an answer waits for the customer, everything else for us. */
export function stateAfter(sender: 'customer' | 'staff'): ThreadState {
  return sender === 'customer' ? 'waiting-for-us' : 'waiting-for-customer'
}

/** A customer may have this many conversations open at a time. */
export const maxOpenThreads = 20
