export const home = {
  title: 'Home',
  total: 'Your money in total',
  'total-unknown': 'Not known right now',
  'total-currency': 'Currency of the total',
  'total-rate-missing':
    'A rate for one of your currencies is missing. Your balances below are exact.',
  'total-held-included': 'Held amounts included.',
  'total-basis': 'At mid-market rates of {day}, held amounts included.',
  wallets: 'Wallets',
  'open-wallet': 'Open a wallet',
  available: 'available',
  'available-held': 'available, <held></held> held',
  'quick-actions': 'Quick actions',
  'add-money': 'Add money',
  send: 'Send',
  convert: 'Convert',
  latest: 'Latest activity',
  'see-all': 'See all',
  'no-activity': 'No activity yet',
  'no-activity-funded': 'What you add, send and convert shows here.',
  'no-activity-unverified':
    'Once your identity is verified you can add money, and what you do with it shows here.',
} as const
