import { setTimeout as sleep } from 'node:timers/promises'
import { type Id, type IdPrefix, uuidOf } from '@corridor/kernel/ids'
import { type Feed, nextWindow, start } from './feeds.ts'
import type { CheckSettings, Cursor, FeedCursor, Judge, Judgement, Violation } from './invariant.ts'
import type { DomainReader } from './reader.ts'

/** A feed and what is asked of the subjects in it. */
export type Part = {
  /** Its place in the cursor. */
  readonly name: string
  readonly feed: Feed
  /** The rules that it may find broken; an open violation of one is looked at again by the first part that has it. */
  readonly rules: readonly string[]
  readonly judge: Judge
  /** Its subjects stand in more than one domain, so that one reading is of several moments: it is confirmed. */
  readonly isAcross?: boolean
}

type Walked = {
  readonly cursor: FeedCursor
  readonly checked: number
  readonly violations: Violation[]
}

/** More than this of one kind says all there is to say; the rest waits for the next run. */
const enough = 1_000
/** Where even a check of everything stops following a feed: the books need hands, not a longer list. */
const tooMany = 50_000
const idsAtOnce = 5_000

/** The bare ids of public or bare ones. */
export function bareIds(ids: readonly string[]): string[] {
  return ids.map((id) => (id.includes('_') ? uuidOf(id as Id<IdPrefix>) : id))
}

/** Judges ids; what looks broken across domains is read again after a moment, and counts if it still does. */
export async function judgeSurely(
  reader: DomainReader,
  part: Pick<Part, 'feed' | 'judge' | 'isAcross'>,
  ids: readonly string[],
  settings: CheckSettings,
): Promise<Required<Judgement>> {
  const violations: Violation[] = []
  const undecided: string[] = []
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const some = bareIds(ids.slice(from, from + idsAtOnce))
    const first = await judgeOnce(reader, part, some)
    const sure = part.isAcross ? await confirm(reader, part, first, settings) : first
    violations.push(...sure.violations)
    undecided.push(...(sure.undecided ?? []))
  }
  return { violations, undecided }
}

function judgeOnce(
  reader: DomainReader,
  part: Pick<Part, 'feed' | 'judge'>,
  ids: readonly string[],
): Promise<Judgement> {
  return reader.inSnapshot(part.feed.domain, (read) => part.judge(ids, { reader, read }))
}

async function confirm(
  reader: DomainReader,
  part: Pick<Part, 'feed' | 'judge'>,
  first: Judgement,
  { confirmAfterMs }: CheckSettings,
): Promise<Judgement> {
  if (first.violations.length === 0) return first
  await sleep(confirmAfterMs)
  const suspects = [...new Set(first.violations.map(({ subject }) => subject))]
  const second = await judgeOnce(reader, part, bareIds(suspects))
  const before = new Set(first.violations.map(({ rule, subject }) => `${rule} ${subject}`))
  return {
    violations: second.violations.filter(({ rule, subject }) => before.has(`${rule} ${subject}`)),
    undecided: [...(first.undecided ?? []), ...(second.undecided ?? [])],
  }
}

/**
 * Follows a feed from where it stood, step by step, and judges what is in it, until it ends or the time is over.
 * The position that comes back lies behind the last subject that was judged, never beyond one that was not.
 */
export async function walkFeed(
  reader: DomainReader,
  part: Part,
  from: FeedCursor | undefined,
  { deadlineMs, isWhole, settings }: Pace,
): Promise<Walked> {
  const size = {
    rows: settings.stepRows,
    isWhole,
    settleInSeconds: settings.settleInSeconds,
  }
  const violations: Violation[] = []
  const pending = new Set<string>()
  let at = from ?? start
  let checked = 0
  for (;;) {
    const { window, judgement } = await reader.inSnapshot(part.feed.domain, async (read) => {
      const next = await nextWindow(read, part.feed, at, size)
      const found: Judgement =
        next && !part.isAcross
          ? await part.judge(bareIds(next.ids), { reader, read })
          : { violations: [] }
      return { window: next, judgement: found }
    })
    if (!window) break
    const sure = part.isAcross ? await judgeSurely(reader, part, window.ids, settings) : judgement
    violations.push(...sure.violations)
    for (const id of sure.undecided ?? []) pending.add(id)
    at = window.to
    checked += window.count
    const isOver = Date.now() >= deadlineMs || violations.length >= enough || pending.size >= enough
    if (window.count < size.rows || (isOver && !isWhole) || violations.length >= tooMany) break
  }
  return { cursor: { ...at, pending: [...pending] }, checked, violations }
}

export type Pace = {
  readonly deadlineMs: number
  readonly isWhole: boolean
  readonly settings: CheckSettings
}

/** Where a cursor stands, for people: the transaction that each feed has come to. */
export function positionOf(cursor: Cursor): string | null {
  const places = Object.entries(cursor).map(([name, { xid }]) => `${name} ${xid}`)
  return places.length > 0 ? places.join(', ') : null
}
