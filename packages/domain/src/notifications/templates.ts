/**
 * What we tell customers, as data: one row a kind. Its sentences are the words of `mails.notices`; a hold says only that
 * we are checking, never why.
 */
export type Template = {
  /** Shown in the app. */
  readonly isInApp: boolean
  /** Sent by mail too. */
  readonly isMail: boolean
  /** Where the mail's button leads: the notification's own path, or a one-time link. */
  readonly action?: 'path' | 'verify-email' | 'reset-password' | 'recover-totp'
}

const app = { isInApp: true, isMail: false } as const
const mail = { isInApp: false, isMail: true } as const
const both = { isInApp: true, isMail: true } as const

export const templates = {
  'verify-email': { ...mail, action: 'verify-email' },
  'registration-repeated': { ...mail, action: 'path' },
  'email-verified': app,
  'reset-password': { ...mail, action: 'reset-password' },
  'password-changed': both,
  'new-sign-in': { ...both, action: 'path' },
  'sessions-ended': { ...both, action: 'path' },
  'totp-enabled': both,
  'totp-disabled': both,
  'recovery-code-used': both,
  'account-locked': { ...mail, action: 'path' },
  'account-suspended': mail,
  'account-restored': both,
  'account-closed': mail,
  'api-key-created': { ...both, action: 'path' },
  'recovery-requested': { ...both, action: 'recover-totp' },
  'recovery-proof-failed': { ...both, action: 'recover-totp' },
  'recovery-approved': { ...both, action: 'recover-totp' },
  'recovery-completed': { ...both, action: 'path' },
  'recovery-cancelled': both,
  'recovery-refused': both,
  'api-key-ended': { ...both, action: 'path' },
  'api-keys-ended': { ...both, action: 'path' },
  'api-key-expiring': { ...both, action: 'path' },
  'api-key-expired': { ...both, action: 'path' },
  'wallet-opened': app,
  'wallet-frozen': both,
  'wallet-unfrozen': both,
  'money-added': { ...both, action: 'path' },
  'money-held-back': { ...both, action: 'path' },
  'payment-failed': { ...both, action: 'path' },
  'payment-returned': { ...both, action: 'path' },
  'payment-reversed': { ...both, action: 'path' },
  'transfer-completed': { ...both, action: 'path' },
  'payout-completed': { ...both, action: 'path' },
  'payout-sent': app,
  'conversion-completed': app,
  'money-received': { ...both, action: 'path' },
  'transfer-being-checked': { ...both, action: 'path' },
  'transfer-refused': { ...both, action: 'path' },
  'transfer-not-made': { ...both, action: 'path' },
  'transfer-not-received': { ...both, action: 'path' },
  'transfer-cancelled': app,
  'transfer-bounced': { ...both, action: 'path' },
  'transfer-refunded': { ...both, action: 'path' },
  'kyc-approved': { ...both, action: 'path' },
  'kyc-raised': { ...both, action: 'path' },
  'kyc-refused': { ...both, action: 'path' },
  'kyc-more-needed': { ...both, action: 'path' },
  'support-answered': { ...both, action: 'path' },
} as const satisfies Record<string, Template>

export type TemplateKey = keyof typeof templates

export function isTemplateKey(text: string): text is TemplateKey {
  return Object.hasOwn(templates, text)
}

/** The kind of a stored notification. @throws when it is unknown: a template was removed, its rows were not */
export function templateKeyOf(kind: string): TemplateKey {
  if (!isTemplateKey(kind)) throw new Error(`there is no template ${kind}`)
  return kind
}
