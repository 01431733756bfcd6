import { notYou, securityTemplates } from './security-templates.ts'

/**
 * What we tell customers, as data: one row a message. `{name}` is a value of the event, or looked up when the message
 * is shown or sent: {firstName}, {counterparty}. A hold says only that we are checking, never why.
 */
export type Template = {
  /** Shown in the app. */
  readonly isInApp: boolean
  /** Sent by mail too. */
  readonly isMail: boolean
  readonly title: string
  readonly body: string
  /** What the mail's button says and where it leads: the notification's own path, or a one-time link. */
  readonly action?: {
    readonly label: string
    readonly to: 'path' | 'verify-email' | 'reset-password' | 'recover-totp'
  }
}

const app = { isInApp: true, isMail: false } as const
const mail = { isInApp: false, isMail: true } as const
const both = { isInApp: true, isMail: true } as const
const seeIt = { label: 'See the details', to: 'path' } as const

export const templates = {
  'verify-email': {
    ...mail,
    title: 'Confirm your e-mail address',
    body: 'Welcome to Corridor. Confirm this address to finish setting up your account. The link works for 24 hours.',
    action: { label: 'Confirm my address', to: 'verify-email' },
  },
  'registration-repeated': {
    ...mail,
    title: 'You already have an account',
    body: 'Somebody tried to register with this address. If it was you, sign in instead. If not, there is nothing to do: nothing has changed.',
    action: { label: 'Sign in', to: 'path' },
  },
  'email-verified': {
    ...app,
    title: 'Your e-mail address is confirmed',
    body: 'Next, confirm who you are to add and send money.',
  },
  'reset-password': {
    ...mail,
    title: 'Reset your password',
    body: 'Use this link to choose a new password. It works once, for 30 minutes. If you did not ask for it, there is nothing to do.',
    action: { label: 'Choose a new password', to: 'reset-password' },
  },
  'password-changed': {
    ...both,
    title: 'Your password was changed',
    body: `Your other sessions have been signed out. ${notYou}`,
  },
  'new-sign-in': {
    ...both,
    title: 'New sign-in to your account',
    body: `Somebody signed in from a device that we have not seen before. ${notYou}`,
    action: { label: 'See your devices', to: 'path' },
  },
  'sessions-ended': {
    ...both,
    title: 'One of your devices was signed out',
    body: `You were signed in on more devices than an account may have open, so the one used longest ago was signed out. ${notYou}`,
    action: { label: 'See your devices', to: 'path' },
  },
  'totp-enabled': {
    ...both,
    title: 'Two-step sign-in is on',
    body: 'From now on we ask for a code from your app when you sign in.',
  },
  'totp-disabled': {
    ...both,
    title: 'Two-step sign-in is off',
    body: `We no longer ask for a code when you sign in. ${notYou}`,
  },
  'recovery-code-used': {
    ...both,
    title: 'A recovery code was used',
    body: `Somebody signed in with one of your recovery codes. It cannot be used again. ${notYou}`,
  },
  'account-locked': {
    ...mail,
    title: 'Your account is locked for a while',
    body: 'Somebody failed too often to sign in to your account, and has to wait. Devices on which you signed in before are not held up; a new one needs the code of your authenticator app, or some time. You can also reset your password now.',
    action: { label: 'Go to sign-in', to: 'path' },
  },
  'account-suspended': {
    ...mail,
    title: 'Your account is paused',
    // who is suspended cannot sign in: the mailbox is the only way left to us
    body: 'You cannot sign in or move money for now, and your API keys have ended. Your money is safe. Answer this e-mail and we will tell you what we need.',
  },
  'account-restored': {
    ...both,
    title: 'Your account works again',
    body: 'Sign in as before. The API keys that you had have ended: make new ones where you need them.',
  },
  'account-closed': {
    ...mail,
    title: 'Your account is closed',
    body: 'Thank you for having used Corridor. We keep the records that the law asks for, and nothing else. If you did not expect this, answer this e-mail.',
  },
  'api-key-created': {
    ...both,
    title: 'A new API key was made',
    body: `It can act for your account within the rights you gave it. ${notYou}`,
    action: { label: 'See your keys', to: 'path' },
  },
  ...securityTemplates,
  'wallet-opened': {
    ...app,
    title: 'Your {currency} wallet is open',
    body: 'You can add, hold, convert and send {currency}.',
  },
  'wallet-frozen': {
    ...both,
    title: 'A wallet is paused',
    body: 'Money cannot leave one of your wallets for now. What is in it is safe, and what is sent to you still arrives. Write to us under Help if you have questions.',
  },
  'wallet-unfrozen': {
    ...both,
    title: 'Your wallet works again',
    body: 'Money can leave it as before.',
  },
  'money-added': {
    ...both,
    title: '{amount} added',
    body: '{amount} is in your wallet and ready to use.',
    action: seeIt,
  },
  'money-held-back': {
    ...both,
    title: '{amount} arrived and is being checked',
    body: 'We have to look at it before we can add it to your wallet. It is safe, and there is nothing that you need to do. We will tell you when it is there.',
    action: seeIt,
  },
  'payment-failed': {
    ...both,
    title: '{amount} was not added',
    body: 'Your payment did not go through, so nothing reached your wallet. Try again or use another way to pay.',
    action: seeIt,
  },
  'payment-returned': {
    ...both,
    title: '{amount} was sent back',
    body: 'We could not add your payment of {amount}, so we sent it back to where it came from. It can take a few days to arrive.',
    action: seeIt,
  },
  'payment-reversed': {
    ...both,
    title: '{amount} was taken back',
    body: 'Your bank took back a payment of {amount}, so it has left your wallet. If it was spent already, the wallet is paused until that is settled: write to us under Help.',
    action: seeIt,
  },
  'transfer-completed': {
    ...both,
    title: '{target} sent to {counterparty}',
    body: 'You sent {source}. {counterparty} received {target}. Our fee was {fee}.',
    action: { label: 'See the receipt', to: 'path' },
  },
  'payout-completed': {
    ...both,
    title: 'Your {target} has arrived',
    body: 'You sent {source}. Your recipient’s bank has the {target}. Our fee was {fee}.',
    action: { label: 'See the receipt', to: 'path' },
  },
  'payout-sent': {
    ...app,
    title: '{target} is on its way',
    body: 'We sent {target} to your recipient’s bank. We will tell you when it has arrived.',
  },
  'conversion-completed': {
    ...app,
    title: '{source} converted',
    body: '{target} is in your wallet. Our fee was {fee}.',
  },
  'money-received': {
    ...both,
    title: '{target} from {counterparty}',
    body: '{counterparty} sent you {target}. It is in your wallet and ready to use.',
    action: seeIt,
  },
  'transfer-being-checked': {
    ...both,
    title: 'Your transfer is being checked',
    body: 'We are checking your transfer of {source}. Your money is set aside and safe. We will tell you when it moves on.',
    action: seeIt,
  },
  'transfer-refused': {
    ...both,
    title: 'Your transfer was not made',
    body: 'We could not make your transfer of {source}. Your money is back in your wallet.',
    action: seeIt,
  },
  'transfer-not-made': {
    ...both,
    title: 'Your transfer was not made',
    body: 'Your transfer of {source} did not go through. Your money is in your wallet. You can try again.',
    action: seeIt,
  },
  'transfer-not-received': {
    ...both,
    title: 'Your transfer was not made',
    body: 'The recipient cannot receive your {source} right now. All of it is in your wallet. Ask them to look at their account, or pay them another way.',
    action: seeIt,
  },
  'transfer-cancelled': {
    ...app,
    title: 'Your transfer is cancelled',
    body: '{source} is back in your wallet.',
  },
  'transfer-bounced': {
    ...both,
    title: 'Your money is coming back',
    body: 'The recipient’s bank could not pay out {target}. We are refunding you. Check the recipient’s details before you try again.',
    action: seeIt,
  },
  'transfer-refunded': {
    ...both,
    title: '{source} refunded',
    body: 'All of it, fee included, is in your wallet again.',
    action: seeIt,
  },
  'kyc-approved': {
    ...both,
    title: 'You are verified',
    body: 'We have confirmed who you are. You can add, convert and send money.',
    action: { label: 'Go to your account', to: 'path' },
  },
  'kyc-raised': {
    ...both,
    title: 'Your limits are higher',
    body: 'We have confirmed your address as well. Your account shows how much you can move now.',
    action: { label: 'See your limits', to: 'path' },
  },
  'kyc-refused': {
    ...both,
    title: 'We could not verify you',
    body: 'Open your account to see why and what you can do next.',
    action: { label: 'See what to do', to: 'path' },
  },
  'kyc-more-needed': {
    ...both,
    title: 'We need one more thing from you',
    body: 'To confirm who you are we need a little more. Open your account to see what.',
    action: { label: 'See what we need', to: 'path' },
  },
  'support-answered': {
    ...both,
    title: 'We answered your message',
    body: 'You have an answer from our support team.',
    action: { label: 'Read it', to: 'path' },
  },
} as const satisfies Record<string, Template>

export type TemplateKey = keyof typeof templates

export function isTemplateKey(text: string): text is TemplateKey {
  return Object.hasOwn(templates, text)
}

/** The template of a stored notification. @throws when the key is unknown: a template was removed, its rows were not */
export function templateOf(kind: string): Template {
  if (!isTemplateKey(kind)) throw new Error(`there is no template ${kind}`)
  return templates[kind]
}
