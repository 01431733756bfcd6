import { type Outcome, type RunKind, rememberedSubjects, type Subject } from './contract.ts'

export type Verdict = 'green' | 'red'

/** What is known of an invariant before a run. */
export type Known = {
  readonly state: Outcome
  readonly verdict: Verdict | null
  readonly violations: number
  readonly open: readonly Subject[]
  readonly hasMore: boolean
}

/** What a run found; violations only where it is red. */
export type Found = {
  readonly kind: RunKind
  readonly outcome: Outcome
  readonly violations: readonly Subject[]
}

export type Judged = Known & {
  /** What the history says of the run. */
  readonly outcome: Outcome
  /** The state is another one: its time begins now. */
  readonly isNewState: boolean
  /** The verdict or the broken subjects are others: runs that began before know too little. */
  readonly isNewVerdict: boolean
  readonly event: 'broken' | 'restored' | null
}

/**
 * What a run makes of an invariant. Red is told once, and again only when other subjects break it; an error tells
 * nothing and changes no verdict, so that what was red before it is restored or still red after it.
 */
export function judgeRun(known: Known | null, found: Found): Judged {
  const outcome = outcomeOf(known, found)
  const isNewState = known?.state !== outcome
  if (outcome === 'error' || (outcome === 'red' && found.outcome === 'green')) {
    const before = known ?? { verdict: null, violations: 0, open: [], hasMore: false }
    return { ...before, state: outcome, outcome, isNewState, isNewVerdict: false, event: null }
  }
  const sorted = inOrder(found.violations)
  const open = sorted.slice(0, rememberedSubjects)
  const isSame = known?.verdict === outcome && sameSubjects(known.open, open)
  return {
    state: outcome,
    outcome,
    verdict: outcome,
    violations: sorted.length,
    open,
    hasMore: sorted.length > open.length,
    isNewState,
    isNewVerdict: !isSame,
    event: eventOf(known, outcome, isSame),
  }
}

/** An incremental run looks again at what is remembered only: it cannot say that the rest is mended. */
function outcomeOf(known: Known | null, { kind, outcome }: Found): Outcome {
  const knowsTooLittle = kind === 'incremental' && known?.verdict === 'red' && known.hasMore
  return outcome === 'green' && knowsTooLittle ? 'red' : outcome
}

function eventOf(known: Known | null, verdict: Verdict, isSame: boolean): Judged['event'] {
  if (verdict === 'red') return isSame ? null : 'broken'
  return known?.verdict === 'red' ? 'restored' : null
}

const keyOf = ({ rule, subject }: Subject) => `${rule}\n${subject}`

/** Each once, in an order of their own, so that two runs that find the same say the same. */
function inOrder(subjects: readonly Subject[]): Subject[] {
  const byKey = new Map(subjects.map(({ rule, subject }) => [keyOf({ rule, subject }), subject]))
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, subject]) => ({ rule: key.slice(0, key.indexOf('\n')), subject }))
}

function sameSubjects(a: readonly Subject[], b: readonly Subject[]): boolean {
  return a.length === b.length && a.every((one, at) => keyOf(one) === keyOf(b[at] ?? one))
}
