import { idSchema } from '@corridor/kernel/ids'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

/**
 * How far the recovery of a lost authenticator is: asked for with the right password; an identity check handed in, and
 * passed; recommended by one member of staff; agreed to by another and waiting its time; ended.
 */
export const recoveryStates = [
  'requested',
  'proof-submitted',
  'proven',
  'recommended',
  'waiting',
  'completed',
  'cancelled',
  'refused',
  'expired',
] as const
export type RecoveryState = (typeof recoveryStates)[number]

/** Identity checks that one recovery may hand in. */
export const recoveryProofTries = 3

const token = z.string().min(20).max(128)

export const requestRecoveryInput = z.strictObject({
  email: z.string().min(3, problem('email-missing')).max(320),
  password: z.string().min(1, problem('password-missing')).max(1000),
})
export const recoveryTokenInput = z.strictObject({ token })

/** Whom the claimant says to be; it has to be the account's person. */
export const recoveryPersonInput = z.strictObject({
  /** Empty for somebody with one name, as in their account. */
  firstName: z.string().trim().max(80),
  lastName: z.string().trim().min(1, problem('last-name-missing')).max(80),
  birthDate: z.iso.date(problem('birth-date-missing')),
})
export type RecoveryPerson = z.infer<typeof recoveryPersonInput>

export const recoveryActionInput = z.strictObject({
  customerId: idSchema('cus'),
  recoveryId: idSchema('rec'),
  reason: z.string().trim().min(3, problem('reason-missing')).max(500),
})
export type RecoveryAction = z.infer<typeof recoveryActionInput>

/** What its customer sees of a recovery: nothing about who they are. */
export const recoveryView = z.object({
  recoveryId: idSchema('rec'),
  state: z.enum(recoveryStates),
  requestedAt: z.string(),
  /** When the authenticator is taken off, once two people have agreed. */
  readyAt: z.string().nullable(),
  proofTriesLeft: z.int(),
})
export type RecoveryView = z.infer<typeof recoveryView>

/** The same for the two members of staff, with who has agreed so far. */
export const staffRecoveryView = recoveryView.extend({
  checkId: idSchema('chk').nullable(),
  recommendedBy: idSchema('stf').nullable(),
  approvedBy: idSchema('stf').nullable(),
})
export type StaffRecoveryView = z.infer<typeof staffRecoveryView>
