import type { ExceptionKind, Resolution } from '@corridor/domain/payments/contract'

/** What each kind is called, and what somebody has to find out. */
export const kindWords: Readonly<Record<ExceptionKind, { word: string; advice: string }>> = {
  'unmatched-money': {
    word: 'Unmatched money',
    advice: 'The payer wrote no reference of ours. Find out whose it is, or send it back.',
  },
  'amount-mismatch': {
    word: 'Amount differs',
    advice: 'What came is not what was announced. Settle the difference with the customer.',
  },
  'wallet-unavailable': {
    word: 'Wallet not open',
    advice: 'The wallet that it is for is frozen or closed. Decide where it goes.',
  },
  'limit-exceeded': {
    word: 'Over a limit',
    advice: 'The customer may not take in this much yet. Verify them further, or send it back.',
  },
  'late-success': {
    word: 'Paid after all',
    advice: 'A payment that we had given up on went through. Take it back, or bring it to account.',
  },
  receivable: {
    word: 'We are owed',
    advice: 'Money that we had credited was taken back. Recover it from the customer.',
  },
}

/** What has been decided and is not at its end. */
export const begunWords: Readonly<Record<Resolution, string>> = {
  credit: 'Crediting it has begun.',
  return: 'Sending it back has begun; the bank has not answered clearly yet.',
  note: 'Closing it has begun.',
}
