import type { ledger as English } from '../../en/errors/ledger.ts'
import type { Translation } from '../../translation.ts'

export const ledger: Translation<typeof English> = {
  'not-found': 'There is no such entry in the ledger. Check the link and try again.',
  'account-not-found': 'This account does not exist. No money moved.',
  'account-frozen': 'This account is frozen. No money moved. Contact support for help.',
  'account-closed': 'This account is closed. No money moved. Use another account.',
  'account-not-empty':
    'This account still has money in it or set aside. Nothing changed. Empty it first, then close it.',
  'insufficient-funds':
    'There is not enough money in this account. No money moved. Add money or use a smaller amount.',
  'limits-broken':
    'The account is already beyond this limit. Nothing was changed and no money moved. Choose a wider limit.',
  'limits-fixed':
    "The limits of a customer's account are fixed. Nothing was changed and no money moved.",
  'limits-crossed':
    'The lower limit is above the upper one. Nothing was changed and no money moved. Check both limits.',
  'invalid-period':
    'This period ends before it begins. Nothing was changed and no money moved. Check both dates.',
  'currency-mismatch':
    'The amount and the account have different currencies. No money moved. Choose an account in the same currency.',
  'amount-too-large':
    'This amount is larger than an account can hold. No money moved. Use a smaller amount.',
  'invalid-amount':
    'This is not an amount that can be moved. No money moved. Check the amount and try again.',
  'invalid-posting': 'This movement of money is not complete. No money moved.',
  'hold-not-found': 'The money set aside for this was not found. No money moved.',
  'hold-closed': 'The money set aside for this was already used or given back. No money moved.',
  'hold-expired': 'The time for using the money set aside is over. No money moved. Start again.',
  'capture-exceeds-hold': 'This is more than was set aside. No money moved.',
  'capture-unmatched': 'The money set aside does not match this movement. No money moved.',
  'ceiling-exceeded':
    'This account cannot take that much. No money moved. Use a smaller amount or another account.',
  'original-not-found':
    'The movement to be undone was not found. No money moved. Check its number and try again.',
  'reversal-exceeds-original':
    'This was undone already, in part or in full, and no more than the whole can be. No money moved.',
  'id-reused': 'This request was already used for something else. No new money moved. Start again.',
  'id-out-of-window': 'This request is too old to be carried out. No money moved. Start again.',
}
