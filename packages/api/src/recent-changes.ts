/** Something of a customer's changed. Ids only: whoever hears it reads the state again. */
export type Change = { readonly id: string; readonly type: string; readonly aggregateId: string }

/** Where a page's knowledge ends. */
export type Known = {
  /** Milliseconds since 1970: what was announced from then on is not known yet. */
  readonly sinceMs?: number
  /** The last change that the page heard, before its stream broke. */
  readonly lastId?: string
}

type Kept = {
  readonly atMs: number
  readonly customerIds: readonly string[]
  readonly change: Change
}

const keptForMs = 15_000
const maxKept = 5_000

/**
 * What was announced in the last 15 seconds. A page is read a moment before its stream begins, and a stream that broke
 * begins anew: what happened between the two would be told to nobody.
 */
export function recentChanges() {
  const kept: Kept[] = []
  return {
    keep(change: Change, customerIds: readonly string[], atMs = Date.now()): void {
      const fresh = kept.findIndex((one) => one.atMs >= atMs - keptForMs)
      kept.splice(0, Math.max(fresh < 0 ? kept.length : fresh, kept.length + 1 - maxKept))
      kept.push({ atMs, customerIds, change })
    },
    /** A last change that is not kept may have been another process's: better told twice than not at all. */
    missedBy(customerId: string, { sinceMs, lastId }: Known): Change[] {
      const last = lastId ? kept.findIndex(({ change }) => change.id === lastId) : -1
      const from = lastId ? 0 : (sinceMs ?? Number.POSITIVE_INFINITY)
      return kept
        .slice(last + 1)
        .filter(({ atMs, customerIds }) => atMs >= from && customerIds.includes(customerId))
        .map(({ change }) => change)
    },
  }
}
