import type { CheckPart, CheckSettings, FollowingCheck, Look, Violation } from '@corridor/db/check'
import type { DomainReader } from '@corridor/db/domain-reader'
import { idOf } from '@corridor/kernel/ids'
import { type AlertFacts, alertChanges, readAlertFacts } from '../../compliance/index.ts'
import {
  changedTransfers,
  findWaiting,
  readTransfers,
  type TransferFacts,
  transferPages,
  type WaitingTransfer,
} from '../store/check-facts.ts'
import { drivenStates } from '../transfer-state.ts'
import { fits, type HoldShape } from './ledger-shapes.ts'

const rules = {
  agree: 'I7 transfer and ledger agree',
  oneQueue: 'I7 a held transfer is in one queue',
  isUnderWay: 'I7 nothing stays on its way',
} as const

const mostStuck = 200

/** What the ledger says, by bare ids. Transfers may not call it (it is behind wallets): whoever composes the checks hands it in. */
export type LedgerSide = {
  readonly posted: ReadonlySet<string>
  readonly holds: ReadonlyMap<string, Exclude<HoldShape, 'none'>>
}
export type ReadLedgerSide = (
  reader: DomainReader,
  asked: { readonly postings: readonly string[]; readonly holds: readonly string[] },
) => Promise<LedgerSide>

/** The ledger holds for each transfer what its state says. */
export function judgeLedger(
  transfers: readonly TransferFacts[],
  { posted, holds }: LedgerSide,
): Violation[] {
  const isIn = (id: string | null) => id !== null && posted.has(id)
  return transfers.flatMap(({ id, state, holdId, postingId, refundPostingId }) => {
    const hold = holds.get(holdId) ?? 'none'
    const isPosted = isIn(postingId)
    const isRefunded = isIn(refundPostingId)
    if (fits(state, { hold, isPosted, isRefunded })) return []
    const found = `${state}: hold ${hold}, posted ${isPosted}, refunded ${isRefunded}`
    return [{ rule: rules.agree, subject: idOf('tr', id), found }]
  })
}

type JudgedQueues = {
  readonly violations: readonly Violation[]
  readonly undecided: readonly string[]
}

/** A held transfer has exactly one open alert; one that was decided just now is about to move on. */
export function judgeQueues(
  held: readonly Pick<TransferFacts, 'id'>[],
  alerts: readonly AlertFacts[],
): JudgedQueues {
  const byTransfer = new Map(alerts.map((facts) => [facts.transferId, facts]))
  const wrong = held.filter(({ id }) => byTransfer.get(id)?.open !== 1)
  const isDecidedNow = ({ id }: { id: string }) => byTransfer.get(id)?.isDecidedNow === true
  return {
    violations: wrong
      .filter((transfer) => !isDecidedNow(transfer))
      .map(({ id }) => ({
        rule: rules.oneQueue,
        subject: idOf('tr', id),
        found: `${byTransfer.get(id)?.open ?? 0} open alerts`,
      })),
    undecided: wrong.filter(isDecidedNow).map(({ id }) => id),
  }
}

/** Of what looks broken: one that moved while the others were read, or just now, is not judged yet. */
export function settled(
  suspects: readonly Violation[],
  before: readonly TransferFacts[],
  after: readonly TransferFacts[],
): JudgedQueues {
  const versions = new Map(after.map(({ id, version }) => [id, version]))
  const moving = new Set<string>(
    before
      .filter(({ id, version, isYoung }) => isYoung || versions.get(id) !== version)
      .map(({ id }) => idOf('tr', id)),
  )
  return {
    violations: suspects.filter(({ subject }) => !moving.has(subject)),
    undecided: suspects.map(({ subject }) => subject).filter((subject) => moving.has(subject)),
  }
}

function lookAt(
  { settleInSeconds, maxMovingInSeconds }: CheckSettings,
  readLedger: ReadLedgerSide,
): Look {
  return async (ids, { reader }) => {
    const before = await readTransfers(reader, ids, settleInSeconds)
    const ledger = await readLedger(reader, {
      postings: before
        .flatMap(({ postingId, refundPostingId }) => [postingId, refundPostingId])
        .filter((id) => id !== null),
      holds: before.map(({ holdId }) => holdId),
    })
    const held = before.filter(({ state }) => state === 'in-review')
    const heldIds = held.map(({ id }) => id)
    const queues = judgeQueues(held, await readAlertFacts(reader, heldIds, maxMovingInSeconds))
    const suspects = [...judgeLedger(before, ledger), ...queues.violations]
    if (suspects.length === 0) return queues
    const sure = settled(suspects, before, await readTransfers(reader, ids, settleInSeconds))
    return {
      violations: sure.violations,
      undecided: [...queues.undecided, ...sure.undecided],
    }
  }
}

/** No transfer waits for its driver for too long. */
export function judgeWaiting(waiting: readonly WaitingTransfer[]): Violation[] {
  return waiting.map(({ id, state, since }) => ({
    rule: rules.isUnderWay,
    subject: idOf('tr', id),
    found: `${state} since ${since}`,
  }))
}

/** I7: money stands where each transfer says, and none is stuck between two steps. */
export function agreesWithLedger(
  settings: CheckSettings,
  readLedger: ReadLedgerSide,
): FollowingCheck {
  const transfers: CheckPart = {
    name: 'transfers',
    feed: changedTransfers,
    rules: [rules.agree, rules.oneQueue],
    look: lookAt(settings, readLedger),
    isAcross: true,
    pages: transferPages,
  }
  return {
    invariant: 'I7',
    rules: Object.values(rules),
    parts: [transfers, { ...transfers, name: 'alerts', feed: alertChanges, isCovered: true }],
    standing: async (reader) => ({
      checked: 0,
      violations: judgeWaiting(
        await findWaiting(reader, drivenStates, settings.maxMovingInSeconds, mostStuck),
      ),
    }),
  }
}
