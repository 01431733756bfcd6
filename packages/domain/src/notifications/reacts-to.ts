import * as identity from '@corridor/domain/identity/events'
import * as kyc from '@corridor/domain/kyc/events'
import * as payments from '@corridor/domain/payments/events'
import { supportAnswered } from '@corridor/domain/support/events'
import * as wallets from '@corridor/domain/wallets/events'
import { type EventDefinition, on, type Reaction } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import type { z } from 'zod'
import { type AppPath, appPaths } from './app-paths.ts'
import { notificationRequested } from './events.ts'
import type { Params } from './render.ts'
import type { NewNotification } from './store/notifications.ts'
import type { TemplateKey } from './templates.ts'
import { transferReactions } from './transfer-reactions.ts'
import { deliverEmail } from './use-cases/deliver-email.ts'
import { notify } from './use-cases/notify.ts'

const write = 'notifications.notify'
const deliver = 'notifications.deliver-email'

type About = { readonly customerId: Id<'cus'> }

/** On this event, tell its customer with this template; `more` gives its values, and where it leads. */
function tell<S extends z.ZodType<About>>(
  event: EventDefinition<string, S>,
  kind: TemplateKey | ((payload: z.output<S>) => TemplateKey | null),
  more: (payload: z.output<S>) => { params?: Params; path?: AppPath } = () => ({}),
): Reaction {
  return on(event, write, async ({ id, payload }) => {
    const key = typeof kind === 'function' ? kind(payload) : kind
    if (!key) return
    const { params = {}, path = null } = more(payload)
    const one: NewNotification = { customerId: payload.customerId, kind: key, params, path }
    await notify(write, id, [one])
  })
}

const to = (path: AppPath) => () => ({ path })

const totpKinds = {
  enabled: 'totp-enabled',
  disabled: 'totp-disabled',
  'recovery-code-used': 'recovery-code-used',
} as const
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
  tell(identity.userPasswordChanged, 'password-changed'),
  tell(identity.userPasswordResetRequested, 'reset-password'),
  tell(identity.userTotpChanged, ({ change }) => totpKinds[change]),
  tell(identity.userLocked, 'account-locked', to(appPaths.signIn)),
  tell(identity.userStatusChanged, ({ to: status }) => statusKinds[status]),
  tell(identity.apiKeyCreated, 'api-key-created', to(appPaths.apiKeys)),
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
  ...transferReactions(write),
  on(notificationRequested, deliver, ({ payload }) => deliverEmail(payload.notificationId)),
]
