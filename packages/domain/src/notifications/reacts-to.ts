import * as identity from '@corridor/domain/identity/events'
import * as kyc from '@corridor/domain/kyc/events'
import * as payments from '@corridor/domain/payments/events'
import { supportAnswered } from '@corridor/domain/support/events'
import * as wallets from '@corridor/domain/wallets/events'
import { type EventDefinition, on, type Reaction, together } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import type { z } from 'zod'
import { type AppPath, appPaths } from './app-paths.ts'
import { notificationRequested } from './events.ts'
import type { Params } from './say-notice.ts'
import { inviteStaff } from './steps/invite-staff.ts'
import { notify } from './steps/notify.ts'
import type { EventNotifications } from './store/new-notifications.ts'
import type { TemplateKey } from './templates.ts'
import { transferReactions } from './transfer-reactions.ts'
import { deliverEmail } from './use-cases/deliver-email.ts'

const write = 'notifications.notify'
const deliver = 'notifications.deliver-email'
const invite = 'notifications.invite-staff'

/** Five rounds of the mailer's connections: should a server answer each in its longest time, all fit into a job's minute. */
const mailsSideBySide = 40

type About = { readonly customerId: Id<'cus'> }

const notices = together<EventNotifications>(write, (told) => notify(write, told))

/** On this event, tell its customer with this template; `more` gives its values, and where it leads. */
function tell<S extends z.ZodType<About>>(
  event: EventDefinition<string, S>,
  kind: TemplateKey | ((payload: z.output<S>) => TemplateKey | null),
  more: (payload: z.output<S>) => { params?: Params; path?: AppPath } = () => ({}),
): Reaction {
  return notices.on(event, ({ id, correlationId, payload }) => {
    const key = typeof kind === 'function' ? kind(payload) : kind
    const { params = {}, path = null } = key ? more(payload) : {}
    return {
      eventId: id,
      correlationId,
      notifications: key ? [{ customerId: payload.customerId, kind: key, params, path }] : [],
    }
  })
}

const to = (path: AppPath) => () => ({ path })

const totpKinds = {
  enabled: 'totp-enabled',
  disabled: 'totp-disabled',
  'recovery-code-used': 'recovery-code-used',
} as const
/** A closed account has no keys page to look at, and a paused one cannot be signed in to: their own mails say so. */
const apiKeyEndKinds = {
  owner: 'api-key-ended',
  expired: 'api-key-expired',
  password: 'api-keys-ended',
  sessions: 'api-keys-ended',
  totp: 'api-keys-ended',
  support: 'api-keys-ended',
  status: null,
} as const
/** Told at the start, when a check failed, when two have agreed, and at the end; the steps between are ours. */
function recoveryKind({ from, state }: { from: string | null; state: string }): TemplateKey | null {
  if (state === 'requested') return from === null ? 'recovery-requested' : 'recovery-proof-failed'
  if (state === 'waiting') return 'recovery-approved'
  if (state === 'completed') return 'recovery-completed'
  if (state === 'cancelled') return 'recovery-cancelled'
  return state === 'refused' ? 'recovery-refused' : null
}

const statusKinds = {
  active: 'account-restored',
  suspended: 'account-suspended',
  closed: 'account-closed',
} as const

const depositFacts = (payload: { depositId: string; amount: Params[string] }) => ({
  params: { amount: payload.amount },
  path: appPaths.activityOf(payload.depositId),
})

/** Foreign events and what customers are told; then the mails of our own. */
export const reactsTo: Reaction[] = [
  tell(identity.userRegistered, 'verify-email'),
  tell(identity.userVerificationRequested, 'verify-email'),
  tell(identity.userRegistrationRepeated, 'registration-repeated', to(appPaths.signIn)),
  tell(identity.userEmailVerified, 'email-verified', to(appPaths.verification)),
  tell(
    identity.userSignedIn,
    ({ isNewDevice }) => (isNewDevice ? 'new-sign-in' : null),
    to(appPaths.security),
  ),
  tell(
    identity.userSessionsRevoked,
    ({ why }) => (why === 'too-many' ? 'sessions-ended' : null),
    to(appPaths.security),
  ),
  tell(identity.userPasswordChanged, 'password-changed'),
  tell(identity.userPasswordResetRequested, 'reset-password'),
  tell(identity.userTotpChanged, ({ change }) => totpKinds[change]),
  tell(identity.userLocked, 'account-locked', to(appPaths.signIn)),
  tell(identity.userStatusChanged, ({ to: status }) => statusKinds[status]),
  tell(identity.apiKeyCreated, 'api-key-created', to(appPaths.apiKeys)),
  tell(identity.recoveryChanged, recoveryKind, ({ state }) =>
    state === 'completed' ? { path: appPaths.signIn } : {},
  ),
  tell(identity.apiKeyRevoked, 'api-key-ended', to(appPaths.apiKeys)),
  tell(identity.apiKeysEnded, ({ why }) => apiKeyEndKinds[why], to(appPaths.apiKeys)),
  tell(identity.apiKeyExpiring, 'api-key-expiring', to(appPaths.apiKeys)),
  tell(wallets.walletOpened, 'wallet-opened', ({ currency }) => ({
    params: { currency },
    path: appPaths.home,
  })),
  tell(wallets.walletFrozen, 'wallet-frozen', to(appPaths.home)),
  tell(wallets.walletUnfrozen, 'wallet-unfrozen', to(appPaths.home)),
  tell(payments.paymentSettled, 'money-added', depositFacts),
  tell(payments.paymentHeldBack, 'money-held-back', depositFacts),
  tell(payments.paymentFailed, 'payment-failed', depositFacts),
  tell(payments.paymentReturned, 'payment-returned', depositFacts),
  tell(payments.paymentReversed, 'payment-reversed', depositFacts),
  tell(
    kyc.kycApproved,
    ({ tier }) => (tier > 1 ? 'kyc-raised' : 'kyc-approved'),
    ({ tier }) => ({ path: tier > 1 ? appPaths.verification : appPaths.home }),
  ),
  tell(kyc.kycRefused, 'kyc-refused', to(appPaths.verification)),
  tell(kyc.kycMoreRequested, 'kyc-more-needed', to(appPaths.verification)),
  tell(supportAnswered, 'support-answered', ({ threadId }) => ({
    path: appPaths.supportThread(threadId),
  })),
  ...transferReactions(notices),
  on(notificationRequested, deliver, ({ payload }) => deliverEmail(payload.notificationId), {
    sideBySide: mailsSideBySide,
  }),
  on(identity.staffChanged, invite, ({ id, payload }) => inviteStaff(id, payload)),
]
