import type { InvariantKey } from '@corridor/kernel/invariants'
import type { DomainReader, Read } from './domain-reader.ts'
import type { FeedPosition, InsertFeed, TablePages } from './insert-feed.ts'

/** Something that breaks a rule: names of rules and public ids, never amounts or personal data. */
export type Subject = { readonly rule: string; readonly subject: string }

/** One broken promise: which rule, what about (a public id, where it has one), and what was found. */
export type Violation = Subject & { readonly found: string }

/** What looking at some subjects says; undecided are those that were changing meanwhile. */
export type Judgement = {
  readonly violations: readonly Violation[]
  readonly undecided?: readonly string[]
}

/**
 * Looks at many subjects at once by their bare ids: reads what is known of them, and judges it. `read` sees the moment in
 * which they were found, in the domain of the feed.
 */
export type Look = (
  ids: readonly string[],
  at: { readonly reader: DomainReader; readonly read: Read },
) => Promise<Judgement>

/** What changed in a feed, and what is asked of the subjects in it. */
export type CheckPart = {
  /** Its place in the cursor, unique within the invariant. A stored cursor names it: it is never renamed. */
  readonly name: string
  readonly feed: InsertFeed
  /** The rules that it may find broken; an open violation of one is looked at again by the first part that has it. */
  readonly rules: readonly string[]
  readonly look: Look
  /** Its subjects stand in more than one domain, so that one reading is of several moments: it is confirmed. */
  readonly isAcross?: boolean
  /** The table that has all its subjects: a check of everything goes through that, and not through the feed. */
  readonly pages?: TablePages
  /** Its subjects are all among those of another part that has pages: a check of everything leaves it out. */
  readonly isCovered?: boolean
}

/** A check that follows feeds of what changed. The walking is reconciliation's. */
export type FollowingCheck = {
  readonly invariant: InvariantKey
  /** The names of its rules, as they are printed and recorded. */
  readonly rules: readonly string[]
  readonly parts: readonly CheckPart[]
  /** Cheap enough to be asked as a whole every time; the rules of it need no memory. */
  readonly standing?: (reader: DomainReader) => Promise<Checked>
  /** What only a check of everything asks, beside the parts. */
  readonly whole?: (reader: DomainReader) => Promise<Checked>
  /** Rules that only a check of everything can find broken, and only one can find mended. */
  readonly fullOnly?: readonly string[]
}

/** A check that finds its own way through what it looks at. */
export type WalkingCheck = {
  readonly invariant: InvariantKey
  readonly rules: readonly string[]
  /** What is new since the cursor, and what was broken. Bounded; the cursor passes only what was checked. */
  incremental(reader: DomainReader, since: Since): Promise<Increment>
  /** Everything. */
  full(reader: DomainReader): Promise<Checked>
}

/** What a domain promises of its own tables. Several checks make an invariant. */
export type Check = FollowingCheck | WalkingCheck

/** Where the check of one feed stands, and what it must look at once more. */
export type FeedCursor = FeedPosition & { readonly pending?: readonly string[] }
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
