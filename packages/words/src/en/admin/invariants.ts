export const invariants = {} as const
