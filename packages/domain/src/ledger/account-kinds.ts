/** What an account is for. Customers' wallets beside the house's own accounts. */
export const accountKinds = [
  'wallet',
  'fees',
  'liquidity',
  'fx-spread',
  'residue',
  'rail-transit',
  'card-transit',
  'suspense',
  'receivable',
] as const
export type AccountKind = (typeof accountKinds)[number]

/** The side on which an account grows, or on which an entry stands. */
export const sides = ['debit', 'credit'] as const
export type Side = (typeof sides)[number]
