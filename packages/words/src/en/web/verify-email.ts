export const verifyEmail = {
  title: 'Confirm your e-mail address',
  confirming: 'Confirming your address…',
  confirmed: 'Your address is confirmed',
  'confirmed-detail': 'Thank you. Next, confirm who you are, so that you can add and send money.',
  continue: 'Continue',
  'sign-in': 'Sign in',
  'not-yet': 'Your address is not confirmed yet',
  'try-again': 'Try again',
  'dead-link': 'This link no longer works',
  'dead-link-detail':
    'It has been used, is older than 24 hours, or a newer one was sent. If your address is confirmed already, there is nothing to do.',
  email: 'E-mail',
  'new-link': 'Send a new link',
  sending: 'Sending…',
  'new-link-sent':
    'If this address waits to be confirmed, another link is on its way. Look in your spam folder too.',
} as const
