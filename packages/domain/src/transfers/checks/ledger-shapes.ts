/** What became of a hold. */
export type HoldShape = 'none' | 'open' | 'captured' | 'voided'

/** What the ledger holds for a transfer: its hold, its posting, its refund. */
export type LedgerShape = {
  readonly hold: HoldShape
  readonly isPosted: boolean
  readonly isRefunded: boolean
}

type Fitting = {
  readonly hold: readonly HoldShape[]
  /** Null where either is right. */
  readonly isPosted: boolean | null
  readonly isRefunded: boolean | null
}

const untouched = { isPosted: false, isRefunded: false } as const
const posted = { hold: ['captured'], isPosted: true, isRefunded: false } as const

const shapes: Readonly<Record<string, Fitting>> = {
  // the hold is asked for while the transition to quoted is written (ADR 22)
  created: { hold: ['none', 'open'], ...untouched },
  quoted: { hold: ['none', 'open'], ...untouched },
  held: { hold: ['open'], ...untouched },
  'in-review': { hold: ['open'], ...untouched },
  assessed: { hold: ['open', 'captured'], isPosted: null, isRefunded: false },
  converted: posted,
  'paying-out': posted,
  completed: posted,
  voiding: { hold: ['open', 'voided'], ...untouched },
  cancelled: { hold: ['voided'], ...untouched },
  refused: { hold: ['voided'], ...untouched },
  failed: { hold: ['none', 'voided'], ...untouched },
  bounced: { hold: ['captured'], isPosted: true, isRefunded: null },
  refunded: { hold: ['captured'], isPosted: true, isRefunded: true },
}

/** Whether the ledger is as the state of a transfer says; a state that nobody knows fits nothing. */
export function fits(state: string, found: LedgerShape): boolean {
  const shape = shapes[state]
  if (!shape) return false
  return (
    shape.hold.includes(found.hold) &&
    (shape.isPosted === null || shape.isPosted === found.isPosted) &&
    (shape.isRefunded === null || shape.isRefunded === found.isRefunded)
  )
}
