export const deposits = {
  awaiting: 'We are waiting for the payment to be confirmed.',
  settled: 'The money is in your wallet.',
  failed: 'The payment failed. No money has moved.',
  'failed-card-declined': 'Your bank declined the card. No money has moved; try another card.',
  'failed-insufficient-funds':
    'The card does not have enough money. No money has moved; try another card or amount.',
  'failed-card-expired': 'The card has expired. No money has moved; try another card.',
  'failed-cancelled': 'You cancelled the payment. No money has moved.',
  'failed-session-expired':
    'The payment page timed out. No money has moved; start again if you like.',
  'failed-limit-exceeded':
    'With your other payments this was over your limit. No money has moved; choose a smaller amount.',
  reversed:
    'Your card’s bank took this payment back, so it has left your wallet. If it was spent already, the wallet is paused until that is settled: write to us under Help.',
  returned: 'We could not add this money and have sent it back to where it came from.',
  exception:
    'The money arrived, but needs a check by us before we can add it. It is safe; we will write to you.',
  'line-reference': 'Payment reference',
  'line-holder': 'Account holder',
  'line-number': 'Account number',
  'line-bank': 'Bank',
  'line-currency': 'Currency',
} as const
