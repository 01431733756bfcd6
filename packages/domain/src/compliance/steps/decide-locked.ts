import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { type Id, newId } from '@corridor/kernel/ids'
import { fromWire } from '@corridor/kernel/money'
import { ok } from '@corridor/kernel/result'
import type { AlertKind, AssessInput } from '../contract.ts'
import { riskDecided, suspiciousActivityFlagged } from '../events.ts'
import { type Before, type Judged, judge } from '../judge.ts'
import { dueAtOf, levelOf, longestWindowHours } from '../rules.ts'
import { insertAlert } from '../store/alerts.ts'
import { insertAssessment, isNewRecipient, readPast } from '../store/assessments.ts'
import { readDataVersions } from '../store/data-versions.ts'
import { lockCustomer, readUsed, takeLimits } from '../store/limits.ts'
import { type Db, database } from '../store.ts'
import { findBlockedParties } from './find-blocked-parties.ts'
import { findReplay, type Outcome } from './find-replay.ts'
import type { Gathered } from './gather-facts.ts'
import type { JudgingMemory } from './judging-memory.ts'
import type { PartyHit } from './screen-parties.ts'

type Known = {
  readonly memory: JudgingMemory
  readonly hits: readonly PartyHit[]
  readonly stored: {
    readonly print: string
    readonly recipientName: Uint8Array<ArrayBuffer> | null
  }
}

/**
 * Judges a transfer with its customer locked, and stores whatever verdict that gives.
 * @returns null when what it is judged by is not what this process remembers: nothing was written
 */
export async function decideLocked(
  input: AssessInput,
  gathered: Gathered,
  { memory, hits, stored }: Known,
): Promise<Outcome | null> {
  return database.transaction(async (tx) => {
    await lockCustomer(tx, input.customerId)
    const replay = await findReplay(tx, input, stored.print)
    if (replay) return replay
    if ((await readDataVersions(tx)) !== memory.versions) return null
    const now = await databaseNow(tx)
    const before = await readBefore(tx, input, memory, now)
    const blocked = findBlockedParties(memory.blocks, input, gathered)
    const judged = judge(input, gathered, memory, { hits, blocked, before })
    return store(tx, input, gathered, { judged, stored, now })
  })
}

async function readBefore(
  tx: Db,
  { customerId, recipient }: AssessInput,
  { rules }: JudgingMemory,
  now: Date,
): Promise<Before> {
  const since = new Date(now.getTime() - longestWindowHours(rules) * 3_600_000)
  return {
    now,
    isNewRecipient: await isNewRecipient(tx, customerId, recipient.key),
    past: await readPast(tx, customerId, since),
    used: await readUsed(tx, customerId, 'out', now),
  }
}

async function store(
  tx: Db,
  input: AssessInput,
  gathered: Gathered,
  { judged, stored, now }: { judged: Judged; stored: Known['stored']; now: Date },
): Promise<Outcome> {
  const { verdict, reasons } = judged
  const { tier, baseMinor, rate, rateAsOf } = gathered
  const record = await insertAssessment(tx, {
    ...{ input, tier, baseMinor, rate, rateAsOf, verdict, reasons, now },
    amountMinor: fromWire(input.amount).minor,
    fingerprint: stored.print,
    recipientName: stored.recipientName,
    answer: judged.answer,
  })
  if (verdict !== 'deny' && input.kind !== 'conversion') {
    await takeLimits(tx, {
      subjectId: input.transferId,
      customerId: input.customerId,
      direction: 'out',
      amountMinor: baseMinor,
      state: 'reserved',
      now,
    })
  }
  const { assessmentId, transferId, customerId } = input
  const ids = { assessmentId, transferId, customerId }
  await appendEvents(tx, [riskDecided.of(transferId, { ...ids, verdict })])
  if (verdict === 'review') return ok({ ...record.view, alertId: await flag('held') })
  if (judged.isDeniedByRule) return ok({ ...record.view, alertId: await flag('denied') })
  return ok(record.view)

  async function flag(kind: AlertKind): Promise<Id<'alt'>> {
    const alertId = newId('alt')
    const level = levelOf(reasons)
    const alert = { alertId, ...ids, level, kind }
    await insertAlert(tx, { ...alert, openedAt: now, dueAt: dueAtOf(level, now) })
    await appendEvents(tx, [suspiciousActivityFlagged.of(alertId, alert)])
    return alertId
  }
}
