import { staffRoles } from '@corridor/kernel/actor'
import { walletCurrencies } from '@corridor/kernel/currency'
import { idSchema } from '@corridor/kernel/ids'
import { nameProblem, tidyName } from '@corridor/kernel/name-rule'
import { tidyCode, tidyTyped } from '@corridor/kernel/typed-text'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'
import { keepApiKeyIds } from './api-key-contract.ts'
import { customerStatuses, customerSummaryView } from './customer-contract.ts'
import {
  browserLocalePreferences,
  localePreferences,
  optionalLocalePreferences,
} from './locale-contract.ts'
import { staffRecoveryView } from './recovery-contract.ts'

export * from './api-key-contract.ts'
export * from './customer-contract.ts'
export * from './locale-contract.ts'
export * from './recovery-contract.ts'
export * from './staff-contract.ts'

export const audiences = ['customer', 'staff'] as const
export type Audience = (typeof audiences)[number]

/** The terms that a new customer accepts; a registration that names another version is refused. */
export const currentTermsVersion = '2026-11'

export const minimumAgeYears = 18
export const passwordMinLength = 8
export const passwordMaxLength = 128
export const handlePattern = /^[a-z0-9_]{3,20}$/

/**
 * ISO 3166-1 alpha-2 codes of the countries in which an account can be opened: all inhabited ones
 * except those under comprehensive sanctions (CU, IR, KP, SY).
 */
export const offeredCountries: readonly string[] =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
  BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER
  ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID
  IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
  LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO
  NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
  SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY
  UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`
    .trim()
    .split(/\s+/)

const email = z.string().min(3, problem('email-missing')).max(320)
const newPassword = z
  .string()
  .min(passwordMinLength, problem('password-short'))
  .max(passwordMaxLength, problem('password-long'))
/** What is typed at sign-in; its length says nothing about the stored one. */
const password = z.string().min(1, problem('password-missing')).max(1000)
const phone = z.string().min(4, problem('phone-missing')).max(32)
const handle = z.string().regex(handlePattern, problem('handle-form'))
export const longestPersonName = 80
const nameThat = ({ isNeeded }: { isNeeded: boolean }) =>
  z
    .string()
    .overwrite(tidyName)
    .max(longestPersonName, problem('person-name-too-long'))
    .superRefine((text, context) => {
      const wrong = text === '' && !isNeeded ? null : nameProblem(text, 'person', longestPersonName)
      // how long it may be is said already
      if (wrong === null || wrong === 'name-too-long') return
      context.addIssue({ code: 'custom', message: problem(wrong) })
    })
const name = nameThat({ isNeeded: true })
/** Empty for somebody with one name, which is then the last one. */
const firstName = nameThat({ isNeeded: false })
const token = z.string().min(20).max(128)
const totpCode = z
  .string()
  .overwrite(tidyCode)
  .regex(/^[0-9]{6}$/, problem('code-digits'))
const reason = z.string().trim().min(3, problem('reason-missing')).max(500)
const cursor = z.string().max(200).optional()
const limit = z.int().min(1).max(100).optional()

/** Filled in by the server from the connection, never by the browser. */
const connection = { ip: z.string().max(64).optional(), userAgent: z.string().max(1000).optional() }

export const registerCustomerInput = z.strictObject({
  email,
  /** Asked where something needs it, which registration does not. */
  phone: phone.optional(),
  /** Made of the name where none is wished. */
  handle: handle.optional(),
  password: newPassword,
  country: z.string().length(2, problem('country-missing')),
  firstName,
  lastName: name,
  birthDate: z
    .string()
    .overwrite(tidyTyped)
    .check(z.iso.date(problem('birth-date-missing'))),
  acceptedTermsVersion: z.string().max(32),
  ...optionalLocalePreferences,
})
export const registerCustomerCommand = registerCustomerInput.extend({
  ...connection,
  ...browserLocalePreferences,
})
export type RegisterCustomer = z.infer<typeof registerCustomerCommand>

export const verifyEmailInput = z.strictObject({ token })
export const verifyEmailCommand = verifyEmailInput.extend({
  ...connection,
  /** Secrets that this browser was given when it registered, out of its cookie. */
  registrations: z.array(token).max(5).readonly().optional(),
})
export type VerifyEmail = z.infer<typeof verifyEmailCommand>

export const resendVerificationInput = z.strictObject({ email })
export const requestPasswordResetInput = z.strictObject({ email })
export const resetPasswordInput = z.strictObject({ token, newPassword })
export const changePasswordInput = z.strictObject({
  currentPassword: password,
  newPassword,
  keepApiKeyIds,
})

export const signInInput = z.strictObject({
  email,
  password,
  totpCode: totpCode.optional(),
  recoveryCode: z.string().max(64).optional(),
})
/** Sign-ins that come without an address of origin share one budget of failures. */
export const signInCommand = signInInput.extend({
  audience: z.enum(audiences),
  ...connection,
  /** Secrets of earlier sign-ins from this device, out of its cookie. */
  devices: z.array(token).max(5).readonly().optional(),
})
export type SignIn = z.infer<typeof signInCommand>

export const updateProfileInput = z.strictObject({
  phone: phone.optional(),
  handle: handle.optional(),
  preferredCurrency: z.enum(walletCurrencies).optional(),
})
export type UpdateProfile = z.infer<typeof updateProfileInput>

export const startTotpInput = z.strictObject({ password })
export const confirmTotpInput = z.strictObject({ code: totpCode, keepApiKeyIds })
export const disableTotpInput = z.strictObject({
  password,
  code: totpCode.optional(),
  /** For whom only the phone is gone. */
  recoveryCode: z.string().min(1, problem('recovery-code-missing')).max(64).optional(),
  keepApiKeyIds,
})

export const findPayeeInput = z.strictObject({
  by: z.enum(['email', 'handle', 'phone']),
  text: z.string().trim().min(3, problem('search-short')).max(320),
})
export type FindPayee = z.infer<typeof findPayeeInput>

export const linkPurposes = ['verify-email', 'reset-password', 'recover-totp'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

export const sessionIdInput = z.strictObject({ sessionId: idSchema('ses') })
export const revokeAllSessionsInput = z.strictObject({ exceptCurrent: z.boolean(), keepApiKeyIds })

export const issueTokenInput = z.strictObject({
  clientId: z.string().min(1).max(80),
  clientSecret: z.string().min(1).max(200),
})

export const searchCustomersInput = z.strictObject({
  text: z.string().trim().max(320),
  cursor,
  limit,
})
export const customerIdInput = z.strictObject({ customerId: idSchema('cus') })
/** Every support verb on a customer names its reason. */
export const customerActionInput = z.strictObject({ customerId: idSchema('cus'), reason })
export type CustomerAction = z.infer<typeof customerActionInput>

const roles = z.array(z.enum(staffRoles)).min(1, problem('roles-missing')).max(staffRoles.length)
export const staffActionInput = z.strictObject({ staffId: idSchema('stf'), reason })
export const listStaffInput = z.strictObject({ cursor, limit })

export const proposeStaffInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), email, name: name.max(120), roles, reason }),
  z.strictObject({ kind: z.literal('set-roles'), staffId: idSchema('stf'), roles, reason }),
  z.strictObject({ kind: z.literal('invite-again'), staffId: idSchema('stf'), reason }),
  z.strictObject({ kind: z.literal('enable'), staffId: idSchema('stf'), roles, reason }),
])
export type ProposeStaff = z.infer<typeof proposeStaffInput>
/** The fingerprint is of what the administrator saw: something else is not approved by it. */
export const approveStaffProposalInput = z.strictObject({
  proposalId: idSchema('spr'),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
})
export const endStaffProposalInput = z.strictObject({ proposalId: idSchema('spr') })

export const openInvitationInput = z.strictObject({ token })
export const beginEnrolmentInput = z.strictObject({ token, password: newPassword })
/** `attempt` is of this browser's own set-up: beginning again anywhere ends it. */
export const acceptInvitationInput = z.strictObject({ token, attempt: token, totpCode })

export const profileView = z.object({
  customerId: idSchema('cus'),
  email: z.string(),
  isEmailVerified: z.boolean(),
  phone: z.string().nullable(),
  handle: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  country: z.string(),
  birthDate: z.string(),
  status: z.enum(customerStatuses),
  hasTotp: z.boolean(),
  recoveryCodesLeft: z.int(),
  preferredCurrency: z.enum(walletCurrencies).nullable(),
  ...localePreferences,
  memberSince: z.string(),
})
export type ProfileView = z.infer<typeof profileView>

export const sessionView = z.object({
  sessionId: idSchema('ses'),
  device: z.string(),
  ip: z.string().nullable(),
  signedInAt: z.string(),
  lastSeenAt: z.string(),
  isCurrent: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>

export const payeeView = z.object({
  customerId: idSchema('cus'),
  displayName: z.string(),
  handle: z.string(),
})
export type PayeeView = z.infer<typeof payeeView>

export const customerActions = [
  'suspend',
  'request-lift',
  'lift',
  'unlock',
  'close',
  'send-reset-link',
  'resend-verification',
  'revoke-sessions',
  'recommend-recovery',
  'approve-recovery',
  'refuse-recovery',
] as const
export type CustomerActionKind = (typeof customerActions)[number]

/** One customer as the console's page shows it. */
export const customerView = customerSummaryView.extend({
  phone: z.string().nullable(),
  hasTotp: z.boolean(),
  preferredCurrency: z.enum(walletCurrencies).nullable(),
  lockedUntil: z.string().nullable(),
  liftRequestedBy: idSchema('stf').nullable(),
  recovery: staffRecoveryView.nullable(),
  sessions: z.array(sessionView),
  actions: z.array(
    z.object({
      action: z.enum(customerActions),
      reason: z.string(),
      staffId: idSchema('stf'),
      at: z.string(),
    }),
  ),
})
export type CustomerView = z.infer<typeof customerView>
