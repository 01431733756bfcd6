import { databaseNow } from '@corridor/db/clock'
import { fingerprint } from '@corridor/db/idempotency'
import { appendEvents } from '@corridor/db/outbox'
import { convertAt } from '@corridor/domain/fx'
import { getCustomerSummary } from '@corridor/domain/identity'
import { getTier } from '@corridor/domain/kyc'
import { type Id, newId } from '@corridor/kernel/ids'
import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import {
  type AlertKind,
  type AssessInput,
  type AssessmentView,
  assessInputSchema,
  baseCurrency,
  type Reason,
} from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors, reviewSentence } from '../errors.ts'
import { riskDecided, suspiciousActivityFlagged } from '../events.ts'
import {
  type BrokenLimit,
  findBrokenLimit,
  type Limits,
  limitAnswer,
  pickLimits,
} from '../limits.ts'
import {
  dueAtOf,
  evaluateRules,
  type Facts,
  levelOf,
  longestWindowHours,
  type StoredRule,
  verdictOf,
} from '../rules.ts'
import { type Party, type PartyHit, screenParties } from '../screening/screen-parties.ts'
import { findAlertOf, insertAlert } from '../store/alerts.ts'
import {
  type AssessmentRecord,
  findAssessment,
  insertAssessment,
  isNewRecipient,
  readPast,
  sealName,
} from '../store/assessments.ts'
import { findBlocked } from '../store/blocks.ts'
import { lockCustomer, readTierLimits, readUsed, takeLimits } from '../store/limits.ts'
import { readActiveRules } from '../store/rules.ts'
import { readCleared } from '../store/sanctions.ts'
import { type Db, database } from '../store.ts'

type Outcome = Result<AssessmentView, { code: ComplianceErrorCode | string; message: string }>

/** What the doors of other domains say; asked before the transaction begins. */
type Gathered = {
  readonly tier: number
  readonly baseMinor: bigint
  readonly rate: string
  readonly rateAsOf: string
  readonly recipientName: string | null
  readonly hits: readonly PartyHit[]
  /** Rules and limits change rarely: they are read before the customer is locked. */
  readonly rules: readonly StoredRule[]
  readonly limits: Limits
}

/**
 * The verdict on a transfer, once: the same id answers the same for ever.
 *
 * Reserves what the transfer uses of its customer's limits in the same transaction, with the customer locked, so
 * that parallel sends cannot slip under one. A review opens exactly one alert; a denial reserves nothing, and when
 * a rule denied (a listed or blocked party, not a limit) officers get an alert to note.
 * Conversions between own wallets use no limits. Fails when another domain cannot answer: try again.
 */
export async function assess(request: AssessInput): Promise<Outcome> {
  const input = assessInputSchema.parse(request)
  const print = fingerprint(input)
  const earlier = await findAssessment(database.client, input)
  if (earlier) return replay(database.client, earlier, input, print)
  const gathered = await gather(input)
  if (!gathered.ok) return gathered
  const name = gathered.value.recipientName
  const sealedName = name ? await sealName(input.assessmentId, name) : null
  return database.transaction(async (tx) => {
    await lockCustomer(tx, input.customerId)
    const winner = await findAssessment(tx, input)
    if (winner) return replay(tx, winner, input, print)
    return decide(tx, input, gathered.value, { print, sealedName })
  })
}

async function replay(
  db: Db,
  stored: AssessmentRecord,
  input: AssessInput,
  print: string,
): Promise<Outcome> {
  if (stored.assessmentId !== input.assessmentId || stored.fingerprint !== print) {
    return complianceErrors.fail('assessment-reused', { note: stored.assessmentId })
  }
  const alert = await findAlertOf(db, stored.assessmentId)
  return ok({ ...stored.view, alertId: alert?.alertId })
}

async function gather(
  input: AssessInput,
): Promise<Result<Gathered, { code: string; message: string }>> {
  const recipientId = input.recipient.customerId
  const isOwn = recipientId === input.customerId
  const [customer, tier, converted, recipient] = await Promise.all([
    getCustomerSummary(input.customerId),
    getTier(input.customerId),
    convertAt({ amount: input.amount, to: baseCurrency }),
    recipientId && !isOwn ? getCustomerSummary(recipientId) : null,
  ])
  if (!customer.ok) return customer
  if (!tier.ok) return tier
  if (!converted.ok) return converted
  if (recipient && !recipient.ok) return recipient
  const payee = recipient?.value
  const parties: Party[] = [partyOf('customer', customer.value)]
  const recipientName = payee?.displayName ?? input.recipient.name ?? null
  if (payee) parties.push(partyOf('recipient', payee))
  else if (recipientName && !isOwn) {
    parties.push({
      subject: 'recipient',
      subjectKey: `recipient:${input.recipient.key}`,
      name: recipientName,
      country: input.recipient.country,
    })
  }
  const { country } = customer.value
  const rows = await readTierLimits(database.client, tier.value.tier, 'out', country)
  return ok({
    tier: tier.value.tier,
    limits: pickLimits(rows, country),
    rules: await readActiveRules(database.client),
    baseMinor: fromWire(converted.value.amount).minor,
    rate: converted.value.rate,
    rateAsOf: converted.value.asOf,
    recipientName,
    hits: await screenParties(parties),
  })
}

function partyOf(
  subject: Party['subject'],
  one: {
    customerId: string
    firstName: string
    lastName: string
    birthDate: string
    country: string
  },
): Party {
  const birthYear = Number(one.birthDate.slice(0, 4))
  return {
    subject,
    subjectKey: `customer:${one.customerId}`,
    name: `${one.firstName} ${one.lastName}`,
    country: one.country,
    ...(birthYear > 1800 ? { birthYear } : {}),
  }
}

async function decide(
  tx: Db,
  input: AssessInput,
  gathered: Gathered,
  stored: { print: string; sealedName: Uint8Array<ArrayBuffer> | null },
): Promise<Outcome> {
  const now = await databaseNow(tx)
  const found = await readRuleReasons(tx, input, gathered, now)
  const broken = await readBrokenLimit(tx, input, gathered, now)
  const reasons = broken ? [...found, limitReason(broken)] : found
  const verdict = verdictOf(reasons)
  const isDeniedByRule = found.some((reason) => reason.action === 'deny')
  const record = await insertAssessment(tx, {
    input,
    amountMinor: fromWire(input.amount).minor,
    baseMinor: gathered.baseMinor,
    rate: gathered.rate,
    rateAsOf: gathered.rateAsOf,
    tier: gathered.tier,
    fingerprint: stored.print,
    recipientName: stored.sealedName,
    verdict,
    reasons,
    answer: answerOf(verdict, isDeniedByRule ? null : broken),
    now,
  })
  if (verdict !== 'deny' && input.kind !== 'conversion') {
    await takeLimits(tx, {
      subjectId: input.transferId,
      customerId: input.customerId,
      direction: 'out',
      amountMinor: gathered.baseMinor,
      state: 'reserved',
      now,
    })
  }
  const { assessmentId, transferId, customerId } = input
  const ids = { assessmentId, transferId, customerId }
  await appendEvents(tx, [riskDecided.of(transferId, { ...ids, verdict })])
  if (verdict === 'review') return ok({ ...record.view, alertId: await flag('held') })
  if (isDeniedByRule) return ok({ ...record.view, alertId: await flag('denied') })
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

async function readRuleReasons(
  tx: Db,
  input: AssessInput,
  gathered: Gathered,
  now: Date,
): Promise<Reason[]> {
  const { rules } = gathered
  const since = new Date(now.getTime() - longestWindowHours(rules) * 3_600_000)
  const { customerId, recipient, kind } = input
  const cleared = await readCleared(tx, gathered.hits)
  const facts: Facts = {
    kind,
    now,
    baseMinor: gathered.baseMinor,
    recipientKey: recipient.key,
    isNewRecipient: await isNewRecipient(tx, customerId, recipient.key),
    past: await readPast(tx, customerId, since),
    blocked: await findBlocked(tx, [
      { kind: 'customer', value: customerId },
      { kind: 'account', value: recipient.key },
      ...(recipient.customerId ? [{ kind: 'customer' as const, value: recipient.customerId }] : []),
      ...(gathered.recipientName ? [{ kind: 'name' as const, value: gathered.recipientName }] : []),
    ]),
    hits: gathered.hits
      .filter((hit) => !cleared.has(`${hit.subjectKey} ${hit.entryId}`))
      .map(({ subjectKey: _subjectKey, ...hit }) => hit),
  }
  return evaluateRules(rules, facts)
}

async function readBrokenLimit(
  tx: Db,
  input: AssessInput,
  gathered: Gathered,
  now: Date,
): Promise<BrokenLimit | null> {
  if (input.kind === 'conversion') return null
  const used = await readUsed(tx, input.customerId, 'out', now)
  return findBrokenLimit(gathered.limits, used, gathered.baseMinor)
}

function limitReason(broken: BrokenLimit): Reason {
  const { details } = limitAnswer(broken, 'out')
  return {
    code: `limit.${broken.scope}`,
    rule: `limit.${broken.scope}`,
    ruleVersion: 1,
    action: 'deny',
    level: 'low',
    text: `Over the limit of ${details.limit}: ${details.used} used, ${details.remaining} left.`,
    value: details.used ?? '',
    threshold: details.limit ?? '',
    window: broken.scope,
  }
}

function answerOf(
  verdict: AssessmentView['verdict'],
  broken: BrokenLimit | null,
): Pick<AssessmentView, 'code' | 'publicSentence' | 'details'> {
  if (verdict === 'allow') return {}
  if (verdict === 'review') return { publicSentence: reviewSentence }
  if (broken) return limitAnswer(broken, 'out')
  return { code: 'compliance.refused', publicSentence: complianceErrors.sentences.refused }
}
