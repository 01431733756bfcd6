import type {
  Checked,
  CheckSettings,
  Increment,
  Since,
  Subject,
  Violation,
  WalkingCheck,
} from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import { feedStart } from '@corridor/db/insert-feed'
import { unwrap } from '@corridor/kernel/result'
import {
  type AnchoredHead,
  type ChainFault,
  findChainFaults,
  findUnsealedSince,
  type HeadFacts,
  readHeads,
  readNewestBlock,
  readNotedAnchors,
} from '../store/chain-facts.ts'
import { readAnchors } from '../use-cases/read-anchors.ts'

const rules = {
  chain: 'I9 the chain follows from the journal',
  anchors: 'I9 the chain is what was anchored',
  lag: 'I9 the sealer keeps up',
} as const

const blocksAtOnce = 20
/** Of the anchors that are noted in the ledger, an incremental check looks at the newest. */
const anchorsAtOnce = 200
/** The sealer comes round every minute; a transaction that stays open for long holds it back. */
const maxUnsealedInSeconds = 600

/**
 * I9: every leaf and every head follows from the rows, the chain has every head that was anchored, and no row waits
 * for the sealer for long. A stranger checks the same, without us, with verify-ledger.
 */
export function chainUnbroken({
  maxLagInSeconds,
}: Pick<CheckSettings, 'maxLagInSeconds'>): WalkingCheck {
  const findUnsealed = async (reader: DomainReader) =>
    maxLagInSeconds === null
      ? []
      : judgeUnsealed(await findUnsealedSince(reader, maxUnsealedInSeconds))
  return {
    invariant: 'I9',
    rules: Object.values(rules).filter((rule) => rule !== rules.lag || maxLagInSeconds !== null),
    async incremental(reader, since) {
      const blocks = await checkNewBlocks(reader, since)
      const anchors = await checkAnchors(reader, await readNotedAnchors(reader, anchorsAtOnce))
      const violations = [...blocks.violations, ...anchors, ...(await findUnsealed(reader))]
      const kept = since.open
        .filter(({ rule, subject }) => rule === rules.anchors && !isAmong(anchors, subject))
        .map((subject) => ({ ...subject, found: 'needs a full check' }))
      return { ...blocks, violations: [...violations, ...kept] }
    },
    async full(reader) {
      const blocks = await checkBlocks(reader, 0, await readNewestBlock(reader))
      const anchored = [...(await readNotedAnchors(reader, null)), ...(await readPlaces())]
      const anchors = await checkAnchors(reader, anchored)
      const unsealed = await findUnsealed(reader)
      return { ...blocks, violations: [...blocks.violations, ...anchors, ...unsealed] }
    },
  }
}

/** The blocks since the last time, and those that were broken. */
async function checkNewBlocks(
  reader: DomainReader,
  { cursor, open, deadlineMs }: Since,
): Promise<Increment> {
  const newest = await readNewestBlock(reader)
  const from = cursor.chain?.no ?? 0
  const violations = judgeEnd(newest, from)
  for (const block of brokenBlocks(open).filter((broken) => broken <= Math.min(from, newest))) {
    violations.push(...(await checkBlocks(reader, block - 1, block)).violations)
  }
  let at = from
  while (at < newest && Date.now() < deadlineMs) {
    const until = Math.min(at + blocksAtOnce, newest)
    violations.push(...(await checkBlocks(reader, at, until)).violations)
    at = until
  }
  return { checked: at - from, violations, cursor: { chain: { ...feedStart, no: at } } }
}

/** Blocks after `after`, up to `until`, recomputed from the rows. */
async function checkBlocks(reader: DomainReader, after: number, until: number): Promise<Checked> {
  const faults: ChainFault[] = []
  for (let at = after; at < until; at += blocksAtOnce) {
    faults.push(...(await findChainFaults(reader, at, Math.min(blocksAtOnce, until - at))))
  }
  return { checked: Math.max(until - after, 0), violations: judgeFaults(faults) }
}

/** A chain only grows: the block that was the last one once is still there. */
export function judgeEnd(newest: number, seen: number): Violation[] {
  if (newest >= seen) return []
  const found = `is missing: the chain ends at block ${newest}`
  return [{ rule: rules.chain, subject: `block ${seen}`, found }]
}

/** What does not follow from the rows, each under its block. */
export function judgeFaults(faults: readonly ChainFault[]): Violation[] {
  return faults.map(({ block, subject, found }) => {
    const isWholeBlock = subject.startsWith('block ')
    return {
      rule: rules.chain,
      subject: `block ${block}${isWholeBlock ? '' : `, ${subject}`}`,
      found: isWholeBlock ? `${subject} ${found}` : found,
    }
  })
}

/** The blocks that broken subjects are in, each once. */
export function brokenBlocks(open: readonly Subject[]): number[] {
  const blocks = open
    .filter(({ rule }) => rule === rules.chain)
    .map(({ subject }) => Number(/^block (\d+)/.exec(subject)?.[1] ?? 0))
  return [...new Set(blocks)].filter((block) => block > 0)
}

/** What the places themselves remember: no word of the database is taken for it. */
async function readPlaces(): Promise<AnchoredHead[]> {
  return unwrap(await readAnchors()).flatMap(({ place, heads }) =>
    heads.map(({ block, rows, head }) => ({
      place,
      block: String(block),
      rows: String(rows),
      head,
    })),
  )
}

/** After the anchors were read: what is sealed meanwhile is no fault of theirs. */
async function checkAnchors(
  reader: DomainReader,
  anchored: readonly AnchoredHead[],
): Promise<Violation[]> {
  const blocks = [...new Set(anchored.map(({ block }) => block))]
  return judgeAnchors(anchored, await readHeads(reader, blocks))
}

/** Every head that was anchored is the chain's own. Each block at each place once. */
export function judgeAnchors(
  anchored: readonly AnchoredHead[],
  own: readonly HeadFacts[],
): Violation[] {
  const byBlock = new Map(own.map((head) => [head.block, head]))
  const violations = anchored.flatMap(({ place, block, rows, head }) => {
    const known = byBlock.get(block)
    if (known?.head === head && known.rows === rows) return []
    const has = known ? `${known.head}, ${known.rows} rows` : 'no such block'
    const found = `anchored was ${head}, ${rows} rows; the ledger has ${has}`
    return [{ rule: rules.anchors, subject: `block ${block} at ${place}`, found }]
  })
  return violations.filter(({ subject }, at) => !isAmong(violations.slice(0, at), subject))
}

function isAmong(violations: readonly Violation[], subject: string): boolean {
  return violations.some((violation) => violation.subject === subject)
}

/** The oldest row beyond the last seal has waited too long. */
export function judgeUnsealed(since: Date | null): Violation[] {
  if (since === null) return []
  const found = `recorded at ${since.toISOString()}`
  return [{ rule: rules.lag, subject: 'the oldest row that is not sealed', found }]
}
