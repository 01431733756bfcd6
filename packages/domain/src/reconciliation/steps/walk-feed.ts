import type { CheckPart, CheckSettings, FeedCursor, Judgement, Violation } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import {
  type FeedPosition,
  type FeedWindow,
  feedStart,
  nextWindow,
  type WindowSize,
} from '@corridor/db/insert-feed'
import { bareIds, judgeSurely } from './judge-surely.ts'

type Walked = {
  readonly cursor: FeedCursor
  readonly checked: number
  readonly violations: Violation[]
}

/** How far a walk goes, and in what steps. */
export type Pace = {
  readonly deadlineMs: number
  readonly isWhole: boolean
  readonly settings: CheckSettings
}

/** More than this of one kind says all there is to say; the rest waits for the next run. */
const enough = 1_000
/** Where even a check of everything stops following a feed: the books need hands, not a longer list. */
const tooMany = 50_000

/**
 * Follows a feed from where it stood, step by step, and judges what is in it, until it ends or the time is over.
 * The position that comes back lies behind the last subject that was judged, never beyond one that was not.
 */
export async function walkFeed(
  reader: DomainReader,
  part: CheckPart,
  from: FeedCursor | undefined,
  { deadlineMs, isWhole, settings }: Pace,
): Promise<Walked> {
  const { stepRows: rows, settleInSeconds } = settings
  const violations: Violation[] = []
  const pending = new Set<string>()
  let at: FeedPosition = from ?? feedStart
  let checked = 0
  for (;;) {
    const { window, judgement } = await step(reader, part, at, { rows, isWhole, settleInSeconds })
    if (!window) break
    const sure = part.isAcross ? await judgeSurely(reader, part, window.ids, settings) : judgement
    violations.push(...sure.violations)
    for (const id of sure.undecided ?? []) pending.add(id)
    at = window.to
    checked += window.count
    const isOver = Date.now() >= deadlineMs || violations.length >= enough || pending.size >= enough
    if (window.count < rows || (isOver && !isWhole) || violations.length >= tooMany) break
  }
  return { cursor: { ...at, pending: [...pending] }, checked, violations }
}

/** The next rows; within one domain they are judged in the moment in which they were read. */
function step(
  reader: DomainReader,
  { feed, look, isAcross }: CheckPart,
  at: FeedPosition,
  size: WindowSize,
): Promise<{ window: FeedWindow | null; judgement: Judgement }> {
  return reader.inSnapshot(feed.domain, async (read) => {
    const window = await nextWindow(read, feed, at, size)
    const judgement: Judgement =
      window && !isAcross ? await look(bareIds(window.ids), { reader, read }) : { violations: [] }
    return { window, judgement }
  })
}
