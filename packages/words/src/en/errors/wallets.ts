export const wallets = {
  'not-found': 'There is no such wallet. Check the link, or look at your wallets.',
  'currency-not-offered':
    'A wallet cannot be opened in this currency yet. Choose another currency.',
  'id-reused': 'This request was already used for something else. No new money moved. Start again.',
  'id-out-of-window': 'This request is too old to be carried out. No money moved. Start again.',
  'insufficient-funds':
    'There is not enough money in this wallet. No money moved. Add money or use a smaller amount.',
  'wallet-frozen': 'This wallet is frozen. No money moved. Contact support for help.',
  'wallet-closed': 'This wallet is closed. No money moved. Open it again, or use another one.',
  'wallet-not-empty':
    'There is still money in this wallet or set aside. Nothing changed. Empty it first, then close it.',
  'currency-mismatch':
    'The amount and the wallet have different currencies. No money moved. Choose a wallet in the same currency.',
  'ceiling-exceeded':
    'This wallet cannot take that much. No money moved. Use a smaller amount or another wallet.',
  'amount-too-large':
    'This amount is larger than a wallet can hold. No money moved. Use a smaller amount.',
  'invalid-amount':
    'This is not an amount that can be moved. No money moved. Check the amount and try again.',
  'invalid-posting': 'This movement of money is not complete. No money moved. Start again.',
  'invalid-period':
    'The period ends before it begins, or is longer than a year. No money moved. Choose other days.',
  'statement-too-long':
    'There are more than 5,000 lines in this period. No money moved. Choose a shorter one.',
  'hold-not-found': 'The money set aside for this was not found. No money moved. Start again.',
  'hold-closed':
    'The money set aside for this was already used or given back. No money moved. Look at your activity.',
  'hold-expired': 'The time for using the money set aside is over. No money moved. Start again.',
  'capture-exceeds-hold': 'This is more than was set aside. No money moved. Start again.',
  'capture-unmatched':
    'The money set aside does not match this movement. No money moved. Start again.',
} as const
