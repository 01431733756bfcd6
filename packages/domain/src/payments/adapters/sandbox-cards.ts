import type { DepositFailureCode } from '../contract.ts'

/** What the sandbox does with a card: pays, declines, or pays and takes the money back later. */
export type CardScript = {
  readonly number: string
  readonly label: string
  readonly result:
    | { readonly kind: 'succeeds'; readonly isPendingFirst?: boolean; readonly shortBy?: bigint }
    | { readonly kind: 'fails'; readonly failureCode: DepositFailureCode }
    | { readonly kind: 'reversed-later' }
}

/** The numbers that payment companies publish for tests; they are no one's cards. */
export const testCards: readonly CardScript[] = [
  { number: '4242424242424242', label: 'Visa, pays', result: { kind: 'succeeds' } },
  { number: '5555555555554444', label: 'Mastercard, pays', result: { kind: 'succeeds' } },
  {
    number: '4000000000000077',
    label: 'Visa, pays after a wait',
    result: { kind: 'succeeds', isPendingFirst: true },
  },
  {
    number: '4000000000000002',
    label: 'Visa, declined',
    result: { kind: 'fails', failureCode: 'card-declined' },
  },
  {
    number: '4000000000009995',
    label: 'Visa, not enough money',
    result: { kind: 'fails', failureCode: 'insufficient-funds' },
  },
  {
    number: '4000000000000259',
    label: 'Visa, pays and is taken back later',
    result: { kind: 'reversed-later' },
  },
  {
    number: '4000000000000101',
    label: 'Visa, pays too little',
    result: { kind: 'succeeds', shortBy: 1n },
  },
]

export function isLuhnValid(digits: string): boolean {
  if (!/^[0-9]{12,19}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i))
    const weighted = i % 2 === 0 ? digit : digit * 2
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

export function brandOf(digits: string): string {
  if (digits.startsWith('4')) return 'Visa'
  if (/^(5[1-5]|2[2-7])/.test(digits)) return 'Mastercard'
  if (/^3[47]/.test(digits)) return 'American Express'
  return 'Card'
}

/** The script of a number; valid numbers that are no test card are declined. */
export function scriptOfCard(digits: string): CardScript['result'] {
  const known = testCards.find((card) => card.number === digits)
  return known?.result ?? { kind: 'fails', failureCode: 'card-declined' }
}
