import { staffRoles } from '@corridor/kernel/actor'
import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { apiKeyEnds, recoveryStates } from './contract.ts'

const customerId = idSchema('cus')
const staffId = idSchema('stf')
/** The actor as `actorRef` writes it: `staff:stf_…`. */
const by = z.string().max(80)
const reason = z.string().max(500)
const status = z.enum(['active', 'suspended', 'closed'])

/** A customer exists; the first wallet and the verification mail follow from it. */
export const userRegistered = defineEvent(
  'user.registered.v1',
  z.strictObject({ customerId, country: z.string().length(2) }),
)

/** Someone tried to register an address that has an account: its owner is told by mail. */
export const userRegistrationRepeated = defineEvent(
  'user.registration-repeated.v1',
  z.strictObject({ customerId }),
)

export const userVerificationRequested = defineEvent(
  'user.verification-requested.v1',
  z.strictObject({ customerId, by: by.optional(), reason: reason.optional() }),
)

export const userEmailVerified = defineEvent(
  'user.email-verified.v1',
  z.strictObject({ customerId }),
)

export const userSignedIn = defineEvent(
  'user.signed-in.v1',
  z.strictObject({
    customerId,
    sessionId: idSchema('ses'),
    /** The account had signed in before, never from such a device: worth a notice. */
    isNewDevice: z.boolean(),
    /** Absent where the password did it. */
    how: z.enum(['confirmation-link']).optional(),
  }),
)

/** Too many failures in a row: the account refuses sign-in until then. */
export const userLocked = defineEvent(
  'user.locked.v1',
  z.strictObject({ customerId, until: z.iso.datetime() }),
)

export const userUnlocked = defineEvent(
  'user.unlocked.v1',
  z.strictObject({ customerId, reason, by }),
)

export const userPasswordChanged = defineEvent(
  'user.password-changed.v1',
  z.strictObject({ customerId, how: z.enum(['changed', 'reset']) }),
)

export const userPasswordResetRequested = defineEvent(
  'user.password-reset-requested.v1',
  z.strictObject({ customerId, by: by.optional(), reason: reason.optional() }),
)

export const userTotpChanged = defineEvent(
  'user.totp-changed.v1',
  z.strictObject({
    customerId,
    change: z.enum(['enabled', 'disabled', 'recovery-code-used']),
  }),
)

export const userProfileUpdated = defineEvent(
  'user.profile-updated.v1',
  z.strictObject({ customerId, fields: z.array(z.string()) }),
)

const reading = { locale: z.string().max(35), timeZone: z.string().max(64) }

/** From now on everything is said to the customer in this language, with the formats of its region. */
export const userLanguageChanged = defineEvent(
  'user.language-changed.v1',
  z.strictObject({ customerId, ...reading }),
)

export const userStatusChanged = defineEvent(
  'user.status-changed.v1',
  z.strictObject({ customerId, from: status, to: status, reason, by }),
)

/** Support asks that a suspension be lifted; somebody else in compliance or an admin decides. */
export const userLiftRequested = defineEvent(
  'user.lift-requested.v1',
  z.strictObject({ customerId, reason, by }),
)

export const userSessionsRevoked = defineEvent(
  'user.sessions-revoked.v1',
  z.strictObject({
    customerId,
    why: z.enum(['signed-out', 'owner', 'password', 'totp', 'support', 'status', 'too-many']),
    count: z.int().min(0),
    by,
    /** Why a member of staff did it. */
    reason: reason.optional(),
  }),
)

export const apiKeyCreated = defineEvent(
  'user.api-key-created.v1',
  z.strictObject({ customerId, apiKeyId: idSchema('apk'), scopes: z.array(z.string()) }),
)

export const apiKeyRevoked = defineEvent(
  'user.api-key-revoked.v1',
  z.strictObject({ customerId, apiKeyId: idSchema('apk'), by }),
)

/** A recovery of a lost authenticator was asked for (`from` is null) or moved. */
export const recoveryChanged = defineEvent(
  'user.recovery-changed.v1',
  z.strictObject({
    customerId,
    recoveryId: idSchema('rec'),
    from: z.enum(recoveryStates).nullable(),
    state: z.enum(recoveryStates),
    by,
    /** Why a member of staff did it. */
    reason: reason.optional(),
  }),
)

/** Something that concerns the whole account, or time, ended these keys and their tokens. */
export const apiKeysEnded = defineEvent(
  'user.api-keys-ended.v1',
  z.strictObject({
    customerId,
    apiKeyIds: z.array(idSchema('apk')).min(1),
    why: z.enum(apiKeyEnds),
    by,
  }),
)

/** A key ends soon; its owner is told once. */
export const apiKeyExpiring = defineEvent(
  'user.api-key-expiring.v1',
  z.strictObject({ customerId, apiKeyId: idSchema('apk'), expiresAt: z.iso.datetime() }),
)

/** Anything that changes who may do what in the console. */
export const staffChanged = defineEvent(
  'staff.changed.v1',
  z.strictObject({
    staffId,
    change: z.enum([
      'created',
      'first-administrator',
      'invited-again',
      'invitation-accepted',
      'roles-set',
      'enabled',
      'disabled',
      'locked',
      'password-changed',
      'recovery-code-used',
    ]),
    roles: z.array(z.enum(staffRoles)),
    reason: reason.optional(),
    by,
    /** The other of the two people where a change takes two. */
    proposedBy: by.optional(),
  }),
)

const proposal = {
  proposalId: idSchema('spr'),
  staffId,
  kind: z.enum(['create', 'set-roles', 'invite-again', 'enable']),
}

/** An administrator asks for a change to a staff account; a different one decides within 24 hours. */
export const staffChangeProposed = defineEvent(
  'staff.change-proposed.v1',
  z.strictObject({
    ...proposal,
    roles: z.array(z.enum(staffRoles)),
    reason,
    by,
    expiresAt: z.iso.datetime(),
  }),
)

export const staffProposalSettled = defineEvent(
  'staff.proposal-settled.v1',
  z.strictObject({
    ...proposal,
    outcome: z.enum(['approved', 'declined', 'cancelled', 'voided']),
    by,
  }),
)

export const staffLanguageChanged = defineEvent(
  'staff.language-changed.v1',
  z.strictObject({ staffId, ...reading }),
)

export const staffSignedIn = defineEvent(
  'staff.signed-in.v1',
  z.strictObject({ staffId, sessionId: idSchema('ses') }),
)

/** All of the domain's events, for the schema export and the relay. */
export const identityEvents = [
  userRegistered,
  userRegistrationRepeated,
  userVerificationRequested,
  userEmailVerified,
  userSignedIn,
  userLocked,
  userUnlocked,
  userPasswordChanged,
  userPasswordResetRequested,
  userTotpChanged,
  userProfileUpdated,
  userLanguageChanged,
  userStatusChanged,
  userLiftRequested,
  userSessionsRevoked,
  apiKeyCreated,
  apiKeyRevoked,
  apiKeysEnded,
  apiKeyExpiring,
  recoveryChanged,
  staffChanged,
  staffChangeProposed,
  staffProposalSettled,
  staffLanguageChanged,
  staffSignedIn,
] as const
