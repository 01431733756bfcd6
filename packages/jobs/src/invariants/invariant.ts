import type { InvariantKey } from '@corridor/domain/reconciliation'
import type { Subject } from '@corridor/domain/reconciliation/contract'
import type { DomainReader, Read } from './reader.ts'

/** One broken promise: which rule, what about (a public id, where it has one), and what was found. */
export type Violation = Subject & { readonly found: string }

/** What looking at some subjects says; undecided are those that were changing meanwhile. */
export type Judgement = {
  readonly violations: readonly Violation[]
  readonly undecided?: readonly string[]
}

/** Looks at subjects by their bare ids. `read` sees the moment in which they were found. */
export type Judge = (
  ids: readonly string[],
  at: { readonly reader: DomainReader; readonly read: Read },
) => Promise<Judgement>

/** Where the check of one feed stands, and what it must look at once more. */
export type FeedCursor = {
  readonly xid: string
  readonly id: string
  readonly no: number
  readonly pending?: readonly string[]
}
export type Cursor = Readonly<Record<string, FeedCursor>>

/** What an incremental check begins with. */
export type Since = {
  readonly cursor: Cursor
  /** What was broken the last time: it is broken until it is seen to be right. */
  readonly open: readonly Subject[]
  /** As `Date.now()` counts: what is left over then is the next run's. */
  readonly deadlineMs: number
}

export type Checked = { readonly checked: number; readonly violations: readonly Violation[] }
export type Increment = Checked & { readonly cursor: Cursor }

/** One invariant of the books: a row of the table in invariants.ts. */
export type Invariant = {
  readonly key: InvariantKey
  readonly title: string
  /** The names of its rules, as they are printed and recorded. */
  readonly rules: readonly string[]
  /** What changed since the cursor, and what was broken. Bounded; the cursor passes only what was checked. */
  incremental(reader: DomainReader, since: Since): Promise<Increment>
  /** Everything. */
  full(reader: DomainReader): Promise<Checked>
}

/** How a deployment checks. */
export type CheckSettings = {
  /** How long a transfer may be on its way between two states that its driver moves. */
  readonly maxMovingInSeconds: number
  /** How far behind the relay may be; null leaves publishing out, where no worker runs. */
  readonly maxLagInSeconds: number | null
  /** What changed within so long is left for the next run. */
  readonly settleInSeconds: number
  /** What looks broken across domains is read again after so long before it counts. */
  readonly confirmAfterMs: number
  /** Rows of a feed that are looked at in one step. */
  readonly stepRows: number
}
