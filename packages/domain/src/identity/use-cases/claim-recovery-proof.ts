import { claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { type RecoveryPerson, recoveryProofTries } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { isSamePerson } from '../person-rules.ts'
import { moveRecovery } from '../steps/move-recovery.ts'
import { spendBudget } from '../store/budgets.ts'
import { findCustomer } from '../store/customers.ts'
import { findOpenRecovery, findRecovery } from '../store/recoveries.ts'
import { database } from '../store.ts'
import { openRecoveryLink } from './cancel-recovery.ts'

const mismatchesPerDay = 5
const daySeconds = 86_400

type Claim = { customerId: Id<'cus'>; recoveryId: Id<'rec'> }

/** Whose identity a mailed link lets somebody prove now. For kyc. Errors: link-invalid, recovery-not-now. */
export async function openRecoveryProof(token: string): Promise<Result<Claim>> {
  const recovery = await openRecoveryLink(token)
  if (!recovery.ok) return recovery
  const { customerId, recoveryId, state, proofTries } = recovery.value
  if (state !== 'requested' || proofTries >= recoveryProofTries) {
    return identityErrors.fail('recovery-not-now')
  }
  return ok({ customerId, recoveryId })
}

/**
 * The same, for somebody who says who they are: that has to be the account's person. For kyc.
 * Errors: link-invalid, recovery-not-now, recovery-wrong-person (also after too many tries in a day).
 */
export async function claimRecoveryProof(
  token: string,
  person: RecoveryPerson,
): Promise<Result<Claim>> {
  const opened = await openRecoveryProof(token)
  if (!opened.ok) return opened
  const { customerId, recoveryId } = opened.value
  const key = `recovery-person:${recoveryId}`
  const mayTry = await spendBudget(database.client, key, mismatchesPerDay, daySeconds)
  const customer = await findCustomer(database.client, customerId)
  if (!mayTry || !customer || !isSamePerson(customer, person)) {
    return identityErrors.fail('recovery-wrong-person')
  }
  return opened
}

/** A fresh identity check was handed in for this recovery. For kyc; telling it twice changes nothing. */
export async function noteRecoveryProof(claim: Claim & { checkId: Id<'chk'> }): Promise<void> {
  const { customerId, recoveryId, checkId } = claim
  await database.transaction(async (tx) => {
    const recovery = await findOpenRecovery(tx, customerId)
    if (recovery?.recoveryId !== recoveryId) return
    const patch = { checkId, proofTries: recovery.proofTries + 1 }
    await moveRecovery(tx, recovery, 'proof-submitted', { by: `customer:${customerId}`, patch })
  })
}

/**
 * The identity check of a recovery was decided. One that failed may be tried again, three in all; an answer about
 * another check than the last one changes nothing.
 */
export async function applyRecoveryProof(
  cause: { subscriber: string; eventId: string },
  input: { recoveryId: Id<'rec'>; checkId: Id<'chk'>; isProven: boolean; by: string },
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, cause.subscriber, cause.eventId))) return
    const recovery = await findRecovery(tx, input.recoveryId)
    if (recovery?.checkId !== input.checkId) return
    const isLast = recovery.proofTries >= recoveryProofTries
    const state = input.isProven ? 'proven' : isLast ? 'refused' : 'requested'
    await moveRecovery(tx, recovery, state, { by: input.by })
  })
}
