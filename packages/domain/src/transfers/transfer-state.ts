import type { CodedStep, TransferKind, TransferState, TransferStepKey } from './contract.ts'

/**
 * Where a transfer may go from each state. The order for a send: quote accepted, money held, assessed,
 * posted; every refusal voids the hold; what a bank sends back is refunded as new entries.
 */
const next: Readonly<Record<TransferState, readonly TransferState[]>> = {
  created: ['quoted', 'failed'],
  quoted: ['held', 'voiding', 'failed'],
  held: ['assessed', 'in-review', 'voiding'],
  'in-review': ['assessed', 'voiding'],
  assessed: ['completed', 'converted', 'voiding'],
  converted: ['paying-out', 'completed', 'bounced'],
  'paying-out': ['completed', 'bounced'],
  // a bank may send back what it had confirmed; only payouts can
  completed: ['bounced'],
  voiding: ['cancelled', 'refused', 'failed'],
  bounced: ['refunded'],
  cancelled: [],
  refused: [],
  failed: [],
  refunded: [],
}

export function mayMove(from: TransferState, to: TransferState): boolean {
  return next[from].includes(to)
}

/** States in which the driver has a step to take; in the others the transfer rests. */
export const drivenStates = [
  'created',
  'quoted',
  'held',
  'assessed',
  'converted',
  'voiding',
  'bounced',
] as const satisfies readonly TransferState[]
export type DrivenState = (typeof drivenStates)[number]

export function isDriven(state: TransferState): state is DrivenState {
  return (drivenStates as readonly TransferState[]).includes(state)
}

/** States on the way to an officer: a verdict may have been given that the row does not say yet. */
export function comesToReview(state: TransferState): boolean {
  return state === 'created' || state === 'quoted' || state === 'held'
}

/** Ends from which no money moves any more. A completed payout may still bounce. */
export const terminalStates = [
  'completed',
  'cancelled',
  'refused',
  'failed',
  'refunded',
] as const satisfies readonly TransferState[]

export function isTerminal(state: TransferState): boolean {
  return (terminalStates as readonly TransferState[]).includes(state)
}

/** Only what waits for an officer can be taken back: before, it is a matter of milliseconds; after, it moves. */
export function canCancel(state: TransferState): boolean {
  return state === 'in-review'
}

type HistoryItem = { readonly state: TransferState; readonly at: Date }
type Planned = { readonly key: TransferStepKey; readonly state: TransferState }

const trackers: Readonly<Record<TransferKind, readonly Planned[]>> = {
  send: [
    { key: 'set-up', state: 'created' },
    { key: 'taken', state: 'held' },
    { key: 'checked', state: 'assessed' },
    { key: 'delivered', state: 'completed' },
  ],
  payout: [
    { key: 'set-up', state: 'created' },
    { key: 'taken', state: 'held' },
    { key: 'checked', state: 'assessed' },
    { key: 'converted', state: 'converted' },
    { key: 'sent', state: 'paying-out' },
    { key: 'delivered', state: 'completed' },
  ],
  conversion: [
    { key: 'set-up', state: 'created' },
    { key: 'converted', state: 'completed' },
  ],
}

const badEnds = ['cancelled', 'refused', 'failed', 'bounced', 'refunded'] as const
type BadEnd = (typeof badEnds)[number]

function isBadEnd(state: TransferState): state is BadEnd {
  return (badEnds as readonly TransferState[]).includes(state)
}

/** The dated tracker: what happened, and the rest still to come; a bad end replaces what follows. */
export function trackerOf(kind: TransferKind, history: readonly HistoryItem[]): CodedStep[] {
  const last = history.at(-1)
  const isEnding = last !== undefined && (isBadEnd(last.state) || last.state === 'voiding')
  const plan = trackers[kind]
  const reached = plan.map((step) => history.find(({ state }) => state === step.state))
  const furthest = reached.findLastIndex((item) => item !== undefined)
  const steps = plan.map(({ key }, index): CodedStep => {
    const item = reached[index]
    if (item || index < furthest) return { key, state: 'done', at: item?.at.toISOString() ?? null }
    const isCurrent = index === furthest + 1 && !isEnding
    return { key, state: isCurrent ? 'current' : 'next', at: null }
  })
  if (!isEnding) return steps
  const ends = history.flatMap(({ state, at }): CodedStep[] => {
    if (!isBadEnd(state)) return []
    const isOpen = state === 'bounced' && last.state === 'bounced'
    return [{ key: state, state: isOpen ? 'current' : 'done', at: at.toISOString() }]
  })
  return [...steps.filter((step) => step.state === 'done'), ...ends]
}
