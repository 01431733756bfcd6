import type { DepositFailureCode, DepositState } from './contract.ts'

// A failed deposit can still settle: when the gateway captured late, the money is the customer's.
const allowed: Readonly<Record<DepositState, readonly DepositState[]>> = {
  awaiting: ['settled', 'failed', 'exception'],
  failed: ['settled', 'exception'],
  settled: ['reversed'],
  reversed: [],
  // only a person's decision leads on from here
  exception: [],
  returned: [],
}

/** What a decision on an exception makes of its deposit. */
export const depositAfter = { credit: 'settled', return: 'returned' } as const

export function canDepositBecome(from: DepositState, to: DepositState): boolean {
  return allowed[from].includes(to)
}

const failureSentences: Readonly<Record<DepositFailureCode, string>> = {
  'card-declined': 'Your bank declined the card. No money has moved; try another card.',
  'insufficient-funds':
    'The card does not have enough money. No money has moved; try another card or amount.',
  'card-expired': 'The card has expired. No money has moved; try another card.',
  cancelled: 'You cancelled the payment. No money has moved.',
  'session-expired': 'The payment page timed out. No money has moved; start again if you like.',
  'limit-exceeded':
    'With your other payments this was over your limit. No money has moved; choose a smaller amount.',
}

/** The public sentence of a deposit's state. */
export function depositSentence(state: DepositState, failure: DepositFailureCode | null): string {
  switch (state) {
    case 'awaiting':
      return 'We are waiting for the payment to be confirmed.'
    case 'settled':
      return 'The money is in your wallet.'
    case 'failed':
      return failure ? failureSentences[failure] : 'The payment failed. No money has moved.'
    case 'reversed':
      return 'Your card’s bank took this payment back, so it has left your wallet. If it was spent already, the wallet is paused until that is settled: write to us under Help.'
    case 'returned':
      return 'We could not add this money and have sent it back to where it came from.'
    case 'exception':
      return 'The money arrived, but needs a check by us before we can add it. It is safe; we will write to you.'
  }
}
