import { brand } from '@corridor/kernel/brand'
import { notYou } from './not-you.ts'

export const accountNotices = {
  'verify-email-title': 'Confirm your e-mail address',
  'verify-email-body': `Welcome to ${brand.name}. Confirm this address to finish setting up your account. The link works for 24 hours.`,
  'verify-email-action': 'Confirm my address',
  'registration-repeated-title': 'You already have an account',
  'registration-repeated-body':
    'Somebody tried to register with this address. If it was you, sign in instead. If not, there is nothing to do: nothing has changed.',
  'registration-repeated-action': 'Sign in',
  'email-verified-title': 'Your e-mail address is confirmed',
  'email-verified-body': 'Next, confirm who you are to add and send money.',
  'reset-password-title': 'Reset your password',
  'reset-password-body':
    'Use this link to choose a new password. It works once, for 30 minutes. If you did not ask for it, there is nothing to do.',
  'reset-password-action': 'Choose a new password',
  'password-changed-title': 'Your password was changed',
  'password-changed-body': `Your other sessions have been signed out. ${notYou}`,
  'new-sign-in-title': 'New sign-in to your account',
  'new-sign-in-body': `Somebody signed in from a device that we have not seen before. ${notYou}`,
  'new-sign-in-action': 'See your devices',
  'sessions-ended-title': 'One of your devices was signed out',
  'sessions-ended-body': `You were signed in on more devices than an account may have open, so the one used longest ago was signed out. ${notYou}`,
  'sessions-ended-action': 'See your devices',
  'totp-enabled-title': 'Two-step sign-in is on',
  'totp-enabled-body': 'From now on we ask for a code from your app when you sign in.',
  'totp-disabled-title': 'Two-step sign-in is off',
  'totp-disabled-body': `We no longer ask for a code when you sign in. ${notYou}`,
  'recovery-code-used-title': 'A recovery code was used',
  'recovery-code-used-body': `Somebody signed in with one of your recovery codes. It cannot be used again. ${notYou}`,
  'account-locked-title': 'Your account is locked for a while',
  'account-locked-body':
    'Somebody failed too often to sign in to your account, and has to wait. Devices on which you signed in before are not held up; a new one needs the code of your authenticator app, or some time. You can also reset your password now.',
  'account-locked-action': 'Go to sign-in',
  'account-suspended-title': 'Your account is paused',
  'account-suspended-body':
    'You cannot sign in or move money for now, and your API keys have ended. Your money is safe. Answer this e-mail and we will tell you what we need.',
  'account-restored-title': 'Your account works again',
  'account-restored-body':
    'Sign in as before. The API keys that you had have ended: make new ones where you need them.',
  'account-closed-title': 'Your account is closed',
  'account-closed-body': `Thank you for having used ${brand.name}. We keep the records that the law asks for, and nothing else. If you did not expect this, answer this e-mail.`,
  'kyc-approved-title': 'You are verified',
  'kyc-approved-body': 'We have confirmed who you are. You can add, convert and send money.',
  'kyc-approved-action': 'Go to your account',
  'kyc-raised-title': 'Your limits are higher',
  'kyc-raised-body':
    'We have confirmed your address as well. Your account shows how much you can move now.',
  'kyc-raised-action': 'See your limits',
  'kyc-refused-title': 'We could not verify you',
  'kyc-refused-body': 'Open your account to see why and what you can do next.',
  'kyc-refused-action': 'See what to do',
  'kyc-more-needed-title': 'We need one more thing from you',
  'kyc-more-needed-body':
    'To confirm who you are we need a little more. Open your account to see what.',
  'kyc-more-needed-action': 'See what we need',
  'support-answered-title': 'We answered your message',
  'support-answered-body': 'You have an answer from our support team.',
  'support-answered-action': 'Read it',
} as const
