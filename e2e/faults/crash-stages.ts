/** What a client asks for, and where it has to end. */
export type Wish =
  | { readonly kind: 'send' }
  /** The last two digits of the account choose what the sandbox rail does. */
  | { readonly kind: 'payout'; readonly ending: '10' | '02' | '03' | '05' }
  /** Take back a transfer that waits for a check. */
  | { readonly kind: 'cancel' }

/** One state of the saga: API processes die on the way into it, then workers on the way out of it. */
export type Stage = {
  readonly name: string
  /** Each is the death of one API process, while it does what the client wishes. */
  readonly apiDeaths: readonly { readonly point: string; readonly wish: Wish }[]
  /** How many held transfers an officer refuses before the workers start. */
  readonly refusals?: number
  /** Each is the death of one worker process, while it resumes what was left behind. */
  readonly workerDeaths: readonly string[]
}

const send: Wish = { kind: 'send' }
const payout = (ending: '10' | '02' | '03' | '05'): Wish => ({ kind: 'payout', ending })
const cancel: Wish = { kind: 'cancel' }

/** Before and after every step's own write, in both kinds of process, for each state that a driver moves. */
export const crashStages: readonly Stage[] = [
  {
    name: 'created',
    apiDeaths: [
      { point: 'transfers.row.written', wish: send },
      { point: 'transfers.created.asked', wish: send },
    ],
    workerDeaths: ['transfers.created.asked', 'transfers.created.written'],
  },
  {
    name: 'quoted',
    apiDeaths: [
      { point: 'transfers.created.written', wish: send },
      { point: 'transfers.quoted.asked', wish: send },
    ],
    workerDeaths: ['transfers.quoted.asked', 'transfers.quoted.written'],
  },
  {
    name: 'held',
    apiDeaths: [
      { point: 'transfers.quoted.written', wish: send },
      { point: 'transfers.held.asked', wish: send },
    ],
    workerDeaths: ['transfers.held.asked', 'transfers.held.written'],
  },
  {
    name: 'assessed',
    apiDeaths: [
      { point: 'transfers.held.written', wish: send },
      { point: 'transfers.assessed.asked', wish: send },
      { point: 'transfers.assessed.written', wish: send },
    ],
    workerDeaths: ['transfers.assessed.asked', 'transfers.assessed.written'],
  },
  {
    name: 'converted',
    apiDeaths: [
      // two that the workers send on themselves: the rail's own word may be faster than their sweep
      { point: 'transfers.assessed.written', wish: payout('10') },
      { point: 'transfers.assessed.written', wish: payout('02') },
      { point: 'transfers.converted.asked', wish: payout('03') },
      { point: 'transfers.converted.written', wish: payout('02') },
    ],
    workerDeaths: ['transfers.converted.asked', 'transfers.converted.written'],
  },
  {
    name: 'the rail',
    apiDeaths: [
      { point: 'payments.attempt.written', wish: payout('10') },
      { point: 'payments.attempt.asked', wish: payout('02') },
      { point: 'transfers.assessed.written', wish: payout('03') },
      { point: 'transfers.assessed.written', wish: payout('10') },
    ],
    workerDeaths: ['payments.attempt.written', 'payments.attempt.asked'],
  },
  {
    name: 'voiding',
    apiDeaths: [
      { point: 'transfers.cancel.alert-withdrawn', wish: cancel },
      { point: 'transfers.voiding.asked', wish: cancel },
      { point: 'transfers.voiding.written', wish: cancel },
    ],
    refusals: 2,
    workerDeaths: ['transfers.voiding.asked', 'transfers.voiding.written'],
  },
  {
    name: 'bounced',
    apiDeaths: [
      { point: 'transfers.bounced.asked', wish: payout('05') },
      { point: 'transfers.bounced.asked', wish: payout('05') },
      { point: 'transfers.bounced.written', wish: payout('05') },
    ],
    workerDeaths: ['transfers.bounced.asked', 'transfers.bounced.written'],
  },
  {
    name: 'committed, and the relay not told',
    apiDeaths: [{ point: 'db.relay.unwoken', wish: send }],
    workerDeaths: [],
  },
  { name: 'the relay', apiDeaths: [], workerDeaths: ['jobs.relay.published'] },
]
