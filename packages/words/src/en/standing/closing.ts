export const closing = {
  'money-left':
    'This customer still has {wallets}. The account stays open and no money has moved. Have it sent or paid out first.',
  'wallet-partly-held': '{amount} ({held} of it held)',
} as const
