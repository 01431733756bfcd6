export const notYou =
  'If this was not you, reset your password now and write to us: open Help in the app.'

const both = { isInApp: true, isMail: true } as const

/** What is told about API keys and about the recovery of a lost authenticator; part of `templates`. */
export const securityTemplates = {
  'recovery-requested': {
    ...both,
    title: 'Somebody asked to take your authenticator off',
    body: 'Somebody who knows your password said that the authenticator is lost. If it was you, go on with the link: you prove who you are, and two of our people look at it. If it was not you, cancel it with the same link and choose a new password.',
    action: { label: 'Go on, or cancel it', to: 'recover-totp' },
  },
  'recovery-proof-failed': {
    ...both,
    title: 'We could not confirm who you are',
    body: 'To take your authenticator off we need documents that show who you are. You can send them again with the link, or cancel it there.',
    action: { label: 'Send them again, or cancel', to: 'recover-totp' },
  },
  'recovery-approved': {
    ...both,
    title: 'Your authenticator will be taken off',
    body: 'Two of our people have looked at it. To give you time to object it happens only after a wait, which the link shows. If you did not ask for it, cancel it now and choose a new password.',
    action: { label: 'See when, or cancel it', to: 'recover-totp' },
  },
  'recovery-completed': {
    ...both,
    title: 'Your authenticator was taken off',
    body: `Every device is signed out and every API key has ended. Your password is enough to sign in now: set up a new authenticator first of all. For 24 hours you can pay only people whom you have paid before. ${notYou}`,
    action: { label: 'Sign in', to: 'path' },
  },
  'recovery-cancelled': {
    ...both,
    title: 'Your authenticator stays',
    body: 'The request to take it off was cancelled. Nothing has changed. If you did not ask for it, choose a new password.',
  },
  'recovery-refused': {
    ...both,
    title: 'Your authenticator stays',
    body: 'We could not agree to take it off, because we could not make sure that it is you who asked. Nothing has changed. Answer this e-mail if you need help.',
  },
  'api-key-ended': {
    ...both,
    title: 'An API key was revoked',
    body: `Programs that used it have stopped working. ${notYou}`,
    action: { label: 'See your keys', to: 'path' },
  },
  'api-keys-ended': {
    ...both,
    title: 'Your API keys have ended',
    body: `They ended together with your other sign-ins, so programs that used them have stopped working. Make new ones where you need them. ${notYou}`,
    action: { label: 'See your keys', to: 'path' },
  },
  'api-key-expiring': {
    ...both,
    title: 'An API key ends soon',
    body: 'Programs that use it stop working when it does. Make a new key in time and put it in its place.',
    action: { label: 'See your keys', to: 'path' },
  },
  'api-key-expired': {
    ...both,
    title: 'An API key has expired',
    body: 'Programs that used it have stopped working. Make a new key if you still need it.',
    action: { label: 'See your keys', to: 'path' },
  },
} as const
