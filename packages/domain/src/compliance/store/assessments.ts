import type { Assessment, Prisma } from '@corridor/db/clients/compliance'
import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import { storedCurrencySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import {
  type AssessInput,
  type AssessmentKind,
  type AssessmentView,
  assessmentKindSchema,
  assessmentViewSchema,
  baseCurrency,
  type CustomerHistory,
  type Reason,
  reasonSchema,
  recipientTypeSchema,
  type Verdict,
  verdictSchema,
} from '../contract.ts'
import type { PastAssessment } from '../past.ts'
import type { Db } from '../store.ts'

/** An assessment as this domain's use cases see one. */
export type AssessmentRecord = {
  readonly assessmentId: Id<'asm'>
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly fingerprint: string
  readonly verdict: Verdict
  readonly view: Omit<AssessmentView, 'alertId'>
}

const detailsSchema = z.record(z.string(), z.string())
const reasonsSchema = z.array(reasonSchema)

export function toAssessmentRecord(row: Assessment): AssessmentRecord {
  return {
    assessmentId: idOf('asm', row.id),
    transferId: idOf('tr', row.transferId),
    customerId: idOf('cus', row.customerId),
    fingerprint: row.fingerprint,
    verdict: verdictSchema.parse(row.verdict),
    view: assessmentViewSchema.omit({ alertId: true }).parse({
      assessmentId: idOf('asm', row.id),
      transferId: idOf('tr', row.transferId),
      verdict: row.verdict,
      reasons: reasonsSchema.parse(row.reasons),
      code: row.code ?? undefined,
      details: row.details === null ? undefined : detailsSchema.parse(row.details),
      amountInBase: toWire(money(row.baseMinor, baseCurrency)),
      decidedAt: row.createdAt.toISOString(),
    }),
  }
}

/** The assessment with this id, or another one of the same transfer. */
export async function findAssessment(
  db: Db,
  ids: { readonly assessmentId: Id<'asm'>; readonly transferId: Id<'tr'> },
): Promise<AssessmentRecord | null> {
  const row = await db.assessment.findFirst({
    where: { OR: [{ id: uuidOf(ids.assessmentId) }, { transferId: uuidOf(ids.transferId) }] },
  })
  return row && toAssessmentRecord(row)
}

export type NewAssessment = {
  readonly input: AssessInput
  readonly amountMinor: bigint
  readonly baseMinor: bigint
  readonly rate: string
  readonly rateAsOf: string
  readonly tier: number
  readonly fingerprint: string
  /** From `sealName`: sealed before the transaction begins. */
  readonly recipientName: Uint8Array<ArrayBuffer> | null
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  readonly answer: Pick<AssessmentView, 'code' | 'details'>
  readonly now: Date
}

const nameAt = (row: string) => ({ table: 'assessment', column: 'recipient_name', row })

/** The recipient's name as it is stored. */
export async function sealName(
  assessmentId: Id<'asm'>,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return encryptField(name, nameAt(uuidOf(assessmentId)))
}

/** Stores a verdict. Its reservation of limits is made beside it, in the same transaction. */
export async function insertAssessment(db: Db, one: NewAssessment): Promise<AssessmentRecord> {
  const { input, answer } = one
  const id = uuidOf(input.assessmentId)
  const data: Prisma.AssessmentUncheckedCreateInput = {
    id,
    transferId: uuidOf(input.transferId),
    customerId: uuidOf(input.customerId),
    kind: input.kind,
    amountMinor: one.amountMinor,
    currency: input.amount.currency,
    baseMinor: one.baseMinor,
    rate: one.rate,
    rateAsOf: one.rateAsOf,
    tier: one.tier,
    recipientKey: input.recipient.key,
    recipientCustomerId: input.recipient.customerId ? uuidOf(input.recipient.customerId) : null,
    recipientCountry: input.recipient.country ?? null,
    recipientType: input.recipient.type ?? null,
    recipientName: one.recipientName,
    fingerprint: one.fingerprint,
    verdict: one.verdict,
    outcome: one.verdict === 'deny' ? 'released' : 'open',
    code: answer.code ?? null,
    details: answer.details,
    reasons: [...one.reasons],
    createdAt: one.now,
  }
  return toAssessmentRecord(await db.assessment.create({ data }))
}

/** Moves what became of the money: completed or given back. */
export async function setOutcome(
  db: Db,
  transferId: Id<'tr'>,
  outcome: 'confirmed' | 'released',
): Promise<void> {
  const from = outcome === 'confirmed' ? ['open'] : ['open', 'confirmed']
  await db.assessment.updateMany({
    where: { transferId: uuidOf(transferId), outcome: { in: from } },
    data: { outcome },
  })
}

/** `setOutcome` of many completed transfers, in one statement. */
export async function confirmOutcomes(db: Db, transferIds: readonly Id<'tr'>[]): Promise<void> {
  await db.$executeRaw`
    UPDATE assessment SET outcome = 'confirmed'
    WHERE transfer_id = ANY(${transferIds.map(uuidOf)}::uuid[]) AND outcome = 'open'`
}

/** The customer's assessments since a time whose money went or is still going. */
export async function readPast(
  db: Db,
  customerId: Id<'cus'>,
  since: Date,
): Promise<PastAssessment[]> {
  const rows = await db.assessment.findMany({
    where: {
      customerId: uuidOf(customerId),
      createdAt: { gt: since },
      outcome: { not: 'released' },
    },
    select: { createdAt: true, kind: true, baseMinor: true, recipientKey: true },
  })
  return rows.map((row) => ({
    at: row.createdAt,
    kind: assessmentKindSchema.parse(row.kind),
    baseMinor: row.baseMinor,
    recipientKey: row.recipientKey,
  }))
}

/** True when this customer's money has never gone to that recipient. */
export async function isNewRecipient(
  db: Db,
  customerId: Id<'cus'>,
  recipientKey: string,
): Promise<boolean> {
  const known = await db.assessment.findFirst({
    where: { customerId: uuidOf(customerId), recipientKey, outcome: 'confirmed' },
    select: { id: true },
  })
  return known === null
}

export type AssessmentFacts = {
  readonly kind: AssessmentKind
  readonly amountMinor: bigint
  readonly currency: string
  readonly baseMinor: bigint
  readonly rate: string
  readonly rateAsOf: string
  readonly tier: number
  readonly reasons: Reason[]
  readonly recipient: {
    readonly key: string
    readonly country: string | null
    readonly type: 'person' | 'business' | null
    readonly customerId: Id<'cus'> | null
    readonly name: string | null
  }
}

/** What an officer sees of an assessment, the recipient's name decrypted. */
export async function readAssessmentFacts(
  db: Db,
  assessmentId: Id<'asm'>,
): Promise<AssessmentFacts | null> {
  const row = await db.assessment.findUnique({ where: { id: uuidOf(assessmentId) } })
  if (!row) return null
  return {
    kind: assessmentKindSchema.parse(row.kind),
    amountMinor: row.amountMinor,
    currency: row.currency,
    baseMinor: row.baseMinor,
    rate: row.rate,
    rateAsOf: row.rateAsOf,
    tier: row.tier,
    reasons: reasonsSchema.parse(row.reasons),
    recipient: {
      key: row.recipientKey,
      country: row.recipientCountry,
      type: recipientTypeSchema.nullable().parse(row.recipientType),
      customerId: row.recipientCustomerId ? idOf('cus', row.recipientCustomerId) : null,
      name: row.recipientName ? await decryptText(row.recipientName, nameAt(row.id)) : null,
    },
  }
}

const dayMs = 86_400_000

/** What a customer's transfers and alerts looked like, for the officer's page. */
export async function readHistory(
  db: Db,
  customerId: Id<'cus'>,
  now: Date,
): Promise<CustomerHistory> {
  const customer = uuidOf(customerId)
  const since = (days: number) => ({ gt: new Date(now.getTime() - days * dayMs) })
  const [month, quarter, alerts, recent] = await Promise.all([
    db.assessment.aggregate({
      where: { customerId: customer, createdAt: since(30), outcome: { not: 'released' } },
      _sum: { baseMinor: true },
      _count: true,
    }),
    db.assessment.aggregate({
      where: { customerId: customer, createdAt: since(90), outcome: { not: 'released' } },
      _sum: { baseMinor: true },
    }),
    db.alert.groupBy({ by: ['state'], where: { customerId: customer }, _count: true }),
    db.assessment.findMany({
      where: { customerId: customer },
      orderBy: { createdAt: 'desc' },
      take: 20,
    }),
  ])
  const alertsIn = (state: string) => alerts.find((row) => row.state === state)?._count ?? 0
  const inBase = (minor: bigint | null) => toWire(money(minor ?? 0n, baseCurrency))
  return {
    assessmentsLast30Days: month._count,
    sumLast30Days: inBase(month._sum.baseMinor),
    sumLast90Days: inBase(quarter._sum.baseMinor),
    alertsReleased: alertsIn('released'),
    alertsRefused: alertsIn('refused'),
    alertsClosed: alertsIn('closed'),
    alertsWithdrawn: alertsIn('withdrawn'),
    alertsOpen: alertsIn('open'),
    recent: recent.map((row) => ({
      assessmentId: idOf('asm', row.id),
      transferId: idOf('tr', row.transferId),
      kind: assessmentKindSchema.parse(row.kind),
      verdict: verdictSchema.parse(row.verdict),
      amount: toWire(money(row.amountMinor, storedCurrencySchema.parse(row.currency))),
      amountInBase: inBase(row.baseMinor),
      assessedAt: row.createdAt.toISOString(),
    })),
  }
}
