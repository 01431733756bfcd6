export const password = {
  'forgot-title': 'Forgot your password?',
  'forgot-detail':
    'Write the e-mail address of your account. We send you a link to choose a new password.',
  email: 'E-mail',
  'send-link': 'Send the link',
  'send-another': 'Send another link',
  sending: 'Sending…',
  'check-mail': 'Check your e-mail',
  'check-mail-detail':
    'If <email></email> belongs to an account, a link is on its way. It works once, for 30 minutes. Look in your spam folder too.',
  'back-to-sign-in': 'Back to sign-in',
  'reset-title': 'Choose a new password',
  'reset-detail': 'You will be signed out everywhere else.',
  'new-password': 'New password',
  change: 'Change my password',
  changing: 'Changing…',
  'dead-link': 'This link no longer works',
  'dead-link-detail':
    'It has been used, is older than 30 minutes, or a newer one was sent. Your password is unchanged.',
  'new-link': 'Get a new link',
} as const
