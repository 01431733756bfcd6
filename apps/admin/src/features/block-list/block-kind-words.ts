import type { BlockKind } from '@corridor/domain/compliance/contract'

/** What each kind of entry is called, and what to write for it. */
export const blockKindWords: Readonly<
  Record<BlockKind, { word: string; label: string; hint: string }>
> = {
  name: {
    word: 'Name',
    label: 'Name',
    hint: 'Words count in any order and script. Whoever is paid under this name is refused.',
  },
  account: {
    word: 'Bank account',
    label: 'Account key',
    hint: 'The account key that an alert on the account shows.',
  },
  customer: {
    word: 'Customer',
    label: 'Customer id',
    hint: 'From the customer’s page, it begins with cus_. They can neither send nor be paid.',
  },
}
