import { decryptField, encryptField } from '@corridor/db/field-encryption'
import type { Id } from '@corridor/kernel/ids'
import { idOf, uuidOf } from '@corridor/kernel/ids'
import { z } from 'zod'
import { canCheckBecome } from '../check-state.ts'
import {
  type CheckPurpose,
  type CheckState,
  checkPurposeSchema,
  checkStateSchema,
  declareDetailsInputSchema,
  type ProviderOutcome,
  providerOutcomeSchema,
  type Tier,
  tierSchema,
} from '../contract.ts'
import { database, type Tx } from '../store.ts'

const declaredSchema = z.object({
  /** A check for a recovery asks for the person only. */
  details: declareDetailsInputSchema.nullable(),
  /** As identity knew the person when the check was handed in. */
  person: z
    .object({ firstName: z.string(), lastName: z.string(), birthDate: z.string() })
    .nullable(),
})
export type Declared = z.output<typeof declaredSchema>

export type Check = {
  readonly checkId: Id<'chk'>
  readonly customerId: Id<'cus'>
  readonly state: CheckState
  readonly targetTier: Tier
  readonly purpose: CheckPurpose
  readonly recoveryId: Id<'rec'> | null
  readonly hasDetails: boolean
  readonly providerOutcome: ProviderOutcome | null
  readonly providerReasons: readonly string[]
  /** How often it was handed in. */
  readonly round: number
  /** Of the click that handed it in; null before that. */
  readonly correlationId: string | null
  readonly sentAt: Date | null
  readonly acceptedAt: Date | null
  readonly ownerId: Id<'stf'> | null
  readonly dueAt: Date | null
  readonly escalatedAt: Date | null
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly reasonCode: string | null
  readonly version: number
}

type Row = NonNullable<Awaited<ReturnType<typeof database.client.identityCheck.findUnique>>>

export function checkOf(row: Row): Check {
  return {
    checkId: idOf('chk', row.id),
    customerId: idOf('cus', row.customerId),
    state: checkStateSchema.parse(row.state),
    targetTier: tierSchema.parse(row.targetTier),
    purpose: checkPurposeSchema.parse(row.purpose),
    recoveryId: row.recoveryId ? idOf('rec', row.recoveryId) : null,
    hasDetails: row.details !== null,
    providerOutcome: row.providerOutcome ? providerOutcomeSchema.parse(row.providerOutcome) : null,
    providerReasons: row.providerReasons,
    round: row.round,
    correlationId: row.correlationId,
    sentAt: row.sentAt,
    acceptedAt: row.acceptedAt,
    ownerId: row.ownerId ? idOf('stf', row.ownerId) : null,
    dueAt: row.dueAt,
    escalatedAt: row.escalatedAt,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedBy,
    reasonCode: row.reasonCode,
    version: row.version,
  }
}

const place = (column: string, checkId: Id<'chk'>) => ({
  table: 'identity_check',
  column,
  row: uuidOf(checkId),
})

export async function findCheck(checkId: Id<'chk'>): Promise<Check | null> {
  const row = await database.client.identityCheck.findUnique({ where: { id: uuidOf(checkId) } })
  return row ? checkOf(row) : null
}

/** A customer's checks for a tier (or those for a recovery), newest first. */
export async function listChecksOf(
  customerId: Id<'cus'>,
  purpose: CheckPurpose = 'verification',
): Promise<Check[]> {
  const rows = await database.client.identityCheck.findMany({
    where: { customerId: uuidOf(customerId), purpose },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map(checkOf)
}

/** Opens a draft unless the customer has an open check of that purpose. */
export async function insertDraft(check: {
  checkId: Id<'chk'>
  customerId: Id<'cus'>
  targetTier: number
  recoveryId?: Id<'rec'>
}): Promise<void> {
  await database.client.identityCheck.createMany({
    data: [
      {
        id: uuidOf(check.checkId),
        customerId: uuidOf(check.customerId),
        state: 'draft',
        targetTier: check.targetTier,
        ...(check.recoveryId && { purpose: 'recovery', recoveryId: uuidOf(check.recoveryId) }),
      },
    ],
    skipDuplicates: true,
  })
}

export async function readDeclared(checkId: Id<'chk'>): Promise<Declared | null> {
  const row = await database.client.identityCheck.findUnique({
    where: { id: uuidOf(checkId) },
    select: { details: true },
  })
  if (!row?.details) return null
  const plain = await decryptField(row.details, place('details', checkId))
  return declaredSchema.parse(JSON.parse(new TextDecoder().decode(plain)))
}

export function sealDeclared(checkId: Id<'chk'>, declared: Declared) {
  return encryptField(JSON.stringify(declared), place('details', checkId))
}

export function sealNote(checkId: Id<'chk'>, note: string) {
  return encryptField(note, place('note', checkId))
}

export async function readNote(checkId: Id<'chk'>): Promise<string | null> {
  const row = await database.client.identityCheck.findUnique({
    where: { id: uuidOf(checkId) },
    select: { note: true },
  })
  if (!row?.note) return null
  return new TextDecoder().decode(await decryptField(row.note, place('note', checkId)))
}

export type CheckPatch = {
  readonly state?: CheckState
  readonly details?: Uint8Array<ArrayBuffer>
  readonly note?: Uint8Array<ArrayBuffer> | null
  readonly providerOutcome?: ProviderOutcome | null
  readonly providerReasons?: string[]
  readonly recoveryId?: Id<'rec'>
  readonly round?: number
  readonly correlationId?: string
  readonly sentAt?: Date | null
  readonly acceptedAt?: Date | null
  readonly ownerId?: string | null
  readonly dueAt?: Date | null
  readonly escalatedAt?: Date | null
  readonly submittedAt?: Date
  readonly decidedAt?: Date | null
  readonly decidedBy?: string | null
  readonly reasonCode?: string | null
}

/** Changes a check; false when somebody else changed it since it was read. */
export async function changeCheck(
  tx: Tx,
  check: Check,
  at: Date,
  patch: CheckPatch,
): Promise<boolean> {
  const { state } = patch
  if (state && state !== check.state && !canCheckBecome(check.state, state)) {
    throw new Error(`a check cannot go from ${check.state} to ${state}`)
  }
  const { recoveryId, ...columns } = patch
  const { count } = await tx.identityCheck.updateMany({
    where: { id: uuidOf(check.checkId), state: check.state, version: check.version },
    data: {
      ...columns,
      ...(recoveryId && { recoveryId: uuidOf(recoveryId) }),
      version: check.version + 1,
      updatedAt: at,
    },
  })
  return count === 1
}

/** Holds a check's row to the end of the transaction; null when it is gone. */
export async function lockCheck(tx: Tx, checkId: Id<'chk'>): Promise<Check | null> {
  const id = uuidOf(checkId)
  await tx.$queryRaw`SELECT 1 FROM identity_check WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.identityCheck.findUnique({ where: { id } })
  return row ? checkOf(row) : null
}

export async function markAccepted(check: Check, at: Date): Promise<void> {
  await database.client.identityCheck.updateMany({
    where: { id: uuidOf(check.checkId), round: check.round, acceptedAt: null },
    data: { acceptedAt: at },
  })
}

/** Marks a try to hand the check in again, so that the sweep waits before the next. */
export async function markSent(check: Check, at: Date): Promise<void> {
  await database.client.identityCheck.updateMany({
    where: { id: uuidOf(check.checkId), round: check.round, state: 'submitted' },
    data: { sentAt: at },
  })
}
