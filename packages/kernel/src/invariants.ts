/** The invariants of the books: what must hold at any time, whatever happens. Their words stand in reconciliation's contract. */
export const invariantKeys = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'] as const

export type InvariantKey = (typeof invariantKeys)[number]
