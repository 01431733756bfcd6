import type { TransferKind, TransferState, TransferView } from './contract.ts'

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
type StepView = TransferView['steps'][number]

const trackers: Readonly<
  Record<
    TransferKind,
    readonly { key: string; done: string; next: string; states: readonly TransferState[] }[]
  >
> = {
  send: [
    { key: 'set-up', done: 'You set up the transfer', next: 'Set up', states: ['created'] },
    { key: 'taken', done: 'Money taken from your wallet', next: 'Money taken', states: ['held'] },
    { key: 'checked', done: 'Checked', next: 'Checked', states: ['assessed'] },
    { key: 'delivered', done: 'Delivered', next: 'Delivered', states: ['completed'] },
  ],
  payout: [
    { key: 'set-up', done: 'You set up the transfer', next: 'Set up', states: ['created'] },
    { key: 'taken', done: 'Money taken from your wallet', next: 'Money taken', states: ['held'] },
    { key: 'checked', done: 'Checked', next: 'Checked', states: ['assessed'] },
    { key: 'converted', done: 'Converted', next: 'Converted', states: ['converted'] },
    { key: 'sent', done: 'Sent to the bank', next: 'Sent to the bank', states: ['paying-out'] },
    { key: 'delivered', done: 'Delivered', next: 'Delivered', states: ['completed'] },
  ],
  conversion: [
    { key: 'set-up', done: 'You set up the conversion', next: 'Set up', states: ['created'] },
    { key: 'converted', done: 'Converted', next: 'Converted', states: ['completed'] },
  ],
}

const endLabels: Partial<Record<TransferState, string>> = {
  voiding: 'Being returned to your wallet',
  cancelled: 'Cancelled, money back in your wallet',
  refused: 'Not sent, money back in your wallet',
  failed: 'Not sent',
  bounced: 'Not paid out by the bank',
  refunded: 'Refunded, fee included',
}

/** The dated tracker: past tense for what happened, the rest still to come; a bad end replaces what follows. */
export function trackerOf(kind: TransferKind, history: readonly HistoryItem[]): StepView[] {
  const last = history.at(-1)
  const isBadEnd = last !== undefined && last.state in endLabels
  const plan = trackers[kind]
  const reached = plan.map(({ states }) => history.find(({ state }) => states.includes(state)))
  const furthest = reached.findLastIndex((item) => item !== undefined)
  const steps = plan.map((step, index): StepView => {
    const item = reached[index]
    if (item || index < furthest) {
      return { key: step.key, label: step.done, state: 'done', at: item?.at.toISOString() ?? null }
    }
    const isCurrent = index === furthest + 1 && !isBadEnd
    const label = isCurrent && last?.state === 'in-review' ? 'Being checked' : step.next
    return { key: step.key, label, state: isCurrent ? 'current' : 'next', at: null }
  })
  if (!isBadEnd) return steps
  const ends = history
    .filter((item) => item.state in endLabels && item.state !== 'voiding')
    .map(
      (item): StepView => ({
        key: item.state,
        label: endLabels[item.state] ?? item.state,
        state: item.state === 'bounced' && last.state === 'bounced' ? 'current' : 'done',
        at: item.at.toISOString(),
      }),
    )
  return [...steps.filter((step) => step.state === 'done'), ...ends]
}
