import { notYou } from './not-you.ts'

export const securityNotices = {
  'api-key-created-title': 'A new API key was made',
  'api-key-created-body': `It can act for your account within the rights you gave it. ${notYou}`,
  'api-key-created-action': 'See your keys',
  'recovery-requested-title': 'Somebody asked to take your authenticator off',
  'recovery-requested-body':
    'Somebody who knows your password said that the authenticator is lost. If it was you, go on with the link: you prove who you are, and two of our people look at it. If it was not you, cancel it with the same link and choose a new password.',
  'recovery-requested-action': 'Go on, or cancel it',
  'recovery-proof-failed-title': 'We could not confirm who you are',
  'recovery-proof-failed-body':
    'To take your authenticator off we need documents that show who you are. You can send them again with the link, or cancel it there.',
  'recovery-proof-failed-action': 'Send them again, or cancel',
  'recovery-approved-title': 'Your authenticator will be taken off',
  'recovery-approved-body':
    'Two of our people have looked at it. To give you time to object it happens only after a wait, which the link shows. If you did not ask for it, cancel it now and choose a new password.',
  'recovery-approved-action': 'See when, or cancel it',
  'recovery-completed-title': 'Your authenticator was taken off',
  'recovery-completed-body': `Every device is signed out and every API key has ended. Your password is enough to sign in now: set up a new authenticator first of all. For 24 hours you can pay only people whom you have paid before. ${notYou}`,
  'recovery-completed-action': 'Sign in',
  'recovery-cancelled-title': 'Your authenticator stays',
  'recovery-cancelled-body':
    'The request to take it off was cancelled. Nothing has changed. If you did not ask for it, choose a new password.',
  'recovery-refused-title': 'Your authenticator stays',
  'recovery-refused-body':
    'We could not agree to take it off, because we could not make sure that it is you who asked. Nothing has changed. Answer this e-mail if you need help.',
  'api-key-ended-title': 'An API key was revoked',
  'api-key-ended-body': `Programs that used it have stopped working. ${notYou}`,
  'api-key-ended-action': 'See your keys',
  'api-keys-ended-title': 'Your API keys have ended',
  'api-keys-ended-body': `They ended together with your other sign-ins, so programs that used them have stopped working. Make new ones where you need them. ${notYou}`,
  'api-keys-ended-action': 'See your keys',
  'api-key-expiring-title': 'An API key ends soon',
  'api-key-expiring-body':
    'Programs that use it stop working when it does. Make a new key in time and put it in its place.',
  'api-key-expiring-action': 'See your keys',
  'api-key-expired-title': 'An API key has expired',
  'api-key-expired-body':
    'Programs that used it have stopped working. Make a new key if you still need it.',
  'api-key-expired-action': 'See your keys',
} as const
