import { createHash } from 'node:crypto'
import { loadOnce } from '@corridor/db/load-once'
import type { Id } from '@corridor/kernel/ids'
import { uuidOf } from '@corridor/kernel/ids'
import { documentStore } from '../adapters/registry.ts'
import { checkRef } from '../check-ref.ts'
import type { CheckState, DocumentKind, ProviderOutcome, Tier } from '../contract.ts'
import { type Declared, sealDeclared, sealNote } from './checks.ts'
import { sealContent, sealFileName } from './documents.ts'

/** An identity check of the past, as far as it came. */
export type PastCheck = {
  readonly checkId: Id<'chk'>
  readonly customerId: Id<'cus'>
  readonly state: CheckState
  readonly targetTier: Tier
  readonly declared: Declared
  readonly providerOutcome: ProviderOutcome | null
  readonly providerReasons: readonly string[]
  readonly createdAt: Date
  readonly submittedAt: Date | null
  readonly dueAt: Date | null
  readonly ownerId: Id<'stf'> | null
  readonly decidedAt: Date | null
  /** As events name who caused them: `system:identity-check`, or a member of staff. */
  readonly decidedBy: string | null
  readonly reasonCode: string | null
  readonly note: string | null
}

export type PastDocument = {
  readonly documentId: Id<'doc'>
  readonly checkId: Id<'chk'>
  readonly customerId: Id<'cus'>
  readonly kind: DocumentKind
  readonly fileName: string
  /** A PNG. */
  readonly bytes: Uint8Array
  readonly createdAt: Date
}

export type PastChecks = {
  readonly checks: readonly PastCheck[]
  readonly documents: readonly PastDocument[]
}

/** A provider answers within seconds; an officer is asked from then on. */
const handedInRounds: Readonly<Record<CheckState, number>> = {
  draft: 0,
  submitted: 1,
  'in-review': 1,
  'more-needed': 1,
  approved: 1,
  refused: 1,
}

/**
 * Identity checks with a past, for demonstrations only; see `loadOnce`. Documents that are given are sealed and stored.
 * A submitted check waits for a sandbox that never answers it.
 */
export async function unsafeLoadHistory(
  asOf: Date,
  { checks, documents }: PastChecks,
): Promise<boolean> {
  const checkRows = await Promise.all(checks.map(checkRow))
  const standing = new Map<string, { tier: Tier; at: Date }>()
  for (const { state, customerId, targetTier, decidedAt } of checks) {
    if (state === 'approved' && decidedAt) {
      standing.set(uuidOf(customerId), { tier: targetTier, at: decidedAt })
    }
  }
  return loadOnce({ domain: 'kyc', into: 'identity_check', asOf }, async ({ insert }) => {
    await insert('identity_check', checkRows)
    await insert('document', await Promise.all(documents.map(documentRow)))
    await insert(
      'standing',
      [...standing].map(([customer, { tier, at }]) => ({
        customer_id: customer,
        tier,
        updated_at: at,
      })),
    )
    const asked = checks.filter(({ state }) => handedInRounds[state] > 0)
    await insert('sandbox_check', asked.map(providersRow))
  })
}

async function checkRow(check: PastCheck) {
  const { checkId, state, submittedAt, decidedAt, note } = check
  return {
    id: uuidOf(checkId),
    customer_id: uuidOf(check.customerId),
    state,
    target_tier: check.targetTier,
    details: await sealDeclared(checkId, check.declared),
    provider_outcome: check.providerOutcome,
    provider_reasons: check.providerReasons,
    round: handedInRounds[state],
    sent_at: submittedAt,
    accepted_at: submittedAt,
    owner_id: check.ownerId && uuidOf(check.ownerId),
    due_at: check.dueAt,
    submitted_at: submittedAt,
    decided_at: decidedAt,
    decided_by: check.decidedBy,
    reason_code: check.reasonCode,
    note: note === null ? null : await sealNote(checkId, note),
    created_at: check.createdAt,
    updated_at: decidedAt ?? submittedAt ?? check.createdAt,
  }
}

async function documentRow(document: PastDocument) {
  const { documentId, bytes, fileName } = document
  return {
    id: uuidOf(documentId),
    check_id: uuidOf(document.checkId),
    customer_id: uuidOf(document.customerId),
    kind: document.kind,
    side: 'front',
    file_name: await sealFileName(documentId, fileName),
    mime_type: 'image/png',
    size_bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    store_key: await documentStore().put(await sealContent(documentId, bytes)),
    created_at: document.createdAt,
  }
}

/** What the sandbox provider, a system outside, remembers of a check that was handed in. */
function providersRow({ checkId, submittedAt, providerOutcome, providerReasons }: PastCheck) {
  return {
    ref: checkRef(checkId, 1),
    outcome: providerOutcome ?? 'clear',
    reasons: providerReasons,
    answered_at: providerOutcome === null ? null : submittedAt,
    created_at: submittedAt,
  }
}
