import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { currentCorrelationId, withCorrelation } from '@corridor/telemetry'
import { identityProvider } from '../adapters/registry.ts'
import { checkRef, parseCheckRef } from '../check-ref.ts'
import { decidedEvent } from '../decided-events.ts'
import { kycReferred } from '../events.ts'
import type { CheckResult } from '../ports.ts'
import { type Check, changeCheck, findCheck } from '../store/checks.ts'
import { raiseTier } from '../store/standing.ts'
import type { WebhookOutcome } from '../store/webhooks.ts'
import { database, type Tx } from '../store.ts'

/** An officer has this long to decide a referred check. */
export const reviewDueInMs = 24 * 60 * 60 * 1000

const byProvider = 'system:identity-check'

/**
 * Brings a check to what the provider's own books say. A message only causes this look; an answer to an
 * earlier handing-in, or to a check that is decided, changes nothing.
 */
export async function refreshCheck(ref: string): Promise<WebhookOutcome> {
  const parsed = parseCheckRef(ref)
  const check = parsed ? await findCheck(parsed.checkId) : null
  if (!parsed || !check) return 'ignored'
  if (check.state !== 'submitted' || check.round !== parsed.round) return 'no-change'
  // a message or a sweep has an id of its own; what it causes belongs to the click that handed the check in
  const correlationId = check.correlationId ?? currentCorrelationId()
  return withCorrelation(correlationId, () => askAndApply(check))
}

async function askAndApply(check: Check): Promise<WebhookOutcome> {
  const result = await identityProvider().getResult(checkRef(check.checkId, check.round))
  if (!result) return 'no-change'
  return database.transaction(async (tx): Promise<WebhookOutcome> => {
    const isApplied = await applyResult(tx, check, result)
    return isApplied ? 'applied' : 'no-change'
  })
}

async function applyResult(tx: Tx, check: Check, result: CheckResult): Promise<boolean> {
  const at = await databaseNow(tx)
  const { checkId, customerId } = check
  const answer = { providerOutcome: result.outcome, providerReasons: [...result.reasons] }
  if (result.outcome === 'refer') {
    const dueAt = new Date(at.getTime() + reviewDueInMs)
    const waiting = { ownerId: null, escalatedAt: null, dueAt }
    if (!(await changeCheck(tx, check, at, { ...answer, ...waiting, state: 'in-review' }))) {
      return false
    }
    await appendEvents(tx, [kycReferred.of(checkId, { customerId, checkId })])
    return true
  }
  const isClear = result.outcome === 'clear'
  const reasonCode = isClear ? 'provider-clear' : 'provider-reject'
  const isChanged = await changeCheck(tx, check, at, {
    ...answer,
    state: isClear ? 'approved' : 'refused',
    decidedAt: at,
    decidedBy: byProvider,
    reasonCode,
  })
  if (!isChanged) return false
  if (isClear && check.purpose === 'verification') {
    await raiseTier(tx, customerId, check.targetTier)
  }
  const decision = isClear ? 'approve' : 'refuse'
  await appendEvents(tx, [decidedEvent(check, decision, { reasonCode, by: byProvider })])
  return true
}
