export const identity = {
  'former-colleague': 'Former colleague',
  registered: 'Check your e-mail to confirm the address. The wallet is ready when you sign in.',
  'unknown-customer': 'Unknown customer',
} as const
